import { DECIDING } from '../../../domain/case/verb.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { Desk } from '../forms/desk.ts'
import type { Spot } from './spots.ts'

/** In every form that would bar whoever fills it in from deciding an appeal: what it costs, and a box to tick. */
export function Bars({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, view, state } = desk
  const { head, review } = speaker.w.workspace.casePage
  if (view.costs === null || spot.verb === DECIDING) return <></>
  const isLast = view.free.length === 1 && view.free[0] === view.me
  const ticked = state?.id === spot.id ? state.form.getAll('knowingly').map(String) : []
  return (
    <>
      <WarningText signLabel={head.warning}>{isLast ? review.barsLast : review.bars}</WarningText>
      <Checkboxes
        name="knowingly"
        idPrefix={`${spot.id}-knowingly`}
        small
        values={ticked}
        items={[{ value: 'yes', text: review.knowingly }]}
      />
    </>
  )
}
