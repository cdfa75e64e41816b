import { secondLooks } from '../casework/second-look.ts'
import { brokenSince } from '../casework/broken-promise.ts'
import { courseOf } from '../casework/course.ts'
import { openAppeals } from '../casework/open-appeals.ts'
import { dutyDue } from '../casework/open-duties.ts'
import { everythingOwed } from '../casework/owed.ts'
import { NEXT_STEPS, type StepOwner } from '../casework/steps.ts'
import { waitingForPerson } from '../casework/waiting-for-person.ts'
import { waitsForUs } from '../casework/waits-for-us.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, msOf, type Instant } from '../time/instant.ts'
import { isPending } from '../value-chain/chain.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from './case.ts'
import { queuesOf, type Queue } from './queues.ts'

/** For what a case stands on a list: a step that is owed, or what became of it. */
export const LISTED_FOR = [
  ...NEXT_STEPS,
  /** Nobody has said how grave it is. */
  { code: 'say_how_grave' },
  { code: 'moved_by_a_rule' },
  { code: 'was_set_aside' },
  { code: 'has_ended' },
] as const
export type ListedFor = CodeOf<typeof LISTED_FOR>

/** The one thing for which a case stands on a list. */
export interface Listed {
  readonly what: ListedFor
  /** Whose it is to do; null where nothing is to be done for it. */
  readonly owner: StepOwner | null
  readonly since: Instant | null
  /** Until when; null where it has no time, and where one is over and nobody has said another. */
  readonly by: Instant | null
  /** How many more things of the same kind this case has on this list. */
  readonly more: number
}

/**
 * For what a case stands on each of its lists, where that is not what comes next in it: a row says why it is there, and
 * another thing that is more urgent stands on the list of that (severity rule 7; red line 15). The worklist, `mine` and
 * the notifications list what comes next, so they have nothing of their own.
 */
export function listedFor(kase: Case, calendar: Calendar): Readonly<Partial<Record<Queue, Listed>>> {
  return Object.fromEntries(
    [...queuesOf(kase, calendar), 'no_reviewer' as const].flatMap((queue) => {
      const [first, ...more] = REASONS[queue]?.(kase, calendar) ?? []
      return first === undefined ? [] : [[queue, { ...first, more: more.length }]]
    }),
  )
}

type Reason = Omit<Listed, 'more'>
type Reasons = (kase: Case, calendar: Calendar) => readonly Reason[]

const inTime = (all: readonly Reason[]) => all.toSorted((a, b) => place(a.by) - place(b.by))
const place = (at: Instant | null) => (at === null ? Number.MAX_SAFE_INTEGER : msOf(at))
const whose = ({ handler }: Case): StepOwner => (handler === null ? 'house' : 'handler')

const appeals: Reasons = (kase) =>
  inTime(
    openAppeals(kase).map(({ against, at, dueAt }) => ({
      what: against === 'decision' ? 'decide_your_appeal' : 'answer_your_complaint',
      owner: 'colleague',
      since: at,
      by: dueAt,
    })),
  )

/** What is late, the longest first: since when the time is over, and the new one that the person was told. */
const late: Reasons = (kase, calendar) => {
  if (brokenSince(kase, calendar) === null) return []
  return everythingOwed(kase, calendar)
    .flatMap(({ step, owner, by, newTime }): Reason[] =>
      by === null || owner === 'person' || owner === 'organisation' || isBefore(kase.asOf, by)
        ? []
        : [{ what: step, owner, since: by, by: newTime?.by ?? null }],
    )
    .toSorted((a, b) => place(a.since) - place(b.since))
}

const secondPerson: Reasons = (kase, calendar) =>
  inTime(
    secondLooks(kase, calendar).map(({ step, since, by }) => ({ what: step, owner: 'colleague', since, by })),
  )

/** Each thing that waits for us, with the time of its own; a step has none where nobody reads what we write. */
const messages: Reasons = (kase, calendar) => {
  const owed = everythingOwed(kase, calendar)
  return inTime(
    waitsForUs(kase).map(({ steps, about, since }): Reason => {
      const { step, owner, by } = owed.find(
        (each) =>
          steps.includes(each.step) && (about === null || Object.values(each.subject).includes(about)),
      ) ?? { step: steps[0], owner: whose(kase), by: null }
      return { what: step, owner, since, by }
    }),
  )
}

/** Which organisation was asked, and has not answered. */
const waiting: Reasons = (kase) =>
  inTime(
    [
      ...kase.entities
        .filter(({ answerDueAt, answeredAt }) => answerDueAt !== null && answeredAt === null)
        .map(({ askedAt, answerDueAt }) => ({ since: askedAt, by: answerDueAt })),
      ...kase.handovers.filter(isPending).map(({ at, until }) => ({ since: at, by: until })),
    ].map((each) => ({ what: 'hear_from_organisation', owner: 'organisation', ...each })),
  )

const parked: Reasons = (kase, calendar) => {
  const { step } = courseOf(kase, calendar)
  const asked = waitingForPerson(kase).filter(({ kind }) => kind !== 'read_message')
  return [{ what: step, owner: 'person', since: earliest(...asked.map(({ since }) => since)), by: null }]
}

const setAside: Reasons = (kase, calendar) => {
  const [waits] = secondPerson(kase, calendar).filter(({ what }) => what === 'rule_on_setting_aside')
  return [waits ?? { what: 'was_set_aside', owner: null, since: kase.closedAt, by: null }]
}

const REASONS: Readonly<Partial<Record<Queue, Reasons>>> = {
  late,
  unrated: (kase) => [{ what: 'say_how_grave', owner: whose(kase), since: kase.receivedAt, by: null }],
  appeals,
  no_reviewer: (kase, calendar) => {
    // As it was noted; older entries do not say it.
    const isNoted = kase.nobodyDecidesSince !== null
    const asking = everythingOwed(kase, calendar).filter(
      ({ step }) => isNoted && step === 'ask_somebody_outside',
    )
    const [waits] = appeals(kase, calendar)
    return asking.length === 0
      ? appeals(kase, calendar)
      : inTime(asking.map(({ step, owner, by }) => ({ what: step, owner, since: waits?.since ?? null, by })))
  },
  second_person: secondPerson,
  messages,
  waiting,
  parked,
  moved: ({ priorityMoved }) => [
    { what: 'moved_by_a_rule', owner: null, since: priorityMoved?.at ?? null, by: null },
  ],
  duty_open: (kase, calendar) => [
    { what: 'look_at_the_duty', owner: whose(kase), since: kase.closedAt, by: dutyDue(kase, calendar) },
  ],
  set_aside: setAside,
  closed: ({ closedAt }) => [{ what: 'has_ended', owner: null, since: closedAt, by: null }],
}
