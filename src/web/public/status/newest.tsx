import { inTheirsOf, type InTheirs } from '../../../domain/casework/translations.ts'
import type { Newest as Item } from '../../../domain/casework/newest.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { atOnceWords } from './at-once.tsx'
import { outcomeWords } from './decisions.tsx'
import type { Here, Part } from './here.ts'
import { ToMessage } from './message-page.tsx'
import { placeOfOffer } from './offer.tsx'
import { canNow } from './possible.ts'
import { NotInYours, OurWords, Said } from './said.tsx'
import { Trouble } from './trouble.tsx'

/** Longest first line that is shown of a text that stands in full below. */
const FIRST_LINE = 240

/** What came last, first on the page and with its link; and the last decision, so that nobody has to look for it. */
export function Newest({ here }: Part) {
  const { view, speaker } = here
  if (view.newest.length === 0) return null
  return (
    <section id="newest" aria-labelledby="newest-title">
      <h2 id="newest-title">{speaker.w.portal.status.newest.title}</h2>
      {view.newest.map((item) => (
        <InsetText>
          <OneNew here={here} item={item} />
        </InsetText>
      ))}
      <Trouble here={here} />
    </section>
  )
}

function OneNew({ here, item }: { here: Here; item: Item }) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.newest
  const day = speaker.day(item.at)
  switch (item.kind) {
    case 'decision':
      return <Decided here={here} id={item.subject} />
    case 'offer':
      return (
        <p>
          <a href={`#${placeOfOffer(view, item.subject)}`}>{speaker.say(words.offer, { day })}</a>
        </p>
      )
    case 'delivery': {
      const actions = view.organisations.flatMap((each) => each.actions)
      const what = actions.find(({ id }) => id === item.subject)?.what ?? ''
      return (
        <>
          <p>
            <a href={`#arrived-${item.subject}`}>{speaker.say(words.delivery, { day, what })}</a>
          </p>
          <NotInYours speaker={speaker} text={what} />
        </>
      )
    }
    case 'at_once': {
      const done = view.atOnce.find(({ id }) => id === item.subject)
      return <p>{done && <a href="#at-once">{atOnceWords(here, done)}</a>}</p>
    }
    case 'order': {
      const appeal = view.appeals.find(({ id }) => id === item.subject)
      return (
        <>
          <p>
            <a href={`#decision-${appeal?.decided?.decision ?? ''}`}>{speaker.say(words.order, { day })}</a>
          </p>
          <OurWords speaker={speaker}>{firstLine(appeal?.carriedOut?.done ?? '')}</OurWords>
        </>
      )
    }
    case 'question':
      return (
        <p>
          <a href={`#inquiry-${item.subject}`}>{speaker.say(words.question, { day })}</a>
        </p>
      )
    case 'fact':
      return (
        <p>
          <a href={`#fact-${item.subject}`}>{speaker.say(words.fact, { day })}</a>
        </p>
      )
    case 'talk':
      return (
        <p>
          <a href={`#talk-${item.subject}`}>{speaker.say(words.talk, { day })}</a>
        </p>
      )
    case 'follow_up':
      return (
        <p>
          <a href="#how-it-is">{speaker.say(words.follow_up, { day })}</a>
        </p>
      )
    case 'reprisal': {
      const isNotSafe = view.reprisals.find(({ id }) => id === item.subject)?.onlyNotSafe === true
      const said = isNotSafe ? speaker.w.portal.status.reprisal.notSafe.newest : words.reprisal
      return (
        <p>
          <a href="#reprisal">{speaker.say(said, { day })}</a>
        </p>
      )
    }
    case 'bodies':
      return (
        <p>
          <a href={`#bodies-${item.subject}`}>{speaker.say(words.bodies, { day })}</a>
        </p>
      )
    case 'heard':
      return (
        <p>
          <a href={`#heard-${item.subject}`}>{speaker.say(words.heard, { day })}</a>
        </p>
      )
    case 'file':
      return (
        <p>
          <a href={`#file-${item.subject}`}>{speaker.say(words.file, { day })}</a>
        </p>
      )
    case 'in_general':
      return (
        <>
          <p>
            <a href="#in-general">{speaker.say(words.in_general, { day })}</a>
          </p>
          <ul>
            {view.generalNews[Number(item.subject)]?.news.map((code) => (
              <li>{speaker.w.vocabulary.generalNews[code]}</li>
            ))}
          </ul>
        </>
      )
    case 'message':
      return (
        <>
          <p>
            <ToMessage here={here} id={item.subject}>
              {speaker.say(words.message, { day })}
            </ToMessage>
          </p>
          <FirstLine here={here} of="message" id={item.subject}>
            {view.messages.find(({ id }) => id === item.subject)?.body ?? ''}
          </FirstLine>
        </>
      )
  }
}

interface FirstLineProps {
  readonly here: Here
  readonly of: InTheirs['of']
  readonly id: string
  readonly children: string
}

/** How words of ours begin: in the language of the person, where somebody wrote them in it. */
function FirstLine({ here: { speaker, view }, of, id, children }: FirstLineProps) {
  const said = inTheirsOf(view, of, id)
  if (said === null) return <OurWords speaker={speaker}>{firstLine(children)}</OurWords>
  return <Said lang={said.language}>{firstLine(said.words)}</Said>
}

function Decided({ here, id }: { here: Here; id: string }) {
  const { view, speaker } = here
  const { newest, decisions } = speaker.w.portal.status
  const decision = view.decisions.find((each) => each.id === id)
  if (!decision) return null
  return (
    <>
      <p>
        <b>{decisions.kinds[decision.kind]}</b>
      </p>
      <p class="am-small">{speaker.say(decisions.on, { day: speaker.day(decision.at) })}</p>
      <p>{outcomeWords(here, decision)}</p>
      <FirstLine here={here} of="decision" id={id}>
        {decision.reasons}
      </FirstLine>
      {decision.whatNext && <OurWords speaker={speaker}>{firstLine(decision.whatNext)}</OurWords>}
      <p>
        <a href={`#decision-${id}`}>{newest.decision}</a>
      </p>
      {canNow(here, 'appeal', { decision: id }) && (
        <p>
          <a href={`#decision-${id}`}>
            {speaker.say(newest.appeal, { until: speaker.moment(decision.appealUntil) })}
          </a>
        </p>
      )}
    </>
  )
}

/** The first line of a text, cut where it is very long. */
function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > FIRST_LINE ? `${line.slice(0, FIRST_LINE)}…` : line
}
