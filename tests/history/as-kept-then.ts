import type { Case } from '../../src/domain/case/case.ts'
import type { RecordedPicture } from './load-recording.ts'
import type { Picture } from './picture.ts'

/**
 * A folded case of today as release 0.1.0 wrote it down. Left out is what a case did not hold then: whether an action
 * was promised, which was asked of the rules each time; a priority that a rule moved, which no rule did yet; and the
 * moments of its newest event and of the first reading, which no list asked for.
 */
export function caseAsKeptThen(kase: Picture['case'] | Case): unknown {
  const {
    priorityMoved: _,
    asOf: ___,
    readAt: ____,
    plan,
    ...rest
  } = asJson(kase) as Picture['case'] & Pick<Case, 'plan'>
  return { ...rest, plan: plan.map(({ promised: __, ...action }) => action) }
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
  // The clock of a place in the lists did not run then.
  return clocks
    .filter(({ verb }) => verb !== 'note_moment')
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}
