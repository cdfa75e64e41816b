import { ClockPill } from '../../components/clock-pill.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Tag } from '../../components/tag.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { Clock } from '../clock.tsx'
import { isPassed } from '../../../domain/time/instant.ts'
import type { Desk } from '../forms/desk.ts'
import { titleOfSpot, VerbForms } from '../forms/ways.tsx'
import { WayTo } from '../forms/way-to.tsx'
import { LevelSquare } from '../queue-table.tsx'
import { stepWords } from '../step-words.ts'
import { OneTask } from './one-task.tsx'
import { WhoDecides } from './review.tsx'
import { Cannot } from './cannot.tsx'
import { Saved } from './section.tsx'
import { onTheWayTo, spotFor } from './proposed.ts'
import { sectionOf, type Spot } from './spots.ts'
import { ToMessage } from './talk.tsx'
import { TakenOverNotice, Unfinished } from './unfinished.tsx'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import type { Next } from '../../../domain/casework/owed.ts'
import { titleOf } from '../../../domain/case/title-of.ts'
import { translationsOf } from '../../../domain/casework/translations.ts'
import { dangerWords } from '../../../domain/intake/danger-words.ts'
import { hasOpenAppeal } from '../../../domain/casework/open-appeals.ts'
import { isOnlyNotSafe, openReprisal } from '../../../domain/casework/reprisals.ts'
import { HowCounted } from '../../how-counted.tsx'
import { whenLast } from '../../when-done.ts'
import { isolate, isolateCode } from '../isolate.ts'

/** What the case is, how urgent, who has it, and what comes next. */
export function CaseHead({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase, severity } = view
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.head
  return (
    <div id="next" class="am-case-head">
      <h1>
        <bdi>{titleOf(kase)}</bdi>
      </h1>
      <Saved desk={desk} section="next" />
      <p class="am-case-head__line">
        <LevelSquare speaker={speaker} level={severity.level} />
        <Tag>{vocabulary.caseStates[kase.state]}</Tag>
        <span>{speaker.say(words.reference, { reference: isolateCode(kase.reference) })}</span>
        <span>
          {kase.handler === null
            ? kase.readAt === null
              ? words.noHandler
              : words.givenBack
            : speaker.say(words.handler, { name: isolate(view.names.get(kase.handler) ?? '') })}
        </span>
      </p>
      {view.veiled && <OneTask desk={desk} />}
      <Retaliation desk={desk} />
      <Danger desk={desk} />
      <ToBeErased desk={desk} />
      {!view.hasOneTask && <OfTheDesk desk={desk} />}
      <p>{vocabulary.priorityRules[severity.rule]}</p>
      <Moved desk={desk} />
      <Warnings desk={desk} />
      <Cannot desk={desk} section="next" />
    </div>
  )
}

/** That it will be erased, when and why: whoever still needs something of it has until then. */
function ToBeErased({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { erasing } = view.kase
  if (erasing === null) return <></>
  const { head } = speaker.w.workspace.casePage
  const { because, on } = erasing
  const isKept = isPassed(on, view.now)
  return (
    <WarningText signLabel={head.warning}>
      {speaker.say(isKept ? head.erasingKept : head.erasing, { because, moment: speaker.moment(on) })}
    </WarningText>
  )
}

/** What there is to do for whoever works here; somebody from outside was asked one thing, and reads that instead. */
function OfTheDesk({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase, next } = view
  const words = speaker.w.workspace.casePage.head
  return (
    <>
      <AppealWaits desk={desk} />
      <div class="am-now">
        <p class="am-case-head__line">
          <NextLine desk={desk} step={next} isFirst />
          {kase.closedAt !== null && kase.outcome !== null && (
            <ClockPill tone="quiet">
              {speaker.say(words.closed, {
                moment: whenLast(speaker, view.events, kase.closedAt, ({ kind }) => kind === 'closed'),
                outcome: speaker.w.vocabulary.outcomes[kase.outcome],
              })}
            </ClockPill>
          )}
        </p>
        <HowCounted speaker={speaker} counted={view.countOf(next)} timeZone={view.timeZone} />
        <VerbForms desk={desk} only={['take_up']} />
      </div>
      <TakenOverNotice desk={desk} />
      <Unfinished desk={desk} />
      <AlsoOwed desk={desk} />
      <WhoDecides desk={desk} />
    </>
  )
}

interface NextLineProps {
  readonly desk: Desk
  readonly step: Next
  readonly isFirst?: boolean
}

/** The name of whoever of us has it; undefined where it is nobody's, or of no one of us alone. */
function nameOfOwner({ kase, names }: Desk['view'], { owner }: Next): string | undefined {
  if (owner === 'handler') return names.get(kase.handler ?? '')
  return owner === 'reprisal_owner' ? names.get(openReprisal(kase)?.owner ?? '') : undefined
}

/** What comes next: what, whose it is, by when, and the way to its form. */
function NextLine({ desk, step, isFirst = false }: NextLineProps) {
  const { speaker, view } = desk
  const { head } = speaker.w.workspace.casePage
  const { kase, now } = view
  const name = nameOfOwner(view, step)
  const entity = kase.entities.find(({ id }) => id === step.entity)?.name
  const what = stepWords(speaker, kase.kind, step.step)
  const words = isFirst ? speaker.say(head.next, { step: what }) : what
  const place = placeOf(desk, step)
  return (
    <>
      <span>
        {place === null ? (
          words
        ) : typeof place === 'string' ? (
          <a href={place}>{words}</a>
        ) : (
          <WayTo desk={desk} form={place.id}>
            {words}
          </WayTo>
        )}
        {entity !== undefined && (
          <>
            {' '}
            (<bdi>{entity}</bdi>)
          </>
        )}
      </span>
      {step.by !== null && <Clock speaker={speaker} at={step.by} now={now} />}
      {isFirst && <OnTheWay desk={desk} step={step} />}
      {step.step !== 'nothing_open' && (
        <span>{name ? isolate(name) : speaker.w.vocabulary.stepOwners[step.owner]}</span>
      )}
    </>
  )
}

/** What is to be filled in first, where what comes next is the end of the usual way: the form that is in hand after an act. */
function OnTheWay({ desk, step }: { readonly desk: Desk; readonly step: Next }) {
  const { speaker } = desk
  const first = onTheWayTo(desk, step)
  if (first === null) return <></>
  const form = isolate(titleOfSpot(desk, first.spot))
  return (
    <WayTo desk={desk} form={first.form}>
      {speaker.say(speaker.w.workspace.casePage.head.onTheWay, { form })}
    </WayTo>
  )
}

/** More than these stand folded, with how many are late, so that the page begins with what is to be done now. */
const AT_A_GLANCE = 3

/** Everything else that is owed, each with its own clock. */
function AlsoOwed({ desk }: { readonly desk: Desk }) {
  const [, ...rest] = desk.view.owed
  if (rest.length === 0) return <></>
  const { speaker, view } = desk
  const late = rest.filter(({ by }) => by !== null && isPassed(by, view.now)).length
  const list = (
    <ul id="owed" class="am-list">
      {rest.map((step) => (
        <li class="am-case-head__line">
          <NextLine desk={desk} step={step} />
        </li>
      ))}
    </ul>
  )
  const title = speaker.say(speaker.w.workspace.casePage.head.alsoOwed, { n: rest.length, late })
  if (rest.length > AT_A_GLANCE) return <Details summary={title}>{list}</Details>
  return (
    <>
      <p>{title}</p>
      {list}
    </>
  )
}

/** The form that does a step, or the section where it stands; null where nothing is to be done here. */
function placeOf({ inHand, spots }: Desk, step: Next): Spot | string | null {
  if (step.verb === null) return null
  const spot = spotFor(step, spots)
  if (spot === undefined) return `#${sectionOf(step.verb as StaffVerb)}`
  return spot.id === inHand ? '#drawer' : spot
}

/** A rule of ours changed who comes first: said calmly, until a colleague acts on the case. */
function Moved({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { priorityMoved: moved } = view.kase
  if (moved === null) return <></>
  const { from, to, at } = moved
  return (
    <InsetText>
      {speaker.say(speaker.w.workspace.casePage.head.moved, { from, to, day: speaker.day(at) })}
    </InsetText>
  )
}

function Warnings({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase } = view
  const words = speaker.w.workspace.casePage.head
  const mentions = mentionsOf(desk)
  return (
    <>
      {kase.kind === 'notification' && <p>{view.hasPerson ? words.notification : words.imported}</p>}
      {kase.mailReturnedAt !== null && kase.person?.email && (
        <WarningText signLabel={words.warning}>
          {speaker.say(words.mailReturned, { day: speaker.day(kase.mailReturnedAt) })}
        </WarningText>
      )}
      {kase.dateThatWillPass !== null && (
        <p>
          {speaker.say(isPassed(kase.dateThatWillPass, view.now) ? words.datePassed : words.datePasses, {
            moment: speaker.moment(kase.dateThatWillPass),
          })}{' '}
          {kase.closedAt === null && <Clock speaker={speaker} at={kase.dateThatWillPass} now={view.now} />}
        </p>
      )}
      {kase.closedAt === null &&
        kase.impacts.map(
          ({ delay, title }) =>
            delay?.state === 'accepted' &&
            delay.passedAt === null && (
              <p>
                {speaker.say(words.delay, {
                  deadline: speaker.moment(delay.deadline),
                  harm: isolate(title),
                  reason: isolate(delay.reason ?? '–'),
                })}{' '}
                <Clock speaker={speaker} at={delay.deadline} now={view.now} />
              </p>
            ),
        )}
      {mentions.length > 0 && (
        <p>{speaker.say(words.mentions, { words: speaker.list(mentions.map(isolate)) })}</p>
      )}
      <MissedBefore desk={desk} />
    </>
  )
}

/** What the person's own answers say of danger. */
function Danger({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { dangerSigns } = view.kase
  if (dangerSigns.length === 0) return <></>
  const words = speaker.w.workspace.casePage.head
  const signs = speaker.list(dangerSigns.map((sign) => speaker.w.vocabulary.dangerSigns[sign]))
  return <WarningText signLabel={words.warning}>{speaker.say(words.danger, { signs })}</WarningText>
}

/** Times that passed and are owed no more; one that still is stands above with its clock. */
function MissedBefore({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase, owed } = view
  const words = speaker.w.workspace.casePage.head
  const before = kase.missed.filter(
    ({ step, by }) => !owed.some((each) => each.step === step && each.by === by),
  )
  if (before.length === 0) return <></>
  return (
    <Details summary={speaker.say(words.missedBefore, { n: before.length })}>
      <ul class="am-list">
        {before.map(({ step, by }) => (
          <li>
            {speaker.say(words.missed, {
              step: stepWords(speaker, kase.kind, step),
              moment: speaker.moment(by),
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** The person is made to suffer for having written to us: where they say so, and until when to answer. */
function Retaliation({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase, retaliationBy, now } = view
  const words = speaker.w.workspace.casePage.head
  const message = kase.messages.findLast((each) => each.retaliation)
  const open = openReprisal(kase)
  if (retaliationBy === null) return <></>
  // Told with the story, or with the answer to a question: it stands where it is looked after.
  if (message === undefined && !kase.howItIs.some(({ feltSafe }) => feltSafe === 'no'))
    return (
      <WarningText signLabel={words.warning}>
        {speaker.say(words.retaliation, { moment: speaker.moment(retaliationBy) })}{' '}
        <a href="#reprisals">{words.toReprisal}</a> <Clock speaker={speaker} at={retaliationBy} now={now} />
      </WarningText>
    )
  if (message === undefined || (open !== null && isOnlyNotSafe(open)))
    return (
      <WarningText signLabel={words.warning}>
        {speaker.say(words.notSafe, { moment: speaker.moment(retaliationBy) })}{' '}
        <a href="#how-it-is">{words.toNotSafe}</a> <Clock speaker={speaker} at={retaliationBy} now={now} />
      </WarningText>
    )
  return (
    <WarningText signLabel={words.warning}>
      {speaker.say(words.retaliation, { moment: speaker.moment(retaliationBy) })}{' '}
      <ToMessage desk={desk} id={message.id}>
        {words.toRetaliation}
      </ToMessage>{' '}
      <Clock speaker={speaker} at={retaliationBy} now={now} />
    </WarningText>
  )
}

/** An appeal waits: whether it is for whoever looks, or for somebody else. */
function AppealWaits({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { costs, kase, me } = view
  const words = speaker.w.workspace.casePage.head
  if (kase.handler === me || !hasOpenAppeal(kase)) return <></>
  const isTheirs = costs !== null
  const sentence = isTheirs ? words.appealForYou : words.appealWaits
  return (
    <WarningText signLabel={words.warning}>
      {sentence} <a href={isTheirs ? '#review' : '#decisions'}>{words.toAppeal}</a>
    </WarningText>
  )
}

/** Words of danger in the headline of a notification that nobody has rated. */
function mentionsOf({ view }: Desk): readonly string[] {
  const { kase, severity } = view
  if (kase.kind !== 'notification' || severity.level !== null || kase.closedAt !== null) return []
  // Also as a human translated it: words of danger are known in some languages alone.
  const said = translationsOf(kase, kase.story).filter(({ host }) => host === null)
  const lines = [kase.story, ...said.map(({ words }) => words)].map(
    (text) => text.trim().split('\n', 1)[0] ?? '',
  )
  return [...new Set(lines.flatMap(dangerWords))]
}
