import type { PersonView } from '../../../domain/casework/person-view.ts'
import { DAY, isBefore, plusMs } from '../../../domain/time/instant.ts'
import { OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { LeftOut, Reply } from './past-offers.tsx'
import { canNow } from './possible.ts'
import { placeOf, Send, type Place } from './place.tsx'
import { OurWords } from './said.tsx'

type Offered = NonNullable<PersonView['offer']>['actions'][number]

/** The open offer: what is answered already, and an answer and words for each part that still waits. */
export function OfferToYou({ here }: Part) {
  const { view, speaker, notes } = here
  const { offer } = view
  if (offer === null || !canNow(here, 'answer_offer', { offer: offer.id })) return null
  const words = speaker.w.portal.status.offer
  const place = placeOf(here, 'answer_offer', [['offer', offer.id]])
  return (
    <section id="offer" aria-labelledby="offer-title">
      <h2 id="offer-title">{words.title}</h2>
      <OurWords speaker={speaker}>{offer.letter}</OurWords>
      <InsetText>{words.rights}</InsetText>
      {offer.early && <p>{words.early}</p>}
      {offer.restFollows && <p>{words.restFollows}</p>}
      {isDueSoon(here) && <p>{words.soon}</p>}
      {offer.actions.length > 1 && <p>{words.inParts}</p>}
      {offer.actions.map(
        ({ what, reply }) => reply && <Reply speaker={speaker} what={what} answer={reply} level={3} />,
      )}
      {offer.actions
        .filter((action) => action.waits)
        .map((action) => (
          <WaitingPart here={here} action={action} place={place} />
        ))}
      <Textarea
        name={place.name('words-all')}
        id="words-all"
        label={`${words.all} ${speaker.w.common.optional}`}
        rows={3}
        value={place.typed('words-all')}
        dir="auto"
        {...errorOf(speaker, notes, 'words-all')}
      />
      <Send here={here} place={place} primary>
        {words.send}
      </Send>
      <LeftOut here={here} />
    </section>
  )
}

/** A part of the open offer that is due within this time makes an answer worth giving soon. */
const SOON = 3 * DAY

/** True when a part that waits for an answer is due soon: then nobody may say that there is no hurry. */
export function isDueSoon({ view, now }: Pick<Here, 'view' | 'now'>): boolean {
  const waiting = view.offer?.actions.filter(({ waits }) => waits) ?? []
  return waiting.some(
    ({ dueAt, withinDays }) =>
      withinDays === null && isBefore(now, dueAt) && isBefore(dueAt, plusMs(now, SOON)),
  )
}

/** By whom and by when: never a date that has passed, and never as if they had said yes when they have not. */
function whenOffered(
  { speaker, now }: Here,
  { dueAt, word, withinDays, organisation, duty }: Offered,
): string {
  const words = speaker.w.portal.status.offer
  const day = speaker.day(dueAt)
  const when =
    withinDays !== null
      ? speaker.say(words.byWhomAfterYes, { organisation, days: withinDays })
      : speaker.say(isBefore(dueAt, now) ? words.byWhomPassed : words.byWhom, { organisation, day })
  const code = word.code === 'not_asked' && word.told !== null ? 'told_not_asked' : word.code
  const answer = word.by === null ? '' : speaker.day(word.by)
  return [when, speaker.say(words.theirWord[code], { answer }), words.duty[duty]].join(' ')
}

interface WaitingPartProps {
  readonly here: Here
  readonly action: Offered
  readonly place: Place
}

function WaitingPart({ here, action, place }: WaitingPartProps) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.offer
  return (
    <>
      <Radios
        name={place.name(`answer-${action.id}`)}
        idPrefix={`answer-${action.id}`}
        legend={speaker.say(words.answer, { what: action.what })}
        legendSize="s"
        hint={whenOffered(here, action)}
        value={place.typed(`answer-${action.id}`)}
        items={OFFER_ANSWERS.map(({ code }) => ({ value: code, text: words.answers[code] }))}
        {...errorOf(speaker, notes, `answer-${action.id}`)}
      />
      <Textarea
        name={place.name(`words-${action.id}`)}
        id={`words-${action.id}`}
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={2}
        value={place.typed(`words-${action.id}`)}
        dir="auto"
        {...errorOf(speaker, notes, `words-${action.id}`)}
      />
    </>
  )
}
