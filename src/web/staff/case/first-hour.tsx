import { mayBeAbuseMaterial } from '../../../domain/casework/no-copy.ts'
import { isAdmitted, isReader } from '../../../domain/casework/outside.ts'
import { isInForce } from '../../../domain/casework/recusals.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { FIRST_STEPS, type FirstStep } from '../../../domain/vocabulary/first-hour.ts'
import { WarningText } from '../../components/warning-text.tsx'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { PlanBeforeCall } from './contact-plan.tsx'
import { MembersOfGroup } from './members-of-group.tsx'
import { NotReadBeside } from './not-read-beside.tsx'
import { Section } from './section.tsx'
import { Words } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

interface Part {
  readonly desk: Desk
}

const VERBS: Readonly<Record<FirstStep, readonly StaffVerb[]>> = {
  stop_it_now: ['ask_to_stop'],
  keep_what_shows_it: [
    'hold_everything',
    'keep_snapshot',
    'ask_to_release_hold',
    'release_hold',
    'keep_hold',
  ],
  ring_for_help: ['record_call'],
  say_who_may_see: [
    'name_who_may_see',
    'say_nobody_apart',
    'open_to_colleagues',
    'declare_conflict',
    'keep_from',
  ],
}

/** What cannot wait, before any other form: what not to open stands first (domain reference 12.7). */
export function FirstHour({ desk }: Part) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.first
  const isUrgent = view.severity.priority === 'P1'
  if (view.kase.closedAt !== null && desk.spots.every(({ section }) => section !== 'first')) return <></>
  return (
    <Section desk={desk} code="first">
      {!view.hasOneTask && <p class="am-meta">{isUrgent ? words.lead : words.calm}</p>}
      <NoCopy desk={desk} />
      {codesOf(FIRST_STEPS).map((step) => (
        <Step desk={desk} step={step} />
      ))}
    </Section>
  )
}

function NoCopy({ desk }: Part) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.first
  return (
    <>
      <h3>{words.noCopyTitle}</h3>
      {mayBeAbuseMaterial(view.kase) ? (
        <WarningText signLabel={speaker.w.workspace.casePage.head.warning}>{words.noCopy}</WarningText>
      ) : (
        <p>{words.noCopyElse}</p>
      )}
      <VerbForms desk={desk} only={['mark_no_copy']} />
    </>
  )
}

/** One thing that cannot wait: its clock while it is owed, what was done, and its forms. */
function Step({ desk, step }: Part & { readonly step: FirstStep }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.first
  const owed = view.owed.find((each) => each.step === step)
  const titles = {
    stop_it_now: words.stop,
    keep_what_shows_it: words.keep,
    ring_for_help: words.ring,
    say_who_may_see: words.see,
  }
  const Done = DONE[step]
  return (
    <div class="am-finding">
      <h3>{titles[step]}</h3>
      {owed?.by && (
        <p>
          <Clock speaker={speaker} at={owed.by} now={view.now} />
        </p>
      )}
      <Done desk={desk} />
      {view.kase.skipped
        .filter((each) => each.step === step)
        .map(({ reasons }) => (
          <Words>{reasons}</Words>
        ))}
      <VerbForms desk={desk} only={VERBS[step]} label={titles[step]} />
      <VerbForms desk={desk} only={['skip_first_step']} about={{ step }} />
    </div>
  )
}

const DONE: Readonly<Record<FirstStep, (props: Part) => ReturnType<typeof NoCopy>>> = {
  stop_it_now: Asked,
  keep_what_shows_it: Kept,
  ring_for_help: Rung,
  say_who_may_see: Access,
}

function Asked({ desk }: Part) {
  const { speaker, view } = desk
  const { casePage } = speaker.w.workspace
  return (
    <>
      {view.kase.measures.map(({ id, whom, measure, until, what, answer }) => (
        <>
          <p>
            {speaker.say(casePage.first.asked, {
              whom: isolate(whom),
              measure: speaker.w.vocabulary.measures[measure],
              moment: speaker.moment(until),
            })}{' '}
            {answer === null ? (
              <Clock speaker={speaker} at={until} now={view.now} />
            ) : (
              <b>{answer.stopped ? casePage.first.stopped : casePage.first.goesOn}</b>
            )}
          </p>
          <Words>{what}</Words>
          {answer && <Words>{answer.words}</Words>}
          <VerbForms desk={desk} only={['record_stop_answer']} about={{ asked: id }} />
        </>
      ))}
    </>
  )
}

function Kept({ desk }: Part) {
  const { speaker, view } = desk
  const { held, toRelease, snapshots } = view.kase
  const words = speaker.w.workspace.casePage.first
  return (
    <>
      {held && (
        <>
          <p>{speaker.say(words.held, { moment: speaker.moment(held.at) })}</p>
          <Words>{held.because}</Words>
        </>
      )}
      {toRelease && (
        <>
          <p>{speaker.say(words.toRelease, { moment: speaker.moment(toRelease.at) })}</p>
          <Words>{toRelease.because}</Words>
        </>
      )}
      {snapshots.map(({ what, where, address, hash }) => (
        <Words>{[what, where, address, hash].filter((each) => each !== null).join('\n')}</Words>
      ))}
    </>
  )
}

function Rung({ desk }: Part) {
  return (
    <>
      <PlanBeforeCall desk={desk} />
      {desk.view.kase.calls.map(({ whom, when, said }) => (
        <>
          <p>
            <bdi>{whom}</bdi>, {desk.speaker.moment(when)}
          </p>
          <Words>{said}</Words>
        </>
      ))}
    </>
  )
}

function Access({ desk }: Part) {
  const { speaker, view } = desk
  const { onlyFor, accessSaidAt, nobodyApart, recusals, keepings, advisers, outside } = view.kase
  const words = speaker.w.workspace.casePage.first
  const readers = outside
    .filter((each) => isReader(each) && isAdmitted(each))
    .map(({ name }) => isolate(name))
  const names = speaker.list((onlyFor ?? []).map((id) => isolate(view.names.get(id) ?? '?')))
  return (
    <>
      <p>
        {readers.length > 0
          ? speaker.say(words.fromOutside, { names: speaker.list(readers) })
          : onlyFor === null
            ? recusals.some(isInForce)
              ? words.allBut
              : words.all
            : speaker.say(accessSaidAt === null ? words.wall : words.named, { names })}
      </p>
      {nobodyApart && <Words>{nobodyApart.reasons}</Words>}
      {recusals.map(({ id, account, because, at, endedAt }) => (
        <>
          <p>
            {speaker.say(endedAt === null ? words.mustNot : words.mustNotNoMore, {
              name: isolate(view.names.get(account) ?? '?'),
              because: speaker.w.vocabulary.recusals[because],
              day: speaker.day(endedAt ?? at),
            })}
          </p>
          <VerbForms desk={desk} only={['lift_recusal']} about={{ recusal: id }} />
        </>
      ))}
      {keepings.map(({ id, who, at, answer, endedAt }) => (
        <>
          <p>
            {speaker.say(endedAt === null ? words.keeping : words.keepingEnded, {
              day: speaker.day(endedAt ?? at),
            })}
          </p>
          <TheirWords desk={desk}>{who}</TheirWords>
          {answer !== null && <Words>{answer}</Words>}
          <VerbForms desk={desk} only={['answer_keeping', 'end_keeping']} about={{ keeping: id }} />
        </>
      ))}
      {advisers.map(({ id, name, mandate, at, endedAt }) => (
        <>
          <p>
            {speaker.say(endedAt === null ? words.adviser : words.adviserEnded, {
              name: isolate(name),
              mandate: speaker.w.vocabulary.mandates[mandate],
              day: speaker.day(endedAt ?? at),
            })}
          </p>
          <VerbForms desk={desk} only={['end_adviser']} about={{ adviser: id }} />
        </>
      ))}
      <VerbForms desk={desk} only={['open_joining', 'end_joining']} />
      <NotReadBeside desk={desk} />
      <MembersOfGroup desk={desk} />
    </>
  )
}
