import { stillOpen } from '../../../domain/casework/still-open.ts'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'

/** What nobody has finished, named before the button that ends the case. */
export function StillOpen({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.stillOpen
  const open = stillOpen(view.kase)
  if (open.length === 0) return <p>{words.none}</p>
  return (
    <InsetText>
      <p>{words.title}</p>
      <ul class="am-list">
        {open.map(({ code, what, by }) => (
          <li>
            {speaker.say(words.matters[code], { what: isolate(what) })}
            {by !== null &&
              ` (${speaker.say(speaker.w.workspace.clocks.by, { moment: speaker.moment(by) })})`}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
