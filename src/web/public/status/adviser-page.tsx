import {
  startAdviserVisit,
  type OpenBeside,
  type SeenBeside,
} from '../../../actions/intake/adviser-access.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import type { AdviserView } from '../../../domain/casework/adviser-view.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { BodyOffer } from '../help/body-offer.tsx'
import { MessageThread } from '../../components/message-thread.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import type { Speaker } from '../../../words/speak.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { helpForAdviser } from '../help/beside.ts'
import { HelpFirst } from '../help/help-first.tsx'
import { Hidden } from '../hidden.tsx'
import { outcomeWords } from './decisions.tsx'
import { AskedAndSaid, ShownAndSaid } from './dialogue.tsx'
import { OurWords, Said } from './said.tsx'
import { WhereItStands } from './where-it-stands.tsx'

interface Shown {
  readonly status?: 200 | 400 | 409
  readonly notes?: readonly FieldNote[]
  /** What was typed and is not sent. */
  readonly typed?: string
  /** What they wrote was sent; `before` when the same had come before. */
  readonly sent?: 'now' | 'before'
}

interface Beside {
  readonly viewer: Extract<Viewer, { kind: 'adviser' }>
  readonly seen: SeenBeside
  /** The visit that goes on with it; without it one begins. */
  readonly within?: OpenBeside
}

/** What somebody reads who stands beside the person, and a box to write for them. */
export function adviserPage(
  visit: Visit,
  { viewer, seen, within }: Beside,
  { status = 200, notes = [], typed = '', sent }: Shown = {},
): Response | Promise<Response> {
  const { view, recorded, isUnread } = seen
  const { speaker, house } = visit
  const { title, reference, advisers } = speaker.w.portal.status
  const { page: words } = advisers
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(title, { org: house.name }), notes),
    status,
    carries: 'adviser',
    unsent: typed !== '',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {sent && (
          <NotificationBanner
            tone="success"
            title={speaker.w.portal.status.saved.title}
            heading={sent === 'now' ? words.sent : speaker.w.portal.status.saved.repeat}
          />
        )}
        <h1>{words.heading}</h1>
        <HelpFirst visit={visit} page="adviser" {...helpForAdviser(visit, view)} />
        <p class="am-small">
          {speaker.say(reference, {
            reference: `\u2066${view.reference}\u2069`,
            day: speaker.day(view.receivedAt),
          })}
        </p>
        <p>{words.lead}</p>
        <p>{words.yours}</p>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={[['adviser', startAdviserVisit(house, viewer, recorded, within?.mark)]]} />
          <WhereItStands speaker={speaker} view={view} isUnread={isUnread} />
          <Told speaker={speaker} view={view} />
          <Decided speaker={speaker} view={view} />
          <WhoCanHelp speaker={speaker} view={view} />
          <Asked speaker={speaker} view={view} />
          <Heard speaker={speaker} view={view} />
          <Written visit={visit} view={view} />
          <Textarea
            name="body"
            label={words.label}
            rows={4}
            value={typed}
            dir="auto"
            {...errorOf(speaker, notes, 'body')}
          />
          <Button preventDoubleClick name="step" value="write">
            {words.send}
          </Button>
          <Button variant="secondary" name="step" value="end">
            {words.end}
          </Button>
        </form>
      </>
    ),
  })
}

interface Part {
  readonly speaker: Speaker
  readonly view: AdviserView
}

function Told({ speaker, view }: Part) {
  const { page: words } = speaker.w.portal.status.advisers
  return (
    <section aria-labelledby="told-title">
      <h2 id="told-title">{words.told}</h2>
      {view.told === null ? (
        <p>{words.notTold}</p>
      ) : (
        <>
          <Said>{view.told.story}</Said>
          {view.told.product && (
            <>
              <h3>{words.product}</h3>
              <Said>{view.told.product}</Said>
            </>
          )}
          {view.told.wish && (
            <>
              <h3>{words.wish}</h3>
              <Said>{view.told.wish}</Said>
            </>
          )}
        </>
      )}
    </section>
  )
}

/** What was decided since they may read, and what is offered. */
function Decided({ speaker, view }: Part) {
  const { decisions: words, advisers } = speaker.w.portal.status
  return (
    <>
      {view.decisions.map((decision) => (
        <Card id={`decision-${decision.id}`} title={words.kinds[decision.kind]}>
          <p class="am-small">{speaker.say(words.on, { day: speaker.day(decision.at) })}</p>
          {decision.outcome && <p>{outcomeWords({ speaker }, decision)}</p>}
          <OurWords speaker={speaker}>{decision.reasons}</OurWords>
          {decision.whatNext && <OurWords speaker={speaker}>{decision.whatNext}</OurWords>}
        </Card>
      ))}
      {view.offers.length > 0 && <h2>{advisers.page.offers}</h2>}
      {view.offers.map(({ letter, actions }) => (
        <>
          <OurWords speaker={speaker}>{letter}</OurWords>
          <ul>
            {actions
              .filter(({ what }) => what !== '')
              .map(({ what }) => (
                <li dir="auto">{what}</li>
              ))}
          </ul>
        </>
      ))}
    </>
  )
}

/** Bodies outside that the person was offered since they may read. */
function WhoCanHelp({ speaker, view }: Part) {
  const { bodies: words } = speaker.w.portal.status
  if (view.bodies.length === 0) return null
  return (
    <section aria-labelledby="bodies-title">
      <h2 id="bodies-title">{words.title}</h2>
      {view.bodies.map(({ need, at, words: ours, bodies }) => (
        <>
          <h3>
            {speaker.say(words.offered, { need: speaker.w.vocabulary.needs[need], day: speaker.day(at) })}
          </h3>
          {ours && <OurWords speaker={speaker}>{ours}</OurWords>}
          <ul class="am-help__bodies">
            {bodies.map((body) => (
              <BodyOffer speaker={speaker} body={body} />
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

/** What the person asked somebody else to look at, and what was done; the answer stands among the decisions. */
function Asked({ speaker, view }: Part) {
  const { decisions, complaints } = speaker.w.portal.status
  return (
    <>
      {view.appeals.map(({ against, at, reasons, carriedOut }) => {
        const day = speaker.day(at)
        return (
          <>
            <p>
              {against === 'decision'
                ? speaker.say(decisions.asked, { day })
                : speaker.say(complaints.said, { against: complaints.about[against], day })}
            </p>
            {reasons !== '' && <Said>{reasons}</Said>}
            {carriedOut !== null && carriedOut.done !== '' && (
              <>
                <p>{speaker.say(decisions.carriedOut, { day: speaker.day(carriedOut.at) })}</p>
                <OurWords speaker={speaker}>{carriedOut.done}</OurWords>
              </>
            )}
          </>
        )
      })}
    </>
  )
}

/** What the person was asked, and shown before a decision, with what they said to it. */
function Heard({ speaker, view }: Part) {
  const { questions, shownFacts } = speaker.w.portal.status
  return (
    <>
      {view.inquiries.length > 0 && <h2>{questions.title}</h2>}
      {view.inquiries.map((inquiry) => (
        <AskedAndSaid speaker={speaker} inquiry={inquiry} />
      ))}
      {view.shownFacts.length > 0 && <h2>{shownFacts.title}</h2>}
      {view.shownFacts.map((fact) => (
        <ShownAndSaid speaker={speaker} fact={fact} />
      ))}
    </>
  )
}

function Written({ visit: { speaker, house }, view }: { readonly visit: Visit; readonly view: AdviserView }) {
  const { messages, advisers } = speaker.w.portal.status
  const { page: words } = advisers
  const writer = ({ from, adviser }: AdviserView['messages'][number]) =>
    from === 'staff' ? house.name : adviser === view.adviser.id ? words.you : words.person
  return (
    <section id="messages" aria-labelledby="messages-title" tabindex={-1}>
      <h2 id="messages-title">{messages.title}</h2>
      {view.messages.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <MessageThread
          label={messages.title}
          entries={view.messages.map((message) => ({
            kind: 'message',
            id: `message-${message.id}`,
            own: message.adviser === view.adviser.id,
            from: <bdi>{writer(message)}</bdi>,
            when: speaker.day(message.at),
            datetime: message.at,
            text: message.body,
          }))}
        />
      )}
    </section>
  )
}
