import { staffIdOf } from '../../../domain/case/actor.ts'
import type { CaseEvent } from '../../../domain/case/case-event.ts'
import { MessageThread } from '../../components/message-thread.tsx'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { Section } from './section.tsx'
import { isolate } from '../isolate.ts'

/** Messages with the person and internal notes as they came, unlike each other in look and in words. */
export function Talk({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase } = view
  const words = speaker.w.workspace.casePage.talk
  const nameOf = (by: (typeof kase.notes)[number]['by']) => view.names.get(staffIdOf(by) ?? '') ?? ''
  const messages = kase.messages.map((message) => ({
    kind: 'message' as const,
    id: `message-${message.id}`,
    own: message.from === 'staff',
    from:
      message.from === 'person'
        ? words.person
        : speaker.say(words.toPerson, { name: isolate(nameOf(message.by)) }),
    at: message.at,
    when: whenDone(speaker, message),
    text: message.body,
    footer: message.retaliation
      ? speaker.w.workspace.queues.retaliation
      : message.addsToStory
        ? words.addsToStory
        : undefined,
  }))
  const notes = kase.notes.map((note) => ({
    kind: 'note' as const,
    noteLabel: words.noteLabel,
    from: <bdi>{nameOf(note.by)}</bdi>,
    at: note.at,
    when: whenDone(speaker, note),
    text: note.note,
  }))
  const entries = inOrderOfLedger(view.events, messages, notes).map(({ at, ...entry }) => ({
    ...entry,
    datetime: at,
  }))
  return (
    <Section desk={desk} code="talk">
      {entries.length === 0 ? <p>{words.none}</p> : <MessageThread label={words.thread} entries={entries} />}
      <VerbForms desk={desk} only={['write_message', 'give_new_time']} />
      <div class="am-note-form">
        <VerbForms desk={desk} only={['add_note']} />
      </div>
    </Section>
  )
}

/** What a person does is stamped with the hour alone, so that times do not tell which of two came first. */
function inOrderOfLedger<Message, Note>(
  events: readonly CaseEvent[],
  messages: readonly Message[],
  notes: readonly Note[],
): (Message | Note)[] {
  const [nextMessage, nextNote] = [messages.values(), notes.values()]
  return events.flatMap(({ kind }) => {
    const next =
      kind === 'message_written' ? nextMessage.next() : kind === 'note_added' ? nextNote.next() : undefined
    return next === undefined || next.done ? [] : [next.value]
  })
}
