import type { CaseKind } from '../../src/domain/vocabulary/intake.ts'

/** What rules of a later day moved, so that a picture of an earlier release cannot have it any more. */
interface Moved {
  /** The release from which on it is otherwise; pictures of that one and of later ones have it. */
  readonly since: string
  /** Why, in a sentence: the rule, and where it is from. */
  readonly why: string
  /** Fields of a case, of what the person sees, or of a line in the lists, by name, wherever they stand. */
  readonly fields?: readonly string[]
  /** For what a case stands on a list, where another moment is said since when it does. */
  readonly sinceOf?: readonly string[]
  /** Queues that count something else, by the beginning of their name. */
  readonly queues?: readonly string[]
  /** Clocks that ring at another time, by their verb. */
  readonly clocks?: readonly string[]
  /** Whose view of their case is another, by what kind of case it is. */
  readonly viewsOf?: CaseKind
  /** Columns that a migration wrote anew or took away, as `table.column`; `table.*` for all of it. */
  readonly columns?: readonly string[]
}

/**
 * Whoever changes a rule says here what it moves, and nothing more: everything else of a recording has to be what it was.
 * What was decided, promised, lapsed or used is never in it, because no later rule changes that.
 */
const MOVED: readonly Moved[] = [
  {
    since: '0.3.0',
    why: 'Some time after the end the person is asked how it is now: closed is not remedied (indicators RIG-1, DIA-4).',
    clocks: ['ask_how_it_is'],
  },
  {
    since: '0.3.0',
    why: 'In the hour in which a case is erased no appeal is taken: it would be gone with the case (red line 16).',
    fields: ['canAppeal'],
  },
  {
    since: '0.3.0',
    why: 'Whoever told of others reads nothing of those it happened to (decision 0037).',
    viewsOf: 'notification',
  },
  {
    since: '0.3.0',
    why: 'The list of messages says since when the person asked who may see their case, and not since what else they wrote (red line 14).',
    sinceOf: ['say_who_may_see'],
  },
]

/** What a comparison with the recording of a release leaves out. */
export interface Kept {
  /** What is there now in every place in which something was recorded; facts that only later releases hold are left out. */
  inPlaceOf(then: unknown, now: unknown): unknown
  /** What was recorded, without what rules moved since. */
  kept(then: unknown): unknown
  /** Whether the view of whoever told a case of this kind is as it was. */
  readonly view: (kind: unknown) => boolean
  readonly queue: (name: string) => boolean
  readonly clock: (clock: { readonly verb: string }) => boolean
  readonly column: (table: string, column: string) => boolean
}

/** What of the recording of a release has to be as it was. */
export function keptSince(release: string): Kept {
  const later = MOVED.filter(({ since }) => isLater(since, release))
  const fields = new Set(later.flatMap((each) => each.fields ?? []))
  const sinceOf = later.flatMap((each) => each.sinceOf ?? [])
  const queues = later.flatMap((each) => each.queues ?? [])
  const clocks = later.flatMap((each) => each.clocks ?? [])
  const columns = later.flatMap((each) => each.columns ?? [])
  const inPlaceOf = (then: unknown, now: unknown): unknown => {
    if (Array.isArray(then) && Array.isArray(now))
      return Array.from({ length: Math.max(then.length, now.length) }, (_, index) =>
        index < then.length ? inPlaceOf(then[index], now[index]) : (now[index] as unknown),
      )
    if (!isRecord(then) || !isRecord(now)) return now
    const moves = (name: string) =>
      fields.has(name) || (name === 'since' && sinceOf.includes(String(then['what'])))
    const names = Object.keys(then).filter((name) => !moves(name))
    return Object.fromEntries(names.map((name) => [name, inPlaceOf(then[name], now[name])]))
  }
  return {
    inPlaceOf,
    kept: (then) => inPlaceOf(then, then),
    view: (kind) => !later.some(({ viewsOf }) => viewsOf === kind),
    queue: (name) => !queues.some((each) => name.startsWith(each)),
    clock: ({ verb }) => !clocks.includes(verb),
    column: (table, column) => !columns.includes(`${table}.*`) && !columns.includes(`${table}.${column}`),
  }
}

/** True when one release came after another: 0.10.0 after 0.9.1. */
export function isLater(one: string, other: string): boolean {
  const [a = 0, b = 0, c = 0] = one.split('.').map(Number)
  const [d = 0, e = 0, f = 0] = other.split('.').map(Number)
  return (a - d || b - e || c - f) > 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
