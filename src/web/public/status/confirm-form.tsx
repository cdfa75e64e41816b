import type { PersonAction } from '../../../domain/casework/person-action.ts'
import { CONFIRMATIONS } from '../../../domain/vocabulary/remedy.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { typedIn } from './draft.ts'
import type { Here } from './here.ts'
import { VerbForm } from './verb-form.tsx'

/** Asks whether something that is said to be done has arrived. */
export function ConfirmForm({ here, action }: { here: Here; action: PersonAction }) {
  const { speaker, draft, notes } = here
  const words = speaker.w.portal.status.confirm
  const typed = (name: string) => typedIn(draft, 'confirm_delivery', name, ['action', action.id])
  const before = action.confirmed
  return (
    <VerbForm
      here={here}
      verb="confirm_delivery"
      values={[
        ['action', action.id],
        ['seen', before ?? ''],
      ]}
    >
      <Radios
        name="answer"
        idPrefix={`arrived-${action.id}`}
        legend={speaker.say(words.legend, { what: action.what })}
        legendSize="s"
        hint={before ? speaker.say(words.again, { answer: words.answers[before] }) : undefined}
        inline
        value={typed('answer')}
        items={CONFIRMATIONS.map(({ code }) => ({ value: code, text: words.answers[code] }))}
        {...errorOf(speaker, notes, `arrived-${action.id}`)}
      />
      <Textarea
        name="words"
        id={`arrived-words-${action.id}`}
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={2}
        value={typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `arrived-words-${action.id}`)}
      />
      <Button variant="secondary" preventDoubleClick>
        {words.send}
      </Button>
    </VerbForm>
  )
}
