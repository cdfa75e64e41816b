import type { Case, RaisedDelay } from '../../src/domain/case/case.ts'
import type { PersonView } from '../../src/domain/casework/person-view.ts'
import type { RecordedPicture } from './load-recording.ts'
import type { Picture } from './picture.ts'

/**
 * A folded case of today as release 0.1.0 wrote it down. Left out is what a case did not hold then: whether an action
 * was promised, which was asked of the rules each time; a priority that a rule moved, which no rule did yet; who raised a
 * delay flag and where it stands towards its date; second looks at a rating; the person's own view of it; and the
 * moments of its newest event and of the first reading, which no list asked for. An earlier date for an accepted flag
 * took its place before it was answered.
 */
export function caseAsKeptThen(kase: Picture['case'] | Case): unknown {
  const {
    priorityMoved: _,
    asOf: _asOf,
    readAt: _readAt,
    ownViews: _views,
    ownViewAnswered: _answered,
    plan,
    impacts,
    ...rest
  } = asJson(kase) as Picture['case'] & Pick<Case, 'plan' | 'impacts'>
  return {
    ...rest,
    plan: plan.map(({ promised: __, ...action }) => action),
    impacts: impacts.map(({ delay, groups, ...impact }) => ({
      ...impact,
      delay: delay && delayAsKeptThen(delay),
      groups: groups.map(({ reviews: ___, outdated: ____, ratings, ...group }) => ({
        ...group,
        ratings: ratings.map(({ service: _____, ...rating }) => rating),
      })),
    })),
  }
}

function delayAsKeptThen({ state, deadline, reason, earlier }: RaisedDelay): object {
  return earlier === null
    ? { state, deadline, reason }
    : { state: 'proposed', deadline: earlier.deadline, reason: earlier.reason }
}

/**
 * Columns of a line that release 0.1.0 recorded, but those that say where the ledger of the case ends: it has one
 * entry more since it was taken over. And but its place: who comes first follows today's rules (severity rule 7).
 */
export function recordedColumns(recorded: RecordedPicture['line']): string[] {
  return Object.keys(recorded).filter((name) => !LEFT_OUT.includes(name))
}

const LEFT_OUT = ['events', 'head', 'worklist_key', 'messages_key', 'deadline']

/**
 * The counters that were kept then: what waits for the person alone was in the list of work, and nobody counted what is
 * late or what a day brought.
 */
export function countersAsKeptThen(counters: readonly string[]): string[] {
  return counters
    .filter((counter) => !/^(late|day_[a-z_]+)(:|$)/.test(counter))
    .map((counter) => counter.replace(/^parked/, 'worklist'))
}

/** What the person sees today of what they saw then: it said nothing of how urgent it is, or of their own view of it. */
export function viewAsKeptThen(view: unknown): unknown {
  const { urgent: _, ownView: __, ownViewBy: ___, ...rest } = view as PersonView
  return rest
}

/** Columns that say who is first, and so follow the rules of the day. */
const ORDER = ['priority', 'deadline', 'worklist_key', 'messages_key', 'next_step', 'next_due', 'provisional']

/**
 * Those of some columns that have to say what they said. Who is first follows today's rules; since 0.1.0 these changed
 * for whoever spoke of danger, for delay flags, and for what stays unknown (severity rules 4 and 10).
 */
export function comparable(names: readonly string[], kase: RecordedPicture['case']): string[] {
  return names.filter((name) => !isOrderedAnew(kase) || !ORDER.includes(name))
}

/** True for a case whose place in the order other rules decide today. */
export function isOrderedAnew(recorded: RecordedPicture['case']): boolean {
  const { danger, impacts } = recorded as unknown as Pick<Case, 'danger' | 'impacts'>
  return (
    danger ||
    impacts.some(
      ({ delay, groups }) =>
        delay?.state === 'accepted' ||
        groups.some(({ ratings }) => ratings.some(({ explainedUnknown }) => explainedUnknown.length > 0)),
    )
  )
}

/**
 * Some clocks without those that 0.1.0 did not have, when the date of a delay flag is near or has passed; and without
 * the first promised time where who is first follows other rules today.
 */
export function comparableClocks<T extends object>(clocks: readonly T[], kase: RecordedPicture['case']): T[] {
  const other = isOrderedAnew(kase) ? ['turn_delay', 'note_lateness'] : ['turn_delay']
  return clocks.filter((clock) => !('verb' in clock) || !other.includes(String(clock.verb)))
}

/** The clocks that were recorded, as they run today: lateness has one, for the first time that was promised. */
export function clocksFor(wakeUps: RecordedPicture['wakeUps']): Picture['clocks'] {
  const clocks = wakeUps.map(({ verb, subject, at }) => ({ verb, subject, due: at }))
  const first = clocks
    .filter(({ verb }) => verb === 'note_lateness')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, 1)
  return inOrder([...first, ...clocks.filter(({ verb }) => verb !== 'note_lateness')])
}

/** In one order, whoever listed them. */
export function inOrder(clocks: Picture['clocks']): Picture['clocks'] {
  const place = ({ verb, subject }: Picture['clocks'][number]) => `${verb} ${subject}`
  return clocks.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}
