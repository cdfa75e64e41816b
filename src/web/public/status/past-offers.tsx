import type { AnsweredPart } from '../../../domain/casework/person-offers.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Details } from '../../components/details.tsx'
import type { Part } from './here.ts'
import { FirstInTheirs, OurWords, Said } from './said.tsx'

/** Offers that are no longer open, folded: the letter, each part, and what the person answered. */
export function PastOffers({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.offer
  if (view.pastOffers.length === 0) return null
  return (
    <Details summary={words.past}>
      {view.pastOffers.map((offer) => (
        <section aria-labelledby={`offer-${offer.id}`}>
          <h3 id={`offer-${offer.id}`}>{speaker.say(words.offerOf, { day: speaker.day(offer.at) })}</h3>
          {offer.early && <p>{words.early}</p>}
          <FirstInTheirs speaker={speaker} view={view} of="offer" id={offer.id} />
          <OurWords speaker={speaker}>{offer.letter}</OurWords>
          {offer.parts.map(({ what, answer }) => (
            <Reply speaker={speaker} what={what} answer={answer} level={4} />
          ))}
          {offer.words.map((text) => (
            <>
              <p>{words.yourWords}</p>
              <Said>{text}</Said>
            </>
          ))}
          {offer.lapsedAt && <p>{speaker.say(words.lapsed, { day: speaker.day(offer.lapsedAt) })}</p>}
          {offer.lapsedAt === null && offer.parts.some(({ answer }) => answer === null) && (
            <p>{words.noLonger}</p>
          )}
        </section>
      ))}
      {view.offers.length === 0 && <LeftOut here={here} />}
    </Details>
  )
}

interface ReplyProps {
  readonly speaker: Speaker
  readonly what: string
  readonly answer: AnsweredPart['answer']
  readonly level: 3 | 4
}

/** One part of an offer with what the person said to it. */
export function Reply({ speaker, what, answer, level }: ReplyProps) {
  const words = speaker.w.portal.status.offer
  const Title = level === 3 ? 'h3' : 'h4'
  return (
    <>
      <Title>
        <bdi>{what}</bdi>
      </Title>
      {answer ? (
        <>
          <p class="am-small">{speaker.say(words.answeredOn, { day: speaker.day(answer.at) })}</p>
          <p>{words.answered[answer.code]}</p>
          {answer.words && (
            <>
              <p>{words.yourWords}</p>
              <Said>{answer.words}</Said>
            </>
          )}
        </>
      ) : (
        <p>{words.noAnswer}</p>
      )}
    </>
  )
}

/** Why an element of remedy has no action in what was offered. */
export function LeftOut({ here }: Part) {
  const { view, speaker } = here
  if (view.leftOut.length === 0) return null
  return (
    <>
      <h3>{speaker.w.portal.status.offer.leftOut}</h3>
      <dl class="am-facts">
        {view.leftOut.map(({ element, reasons }) => (
          <div>
            <dt>{speaker.w.vocabulary.elements[element]}</dt>
            <dd>
              <OurWords speaker={speaker}>{reasons}</OurWords>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
