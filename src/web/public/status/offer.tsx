import type { PersonView } from '../../../domain/casework/person-view.ts'
import { DAY, isBefore, isPassed, plusMs } from '../../../domain/time/instant.ts'
import { OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WayOut } from '../carry.tsx'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import type { Here, Part } from './here.ts'
import { LeftOut, Reply } from './past-offers.tsx'
import { canNow } from './possible.ts'
import { placeOf, Send, type Place } from './place.tsx'
import { FirstInTheirs, NotInYours, OurWords } from './said.tsx'

type Offer = PersonView['offers'][number]
type Offered = Offer['actions'][number]

/** The open offers, each answered on its own; and why some of what was thought of is in none. */
export function OffersToYou({ here }: Part) {
  const open = here.view.offers.filter(({ id }) => canNow(here, 'answer_offer', { offer: id }))
  if (open.length === 0) return null
  return (
    <>
      {open.map((offer, n) => (
        <OfferToYou here={here} offer={offer} isFirst={n === 0} isOnly={open.length === 1} />
      ))}
      <LeftOut here={here} />
    </>
  )
}

interface OfferToYouProps {
  readonly here: Here
  readonly offer: Offer
  readonly isFirst: boolean
  readonly isOnly: boolean
}

/** Where an open offer stands on the page: the first has the plain name. */
export function placeOfOffer({ offers }: PersonView, id: string): string {
  return offers[0]?.id === id ? 'offer' : `open-${id}`
}

/** One open offer: what is answered already, and an answer and words for each part that still waits. */
function OfferToYou({ here, offer, isFirst, isOnly }: OfferToYouProps) {
  const { view, speaker, notes } = here
  const words = speaker.w.portal.status.offer
  const place = placeOf(here, 'answer_offer', [['offer', offer.id]])
  const id = placeOfOffer(view, offer.id)
  const all = `words-all-${offer.id}`
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {isOnly ? words.title : speaker.say(words.titleOf, { day: speaker.day(offer.at) })}
      </h2>
      {!isOnly && isFirst && <p>{words.eachAlone}</p>}
      <FirstInTheirs speaker={speaker} view={view} of="offer" id={offer.id} />
      <OurWords speaker={speaker}>{offer.letter}</OurWords>
      <InsetText>{words.rights}</InsetText>
      <Advice here={here} offer={offer} />
      {offer.early && <p>{words.early}</p>}
      {offer.restFollows && <p>{words.restFollows}</p>}
      {isPartDueSoon(here, offer) && <p>{words.soon}</p>}
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
        id={all}
        label={`${words.all} ${speaker.w.common.optional}`}
        rows={3}
        value={place.typed('words-all')}
        dir="auto"
        {...errorOf(speaker, notes, all)}
      />
      <Send here={here} place={place} primary>
        {words.send}
      </Send>
    </section>
  )
}

/** That they may take advice first, with whom, and more time for it. */
function Advice({ here, offer }: Pick<OfferToYouProps, 'here' | 'offer'>) {
  const { speaker } = here
  const words = speaker.w.portal.status.offer.advice
  const limit = limitWords(speaker, 'CLK-OWN-ADVICE-14D')
  return (
    <>
      <p>{words.lead}</p>
      <ul class="govuk-list">
        <li>
          <a href="#advisers">{words.adviser}</a>
        </li>
        <li>
          <WayOut speaker={speaker} from="status" to="/help">
            {words.help}
          </WayOut>
        </li>
      </ul>
      {offer.adviceAt !== null && <p>{speaker.say(words.taken, { limit })}</p>}
      {canNow(here, 'take_advice', { offer: offer.id }) && (
        <Send here={here} place={placeOf(here, 'take_advice', [['offer', offer.id]])}>
          {speaker.say(words.more, { limit })}
        </Send>
      )}
    </>
  )
}

/** A part of the open offer that is due within this time makes an answer worth giving soon. */
const SOON = 3 * DAY

/** True when a part that waits for an answer is due soon: then nobody may say that there is no hurry. */
export function isDueSoon(here: Pick<Here, 'view' | 'now'>): boolean {
  return here.view.offers.some((offer) => isPartDueSoon(here, offer))
}

function isPartDueSoon({ now }: Pick<Here, 'now'>, { actions }: Offer): boolean {
  return actions.some(
    ({ waits, dueAt, withinDays }) =>
      waits && withinDays === null && isBefore(now, dueAt) && isBefore(dueAt, plusMs(now, SOON)),
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
      : speaker.say(isPassed(dueAt, now) ? words.byWhomPassed : words.byWhom, { organisation, day })
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
      <NotInYours speaker={speaker} text={action.what} />
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
