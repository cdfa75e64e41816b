import type { CaseEvent } from '../../../domain/case/case-event.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { eventWords } from './event-words.ts'
import { Words } from './section-parts.tsx'

/** What came to the case while somebody wrote: shown once, in full, before what they wrote can be sent. */
export function Since({ desk }: { readonly desk: Desk }) {
  const { speaker, state, view } = desk
  if (state === null || !state.codes.includes('overtaken')) return <></>
  const seen = Number(state.form.get('seen'))
  const newer = Number.isInteger(seen) && seen > 0 ? view.events.slice(seen) : []
  if (newer.length === 0) return <></>
  return (
    <InsetText>
      <p>
        <b>{speaker.w.workspace.casePage.hand.since}</b>
      </p>
      <ul class="am-list">
        {newer.map((event) => (
          <li>
            {eventWords(desk, event)} <span class="am-meta">{whenDone(speaker, event)}</span>
            {textsOf(event).map((text) => (
              <Words>{text}</Words>
            ))}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

/** What somebody said with it. */
function textsOf({ texts }: CaseEvent): string[] {
  return Object.values(texts as Readonly<Record<string, unknown>>).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  )
}
