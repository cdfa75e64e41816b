import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { Actor } from '../../../domain/case/actor.ts'
import type { Message } from '../../../domain/case/case.ts'
import type { Instant } from '../../../domain/time/instant.ts'

/** One thing that was said: to the person or by them, or to each other. */
export interface Said {
  /** Its number in the ledger of the case. */
  readonly id: string
  readonly by: Actor
  readonly at: Instant
  readonly text: string
  readonly length: number
  /** Null for an internal note. */
  readonly message: Message | null
}

/**
 * Messages and notes of a case in the order of its ledger: what a person does is stamped with the hour alone, so that
 * times do not tell which of two came first.
 */
export function talkOf({ kase, events }: Pick<CaseView, 'kase' | 'events'>): Said[] {
  const [messages, notes] = [kase.messages.values(), kase.notes.values()]
  return events.flatMap(({ kind }, place) => {
    const id = String(place + 1)
    if (kind === 'message_written') {
      const { value: message, done } = messages.next()
      return done ? [] : [saidIn(id, message, message.body, message)]
    }
    if (kind === 'note_added') {
      const { value: note, done } = notes.next()
      return done ? [] : [saidIn(id, note, note.note, null)]
    }
    return []
  })
}

function saidIn(
  id: string,
  { by, at }: { readonly by: Actor; readonly at: Instant },
  text: string,
  message: Message | null,
): Said {
  return { id, by, at, text, length: text.length, message }
}

/** What was said in the message with this id; undefined where it is not among these. */
export function inTalk(talk: readonly Said[], id: string): Said | undefined {
  return talk.find(({ message }) => message?.id === id)
}
