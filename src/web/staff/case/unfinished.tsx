import { isolate } from '../isolate.ts'
import { instantFromMs } from '../../../domain/time/instant.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { casePath, type Desk } from '../forms/desk.ts'
import { Kept } from './problems.tsx'
import { titleOfForm } from '../forms/ways.tsx'
import { WayTo } from '../forms/way-to.tsx'
import { whyTakenOver } from '../../../actions/casework/taken-over.ts'

/** What whoever looks has typed in other forms of this case, each with the way back to it. */
export function Unfinished({ desk }: { readonly desk: Desk }) {
  const { speaker, unfinished, homeless } = desk
  const { hand } = speaker.w.workspace.casePage
  if (unfinished.length === 0 && homeless.length === 0) return <></>
  const keptAt = (at: string) =>
    speaker.say(hand.keptAt, { moment: speaker.moment(instantFromMs(Date.parse(at))) })
  return (
    <>
      <p>{hand.unfinished}</p>
      <ul class="am-list">
        {unfinished.map(({ form, at }) => (
          <li>
            <WayTo desk={desk} form={form}>
              {titleOfForm(desk, form)}
            </WayTo>{' '}
            <span class="am-meta">{keptAt(at)}</span>
          </li>
        ))}
        {homeless.map((state) => (
          <li>
            {titleOfForm(desk, state.id)} <span class="am-meta">{keptAt(state.keptAt ?? '')}</span>
            <Kept desk={desk} state={state} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A colleague took this case over: who and why, until whoever had it says that they know. */
export function TakenOverNotice({ desk }: { readonly desk: Desk }) {
  const { speaker, takenOver, view } = desk
  const { hand } = speaker.w.workspace.casePage
  if (!takenOver) return <></>
  const name = view.names.get(view.kase.handler ?? '')
  return (
    <InsetText>
      <p>{name === undefined ? hand.takenOver : speaker.say(hand.takenOverBy, { name: isolate(name) })}</p>
      <p class="am-text" dir="auto">
        {whyTakenOver(view.kase)}
      </p>
      {desk.inHand === null && (
        <form method="post" action={`${casePath(view.kase.id)}/noticed`}>
          <button class="am-link-button">{hand.noticed}</button>
        </form>
      )}
    </InsetText>
  )
}
