import { asOutsider, isAdmitted, isReader, mayDo } from '../../../domain/casework/outside.ts'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { titleOfSpot } from '../forms/ways.tsx'
import { WayTo } from '../forms/way-to.tsx'
import { taskName } from './outside.tsx'

/** For somebody from outside: the one thing that they were asked, and its form, before anything else. */
export function OneTask({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.outside
  const asked = asOutsider(view.kase, { kind: 'staff', id: view.me })
  if (asked === null) return <></>
  const task = taskName(desk, asked)
  if (isReader(asked) && isAdmitted(asked)) return <InsetText>{words.yourCase}</InsetText>
  if (!isAdmitted(asked)) return <InsetText>{speaker.say(words.yourTaskOver, { task })}</InsetText>
  const ways = desk.spots.filter(({ verb, about }) => mayDo(asked, verb, about))
  return (
    <InsetText>
      <p>
        <b>{speaker.say(words.yourTask, { task })}</b>
      </p>
      <p>{words.yourTaskBody}</p>
      <ul class="am-list">
        {ways.map((spot) => (
          <li>
            <WayTo desk={desk} form={spot.id}>
              {titleOfSpot(desk, spot)}
            </WayTo>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
