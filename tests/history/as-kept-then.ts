import type { Case } from '../../src/domain/case/case.ts'
import type { RecordedPicture } from './load-recording.ts'
import type { Picture } from './picture.ts'

/**
 * A folded case of today as release 0.1.0 wrote it down. Left out is what a case did not hold then: whether an action
 * was promised, which was asked of the rules each time, when a delay was flagged, and a priority that a rule moved,
 * which no rule did yet; and since when the person waits for an answer, which now begins with all that they say and not
 * with messages alone.
 */
export function caseAsKeptThen(kase: Picture['case'] | Case): unknown {
  const {
    priorityMoved: _,
    plan,
    impacts,
    ...rest
  } = asJson(kase) as Picture['case'] & Pick<Case, 'plan' | 'impacts'>
  return {
    ...rest,
    unansweredSince: null,
    plan: plan.map(({ promised: __, ...action }) => action),
    impacts: impacts.map(({ delay, ...impact }) => ({ ...impact, delay: delay && withoutFlag(delay) })),
  }
}

function withoutFlag({ flaggedAt: _, ...delay }: NonNullable<Case['impacts'][number]['delay']>) {
  return delay
}

/** A case as it was recorded, without what is told anew. */
export function recordedCase(kase: object): unknown {
  return { ...kase, unansweredSince: null }
}

/** What a page or a list says of now, which follows the rules of today and not those of then. */
const OF_NOW = ['next', 'newsBy', 'station', 'facts', 'next_step', 'next_due', 'unanswered']

/** What was recorded of a view, without what it says of now; of today's view the same parts. */
export function asRecorded(then: object, now: object): { readonly then: unknown; readonly now: unknown } {
  const names = Object.keys(then).filter((name) => !OF_NOW.includes(name))
  const of = (view: object) => Object.fromEntries(names.map((name) => [name, (view as never)[name]]))
  return { then: toCompare(of(then)), now: toCompare(of(now)) }
}

/**
 * Without what is a fact of its own since (what an organisation says to an action), and whether a decision stands: one
 * that was upheld and then sent back all the same did then.
 */
function toCompare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, each: unknown) =>
    name === 'word' || name === 'overturned' ? undefined : each,
  )
}

/** Counters beside those of messages, where whoever said something waits as well since. */
export function countedAlike<T>(counters: readonly T[], nameOf: (each: T) => string): T[] {
  return counters.filter((each) => !nameOf(each).startsWith('messages'))
}

/**
 * Columns of a line that release 0.1.0 recorded, but those that say where the ledger of the case ends: it has one
 * entry more since it was taken over.
 */
export function recordedColumns(recorded: RecordedPicture['line']): string[] {
  return Object.keys(recorded).filter((name) => !['events', 'head', ...OF_NOW].includes(name))
}

/** The clocks that were recorded; that of lateness rings for the times that are promised today. */
export function clocksFor(wakeUps: RecordedPicture['wakeUps']): Picture['clocks'] {
  return inOrder(withoutLateness(wakeUps.map(({ verb, subject, at }) => ({ verb, subject, due: at }))))
}

/** The clocks of others than ourselves. */
export function withoutLateness<T extends { readonly verb?: unknown }>(clocks: readonly T[]): T[] {
  return clocks.filter(({ verb }) => verb !== 'note_lateness')
}

/** In one order, whoever listed them. */
export function inOrder(clocks: Picture['clocks']): Picture['clocks'] {
  const place = ({ verb, subject }: Picture['clocks'][number]) => `${verb} ${subject}`
  return clocks.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}
