import type { PersonAction } from '../../../domain/casework/person-action.ts'
import { CONFIRMATIONS } from '../../../domain/vocabulary/remedy.ts'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import type { Here } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { NotInYours } from './said.tsx'

/** Asks whether something that is said to be done has arrived. */
export function ConfirmForm({ here, action }: { here: Here; action: PersonAction }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.confirm
  const place = placeOf(here, 'confirm_delivery', [['action', action.id]])
  const before = action.confirmed
  return (
    <>
      <NotInYours speaker={speaker} text={action.what} />
      <Radios
        name={place.name('answer')}
        idPrefix={`arrived-${action.id}`}
        legend={speaker.say(words.legend, { what: action.what })}
        legendSize="s"
        hint={before ? speaker.say(words.again, { answer: words.answers[before] }) : undefined}
        inline
        value={place.typed('answer')}
        items={CONFIRMATIONS.map(({ code }) => ({ value: code, text: words.answers[code] }))}
        {...errorOf(speaker, notes, `arrived-${action.id}`)}
      />
      <Textarea
        name={place.name('words')}
        id={`arrived-words-${action.id}`}
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={2}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `arrived-words-${action.id}`)}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </>
  )
}
