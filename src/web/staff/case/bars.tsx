import { DECIDING } from '../../../domain/case/verb.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { Desk } from '../forms/desk.ts'
import type { Spot } from './spots.ts'

/** Forms that say who may see a case, and so can take it from the last one who is free to decide. */
const SAY_WHO_SEES: readonly string[] = ['name_who_may_see', 'answer_keeping']

/**
 * In every form that would bar whoever fills it in from deciding an appeal, or that leaves nobody who can: what it costs,
 * and a box to tick.
 */
export function Bars({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, view, state } = desk
  const { head, review } = speaker.w.workspace.casePage
  const isBack = state?.id === spot.id
  const leavesNobody = isBack && state.codes.includes('nobody_left_to_decide')
  if ((view.costs === null && !leavesNobody) || spot.verb === DECIDING) return <></>
  const isLast = view.free.length === 1 && view.free[0] === view.me
  const ticked = isBack ? state.form.getAll('knowingly').map(String) : []
  const bars = isLast ? review.barsLast : review.bars
  return (
    <>
      <WarningText signLabel={head.warning}>{leavesNobody ? review.barsNobody : bars}</WarningText>
      {SAY_WHO_SEES.includes(spot.verb) && !leavesNobody && <p>{review.mayLeaveNobody}</p>}
      <Checkboxes
        name="knowingly"
        idPrefix={`${spot.id}-knowingly`}
        small
        values={ticked}
        items={[{ value: 'yes', text: leavesNobody ? review.knowinglyNobody : review.knowingly }]}
      />
    </>
  )
}
