import { HowCounted, HowEachCounted } from '../../how-counted.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { toldFromBeside } from '../../../domain/casework/advisers.ts'
import { hasLastDay } from '../../../domain/casework/has-last-day.ts'
import type { PersonStep, PersonView } from '../../../domain/casework/person-view.ts'
import type { Station } from '../../../domain/casework/stations.ts'
import type { NextStep } from '../../../domain/casework/steps.ts'
import type { WaitingKind } from '../../../domain/casework/waiting-for-person.ts'
import { tellsOfOthers } from '../../../domain/vocabulary/intake.ts'
import { DAY, isBefore, msOf } from '../../../domain/time/instant.ts'
import { Details } from '../../components/details.tsx'
import { NextBox } from '../../components/next-box.tsx'
import { Steps } from '../../components/steps.tsx'
import { WaysToUs } from '../../pages/ways-to-us.tsx'
import { isolate } from '../../staff/isolate.ts'
import { TimeToAnswer } from './dialogue.tsx'
import type { Here, Part } from './here.ts'
import { ToMessage } from './message-page.tsx'
import { isDueSoon } from './offer.tsx'
import { OurWords } from './said.tsx'
import { ReaderSoughtWords } from './reader-sought.tsx'

/** The step that reaches a station: its date belongs there and nowhere else. */
const STEP_OF: Readonly<Partial<Record<Station, NextStep>>> = {
  read_by_a_person: 'read_by_a_person',
  our_answer: 'tell_you_what_we_found',
  putting_it_right: 'deliver_what_was_promised',
}

/** How far it is: our answer and theirs are stations of their own. */
export function Progress({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status
  const labels = { done: words.stepDone, current: words.stepNow, ahead: words.stepAhead }
  return (
    <Steps
      label={words.stepsLabel}
      items={view.stations.map(({ station, state }) => ({
        text: words.stations[station],
        state,
        stateLabel: labels[state],
        ...(state === 'done' && station !== 'received' ? {} : detailOf(here, station)),
      }))}
    />
  )
}

function detailOf({ view, speaker, reader }: Here, station: Station): { detail?: string } {
  if (station === 'received') return { detail: speaker.day(view.receivedAt) }
  // Nobody is there yet who could keep it.
  if (station === 'read_by_a_person' && reader !== null) return {}
  const step = view.owed.find((each) => each.step === STEP_OF[station])
  // What is late is said as such below; a date alone would promise it.
  if (!step || step.by === null || step.late) return {}
  return { detail: speaker.say(speaker.w.portal.status.by, { day: speaker.day(step.by) }) }
}

/** The heading of the page; for somebody who only told of what happened to others, in words of their own. */
export function headingFor({
  view,
  speaker,
}: Pick<Here, 'speaker'> & { readonly view: Pick<PersonView, 'submitter' | 'heading'> }): string {
  const { headings, witnessSteps } = speaker.w.portal.status
  return isWitness(view) && view.heading === 'finding_out' ? witnessSteps.heading : headings[view.heading]
}

/** Words for whoever is not simply the one it happened to: a witness, a group, somebody who speaks for a child. */
export function Tellers({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.tellers
  // Theirs is the first receipt then: whoever told it for them reads with one of their own.
  const isTheirs = toldFromBeside(view)
  const sentence = {
    affected_person: null,
    business: null,
    group: words.group,
    representative: words.representative,
    credible_proxy: words.group,
    whistleblower: words.whistleblower,
    witness: words.witness,
    somebody_else: words.witness,
  }[view.submitter]
  return (
    <>
      {sentence && !isTheirs && <p>{sentence}</p>}
      {view.told.speaksFor !== null && !isTheirs && (
        <p>{speaker.say(words.groupOf, { n: view.told.speaksFor })}</p>
      )}
      {view.workLaw && (
        <p>
          {speaker.say(words.workLaw, {
            confirmedBy: speaker.day(view.workLaw.confirmedBy),
            feedbackBy: speaker.day(view.workLaw.feedbackBy),
          })}
        </p>
      )}
      {view.under18 ? <p>{words.under18}</p> : view.child && <p>{words.child}</p>}
    </>
  )
}

/** That nothing is open on our side. */
export function nothingOpen({ view, speaker }: Pick<Here, 'view' | 'speaker'>): string {
  const { next, witnessSteps } = speaker.w.portal.status
  return isWitness(view) ? witnessSteps.nothingOpen : next.steps.nothing_open
}

function isWitness({ submitter }: Pick<PersonView, 'submitter'>): boolean {
  return tellsOfOthers(submitter)
}

/**
 * The one thing that comes next, by when and who has it; then, in one short list, every other time that was promised,
 * what is late first and none as if it still were. Where nobody here may read the case, that somebody is to be found comes
 * first, and nobody is said to have it.
 */
export function WhatNext({ here }: Part) {
  const { view, speaker, org, contactName, reader } = here
  const { next, contact, lateDoors, decisions } = speaker.w.portal.status
  const owed = stillSaid(here)
  const first = reader === null ? owed[0] : undefined
  const others = first === undefined ? owed : owed.slice(1)
  const rest = [...others.filter(({ late }) => late), ...others.filter(({ late }) => !late)]
  const reads = readerOf(here)
  const who = reads
    ? speaker.say(contact.fromOutside, reads)
    : view.contact.name
      ? speaker.say(contact.other, { entity: view.contact.name, org })
      : contactName
        ? speaker.say(contact.named, { name: contactName, org })
        : speaker.say(view.readByAPerson ? contact.again : contact.none, { org })
  return (
    <NextBox title={next.title}>
      <ReaderSoughtWords here={here} />
      {first && (
        <>
          <p>
            <b>{sentenceOf(here, first)}</b> {first.late && lateness(here, first)}
          </p>
          {first.late && first.newTime && <OurWords speaker={speaker}>{first.newTime.reasons}</OurWords>}
          <HowCounted speaker={speaker} counted={first.counted} timeZone={here.timeZone} />
        </>
      )}
      {view.owed.length === 0 && reader === null && <p>{nothingOpen(here)}</p>}
      {view.outcome && (
        <p>
          {decisions.outcomes[view.outcome]}{' '}
          {view.outcome === 'withdrawn_by_person' && (
            <a href="#resume">{speaker.w.portal.status.resume.link}</a>
          )}
          {view.outcome === 'set_aside' && (
            <a href="#resume">{speaker.w.portal.status.resume.setAsideLink}</a>
          )}
        </p>
      )}
      {reader === null && <p>{who}</p>}
      {view.urgent && <p>{next.urgent}</p>}
      {view.ownDate && (
        <p>
          {speaker.say(view.ownDate.passed ? next.ownDatePassed : next.ownDate, {
            day: speaker.day(view.ownDate.at),
          })}
        </p>
      )}
      {reader === null && view.owed.some((step) => step.late) && (
        <>
          <p>{lateDoors}</p>
          <WaysToUs speaker={speaker} ways={here.ways} />
        </>
      )}
      <WaitsForYou here={here} />
      <AlsoNext here={here} steps={rest} />
      <MissedBefore here={here} />
    </NextBox>
  )
}

/**
 * What is owed, without what nobody is there to do: where nobody here may read it, nobody settles who here may, and that
 * somebody reads it is said as that somebody is found.
 */
export function stillSaid({
  view,
  reader,
  nobodyHere,
}: Pick<Here, 'view' | 'reader' | 'nobodyHere'>): readonly PersonStep[] {
  return view.owed.filter(
    ({ step }) =>
      !(nobodyHere && step === 'say_who_may_see') && !(reader !== null && step === 'read_by_a_person'),
  )
}

/** Who from outside reads it, because nobody here may. */
function readerOf({ view, nobodyHere }: Here): { readonly name: string; readonly house: string } | null {
  const found = view.outside.find(({ verb, endedAt }) => verb === 'read_case' && endedAt === null)
  return nobodyHere && found !== undefined ? { name: isolate(found.name), house: isolate(found.house) } : null
}

/** Everything else that is owed, a line each; as what they will do who are found, while nobody may read it. */
function AlsoNext({ here, steps }: Part & { readonly steps: readonly PersonStep[] }) {
  const { speaker, timeZone, reader } = here
  const { next, readerSought } = speaker.w.portal.status
  if (steps.length === 0) return null
  return (
    <>
      <h3>{reader === null ? next.also : readerSought.then.title}</h3>
      {reader !== null && <p>{readerSought.then.lead}</p>}
      <ul>
        {steps.map((step) => (
          <li>
            {sentenceOf(here, step)} {step.late && lateness(here, step)}
            {step.late && step.newTime && <OurWords speaker={speaker}>{step.newTime.reasons}</OurWords>}
          </li>
        ))}
      </ul>
      <HowEachCounted speaker={speaker} steps={steps} timeZone={timeZone} />
    </>
  )
}

/** One thing that is owed, with its time; said as late when that is over. */
export function sentenceOf(
  { view, speaker, now, reader }: Pick<Here, 'view' | 'speaker' | 'now' | 'reader'>,
  step: PersonStep,
): string {
  const { next, readerSought } = speaker.w.portal.status
  const entity = view.organisations.find(({ id }) => id === step.entity)?.name ?? ''
  const by = step.by === null ? '' : speaker.moment(step.by)
  const theirs: Readonly<Partial<Record<NextStep, string>>> = readerSought.steps
  const ofSafety = aboutSafety(speaker, view, step, reader !== null)
  if (ofSafety !== null) return speaker.say(ofSafety, { by })
  const ofReader = reader === null || step.late ? undefined : theirs[step.step]
  if (ofReader !== undefined) return speaker.say(ofReader, { by })
  if (step.step === 'your_answer' && isDueSoon({ view, now }))
    return `${next.answerSoon} ${speaker.w.portal.status.offer.soon}`
  return speaker.say((step.late ? next.late : next.steps)[step.step], { by, entity })
}

/** What is owed to whoever said that they do not feel safe, and nothing of trouble for having written; null for all else. */
function aboutSafety(
  speaker: Speaker,
  { reprisals }: Pick<Here['view'], 'reprisals'>,
  { step, late }: PersonStep,
  isTheirs: boolean,
): string | null {
  const words = speaker.w.portal.status.reprisal.notSafe
  if (reprisals.find(({ endedAt }) => endedAt === null)?.onlyNotSafe !== true) return null
  switch (step) {
    case 'look_at_retaliation':
      return late ? words.lookLate : isTheirs ? words.theyLook : words.look
    case 'look_after_you':
      return late ? words.againLate : isTheirs ? words.theyLookAgain : words.again
    default:
      return null
  }
}

/**
 * One thing that is owed, for somebody who stands beside the person; null for what is said of an organisation by name,
 * which nobody beside them is told.
 */
export function stepSentence(speaker: Speaker, { step, by, late }: PersonStep): string | null {
  const { next } = speaker.w.portal.status
  const until = by === null ? '' : speaker.moment(by)
  const sentence = (late ? next.late : next.steps)[step]
  return sentence.includes('{entity}') ? null : speaker.say(sentence, { by: until })
}

/** Since when it is late, who has it, and the new time, or that there is none. */
function lateness(here: Here, { by, owner, newTime }: PersonStep): string {
  const { speaker, org, contactName, now, reader } = here
  const { next, lateOwner, readerSought } = speaker.w.portal.status
  if (by === null) return ''
  const reads = readerOf(here)
  const who = reads
    ? speaker.say(lateOwner.fromOutside, reads)
    : reader !== null
      ? readerSought.then.late
      : owner === 'reprisal_owner'
        ? speaker.w.portal.status.reprisal.owner.other
        : owner === 'colleague'
          ? speaker.say(lateOwner.colleague, { org })
          : contactName === null
            ? speaker.say(lateOwner.house, { org })
            : speaker.say(lateOwner.named, { name: contactName, org })
  const since = speaker.say(next.lateSince, { days: Math.floor((msOf(now) - msOf(by)) / DAY), who })
  if (newTime === null) return `${since} ${next.noNewDate}`
  const sentence = isBefore(now, newTime.by) ? next.newDate : next.newDateMissed
  return `${since} ${speaker.say(sentence, { by: speaker.moment(newTime.by) })}`
}

/** What was not kept, or moved, and is not said above, folded: nothing that we broke disappears. */
function MissedBefore({ here }: Part) {
  const { view, speaker } = here
  const { next } = speaker.w.portal.status
  if (view.missedBefore.length === 0) return null
  return (
    <Details summary={next.missedBefore}>
      <ul>
        {view.missedBefore.map(({ step, by, reasons, moved }) => (
          <li>
            {speaker.say(moved ? next.movedLine : next.missedLine, {
              step: speaker.w.vocabulary.nextSteps[step],
              by: speaker.moment(by),
            })}
            {reasons && <OurWords speaker={speaker}>{reasons}</OurWords>}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** Everything that waits for the person, also while something else is under way, with links to its place and its day. */
function WaitsForYou({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.waiting
  if (view.waiting.length === 0) return null
  // One time for all of them: it stands at the last.
  const lastFact = view.waiting.findLastIndex(({ kind }) => kind === 'answer_fact')
  return (
    <>
      <h3>{words.title}</h3>
      <ul>
        {view.waiting.map(({ kind, subject, what, since }, place) => (
          <li>
            <ToWaiting here={here} kind={kind} subject={subject}>
              {speaker.say(words.kinds[kind], { what: what ?? '', day: speaker.day(since) })}
            </ToWaiting>
            {place === lastFact && <TimeToAnswer here={here} />}
          </li>
        ))}
      </ul>
      {!hasLastDay(view, here.now) && !view.urgent && <p>{words.noHurry}</p>}
    </>
  )
}

interface ToWaitingProps extends Part {
  readonly kind: WaitingKind
  readonly subject: string
}

/** The way to what waits, where it stands on this page or another. */
function ToWaiting({ here, kind, subject, children }: ToWaitingProps) {
  if (kind !== 'read_message') return <a href={PLACE_OF[kind](subject)}>{children}</a>
  return (
    <ToMessage here={here} id={subject}>
      {children}
    </ToMessage>
  )
}

const PLACE_OF: Readonly<Record<Exclude<WaitingKind, 'read_message'>, (subject: string) => string>> = {
  answer_offer: (action) => `#answer-${action}`,
  confirm_delivery: (action) => `#arrived-${action}`,
  answer_outside: (reviewer) => `#outside-${reviewer}`,
  answer_question: (inquiry) => `#inquiry-${inquiry}`,
  answer_fact: (fact) => `#fact-${fact}`,
  answer_talk: (talk) => `#talk-${talk}`,
  answer_talk_record: (talk) => `#talk-${talk}`,
  may_they_learn: (entity) => `#tell-${entity}`,
}
