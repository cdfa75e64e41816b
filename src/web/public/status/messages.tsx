import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { MessageThread } from '../../components/message-thread.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import { sentencesOf, typedIn } from './draft.ts'
import type { Here, Part } from './here.ts'
import { isHomeless } from './homeless.ts'
import { VerbForm } from './verb-form.tsx'

/** What was written, and a box to write more; open in every state. */
export function Messages({ here }: Part) {
  const { view, speaker, notes, contactName, org } = here
  const words = speaker.w.portal.status.messages
  return (
    <section id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{words.title}</h2>
      {view.messages.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <MessageThread
          label={words.title}
          entries={view.messages.map((message) => ({
            kind: 'message',
            own: message.from === 'person',
            from: message.from === 'person' ? words.you : (contactName ?? org),
            when: speaker.day(message.at),
            datetime: message.at,
            text: message.body,
            footer: message.retaliation ? words.retaliationSaid : undefined,
          }))}
        />
      )}
      <VerbForm here={here} verb="write_message" values={[['seen', String(view.messages.length)]]}>
        <Textarea
          name="body"
          label={contactName ? speaker.say(words.labelNamed, { name: contactName }) : words.label}
          hint={words.hint}
          rows={4}
          value={draftBody(here)}
          dir="auto"
          {...errorOf(speaker, notes, 'body')}
        />
        <Checkboxes
          name="retaliation"
          items={[
            {
              value: 'yes',
              text: words.retaliation,
              hint: speaker.say(words.retaliationHint, {
                limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H'),
              }),
            },
          ]}
          values={[typedIn(here.draft, 'write_message', 'retaliation')]}
        />
        <Button variant="secondary" preventDoubleClick>
          {words.send}
        </Button>
      </VerbForm>
    </section>
  )
}

/** What stands in the message box: the message itself, or sentences whose own form is gone. */
function draftBody(here: Here): string {
  const { draft } = here
  if (draft === null) return ''
  return isHomeless(draft, here) ? sentencesOf(draft) : typedIn(draft, 'write_message', 'body')
}
