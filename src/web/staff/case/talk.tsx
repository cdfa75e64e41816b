import { staffIdOf } from '../../../domain/casework/actor.ts'
import { isBefore } from '../../../domain/time/instant.ts'
import { MessageThread } from '../../components/message-thread.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/verb-form.tsx'
import { Section } from './section.tsx'
import { isolate } from '../isolate.ts'

/** Messages with the person and internal notes in one order of time, unlike each other in look and in words. */
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
    text: message.body,
  }))
  const notes = kase.notes.map((note) => ({
    kind: 'note' as const,
    noteLabel: words.noteLabel,
    from: <bdi>{nameOf(note.by)}</bdi>,
    at: note.at,
    text: note.note,
  }))
  const entries = [...messages, ...notes]
    .toSorted((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0))
    .map(({ at, ...entry }) => ({ ...entry, when: speaker.moment(at), datetime: at }))
  return (
    <Section desk={desk} code="talk">
      {entries.length === 0 ? <p>{words.none}</p> : <MessageThread label={words.thread} entries={entries} />}
      <VerbForms desk={desk} only={['write_message']} />
      <div class="am-note-form">
        <VerbForms desk={desk} only={['add_note']} />
      </div>
    </Section>
  )
}
