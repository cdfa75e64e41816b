import { unreadBeside } from '../../../domain/access/seen-by-adviser.ts'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { eventWords } from './event-words.ts'

/** Which words of ours those beside the person do not read, so that nobody takes them for read; nothing where they read all. */
export function NotReadBeside({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.talk
  const { events, isNext } = unreadBeside(view.kase, view.events)
  return (
    <>
      {events.length > 0 && <p>{words.unreadBeside}</p>}
      {events.length > 0 && (
        <ul>
          {events.map((event) => (
            <li>
              {eventWords(desk, event)}, {whenDone(speaker, event)}
            </li>
          ))}
        </ul>
      )}
      {isNext && <p>{words.unreadNow}</p>}
    </>
  )
}
