import { OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { typedIn } from './draft.ts'
import type { Part } from './here.ts'
import { mayNow } from './person-verbs.ts'
import { Said, VerbForm } from './verb-form.tsx'

/** The open offer, with an answer and words for each part of it. */
export function OfferToYou({ here }: Part) {
  const { view, speaker, draft, notes } = here
  const { offer } = view
  if (offer === null || !mayNow(view, 'answer_offer')) return null
  const words = speaker.w.portal.status.offer
  const typed = (name: string) => typedIn(draft, 'answer_offer', name, ['offer', offer.id])
  return (
    <section id="offer" aria-labelledby="offer-title">
      <h2 id="offer-title">{words.title}</h2>
      <Said>{offer.letter}</Said>
      <InsetText>{words.rights}</InsetText>
      <VerbForm here={here} verb="answer_offer" values={[['offer', offer.id]]}>
        {offer.actions.map((action) => (
          <>
            <Radios
              name={`answer-${action.id}`}
              legend={speaker.say(words.answer, { what: action.what })}
              legendSize="s"
              hint={speaker.say(words.byWhom, {
                organisation: action.organisation,
                day: speaker.day(action.dueAt),
              })}
              value={typed(`answer-${action.id}`)}
              items={OFFER_ANSWERS.map(({ code }) => ({ value: code, text: words.answers[code] }))}
              {...errorOf(speaker, notes, `answer-${action.id}`)}
            />
            <Textarea
              name={`words-${action.id}`}
              label={`${words.words} ${speaker.w.common.optional}`}
              rows={2}
              value={typed(`words-${action.id}`)}
              dir="auto"
              {...errorOf(speaker, notes, `words-${action.id}`)}
            />
          </>
        ))}
        <Textarea
          name="words-all"
          label={`${words.all} ${speaker.w.common.optional}`}
          rows={3}
          value={typed('words-all')}
          dir="auto"
          {...errorOf(speaker, notes, 'words-all')}
        />
        <Button preventDoubleClick>{words.send}</Button>
      </VerbForm>
    </section>
  )
}
