import { DAY, isBefore, plusMs, type Instant } from '../time/instant.ts'
import { rangeOf, readSortKey } from './sort-key.ts'

/** What the order of work has to know of a line; `lateKey` and `worklistKey` as the lists hold them. */
export interface WorkLine {
  readonly id: string
  readonly worklistKey: string
  readonly lateKey: string | null
  /** When the next promised time is. */
  readonly promised: Instant | null
  /** It stands for several filings that are alike, of which it is the first; only while a flood lasts. */
  readonly fold?: Fold | undefined
}

/** Filings of one priority that nobody has read and that are alike, as one line. */
export interface Fold {
  /** The first of them that whoever reads the list may read. */
  readonly alike: string
  readonly count: number
}

/** The streams that the list of work is merged from, each in its own order. */
export interface WorkStreams<Line extends WorkLine> {
  /** In each priority: live deadlines, broken promises, then the rated by severity rule 6. */
  readonly order: readonly Line[]
  /** In each priority whoever nobody has rated, by the time that was promised to them. */
  readonly unrated: readonly Line[]
  /** Whoever waits longest past a promise, whatever the priority. */
  readonly longest: readonly Line[]
  /** While a flood lasts: in each priority what is alike and unread, which stands in no other stream (decision 0021). */
  readonly alike: readonly Line[]
}

/** How far each stream was read, and which kind came last: what comes next follows from it and nothing else. */
export interface WorkCursor {
  readonly order: string | null
  readonly unrated: string | null
  readonly longest: string | null
  readonly alike: string | null
  /** Whether the last line, but for the fair share, was of what is alike. */
  readonly lane: 'alike' | 'unlike' | null
  readonly last: 'rated' | 'unrated' | null
  /** How many of that kind came in a row. */
  readonly row: number
}

export const FROM_THE_TOP: WorkCursor = {
  order: null,
  unrated: null,
  longest: null,
  alike: null,
  lane: null,
  last: null,
  row: 0,
}

/** After four lines by the order comes one of those that wait longest past a promise (severity rule 7(d)). */
export const FAIR_EVERY = 5

/**
 * So many of one kind come in a row at most while the other kind waits in the same priority. Four, because reading is
 * what most comes in for: a desk with half of the hands it needs still reads everybody in time (`npm run simulate`),
 * and a flood of new stories leaves a fifth to those who were rated.
 */
const IN_A_ROW = 4

/** So near to its promised time, a case waits for no turn. */
const SOON = DAY

/**
 * The fair share is left out while a P1 is unread, or while a live P1 deadline is under this far away and nobody has it
 * (severity rule 7(d)).
 */
const FAIR_PAUSE = DAY

/**
 * The range of places of cases that pause the fair share while nobody has them: unread signs of danger, and live P1
 * deadlines under a day away.
 */
export function pausingRange(now: Instant): readonly [string, string] {
  const [from] = rangeOf('P1', 'live')
  return [from, `${from}|${plusMs(now, FAIR_PAUSE)}`]
}

export interface MergedLine<Line> {
  readonly line: Line
  /** It stands here because it waits longest past a promise, not by its priority. */
  readonly fairShare: boolean
}

/**
 * The next lines of the list of work (severity rule 7): the order, in which rated and unrated cases of one priority
 * take turns, and after every four lines one of those that wait longest past a promise. While a flood lasts, what is
 * alike takes turns with everything else, one by one. Every case comes once. A list that is read on from
 * the cursor of its last line goes on as if it had been read at once, when lines are read in fives.
 *
 * @param paused the fair share is left out
 * @param alikeFirst the turns begin with what is alike
 */
export function mergeWork<Line extends WorkLine>(
  streams: WorkStreams<Line>,
  from: WorkCursor,
  length: number,
  {
    now,
    paused,
    alikeFirst = false,
  }: { readonly now: Instant; readonly paused: boolean; readonly alikeFirst?: boolean },
): { readonly lines: readonly MergedLine<Line>[]; readonly cursor: WorkCursor } {
  const seen = new Set<string>()
  const lines: MergedLine<Line>[] = []
  const cursor: { -readonly [Part in keyof WorkCursor]: WorkCursor[Part] } = { ...from }
  const at = { order: 0, unrated: 0, longest: 0, alike: 0 }
  const head = (name: keyof typeof at): Line | undefined => {
    for (;;) {
      const line = streams[name][at[name]]
      if (line === undefined || !seen.has(line.id)) return line
      pass(name, line)
    }
  }
  const pass = (name: keyof typeof at, line: Line): void => {
    at[name] += 1
    cursor[name] = name === 'longest' ? line.lateKey : line.worklistKey
  }
  const take = (name: keyof typeof at, line: Line): void => {
    pass(name, line)
    seen.add(line.id)
    lines.push({ line, fairShare: name === 'longest' })
  }
  while (lines.length < length) {
    const isFair = !paused && lines.length % FAIR_EVERY === FAIR_EVERY - 1
    const fair = isFair ? head('longest') : undefined
    if (fair !== undefined) {
      take('longest', fair)
      continue
    }
    const [rated, unrated] = [head('order'), head('unrated')]
    const name = firstOf(rated, unrated, cursor, now)
    const line = name === 'order' ? rated : unrated
    const alike = head('alike')
    if (alike !== undefined && isTurnOfAlike(alike, line, cursor.lane, alikeFirst)) {
      take('alike', alike)
      cursor.lane = 'alike'
      continue
    }
    if (line === undefined) break
    take(name, line)
    cursor.lane = 'unlike'
    const { turn } = readSortKey(line.worklistKey)
    if (turn !== 'rated' && turn !== 'unrated') continue
    cursor.row = cursor.last === turn ? cursor.row + 1 : 1
    cursor.last = turn
  }
  // What was shown is passed in every stream, so that the next page does not have to look for it again.
  head('order')
  head('unrated')
  return { lines, cursor }
}

/**
 * Which of two heads comes first: the graver priority; inside one, a live deadline and a broken promise; else the
 * earlier promised time, but for the turn of the other kind after four in a row, which only a promised time less than
 * a day away goes before (severity rule 7(b)).
 */
function firstOf(
  rated: WorkLine | undefined,
  unrated: WorkLine | undefined,
  { last, row }: WorkCursor,
  now: Instant,
): 'order' | 'unrated' {
  if (rated === undefined || unrated === undefined) return rated === undefined ? 'unrated' : 'order'
  const [one, other] = [readSortKey(rated.worklistKey), readSortKey(unrated.worklistKey)]
  if (one.priority !== other.priority) return one.priority < other.priority ? 'order' : 'unrated'
  if (one.turn !== 'rated') return 'order'
  const earlier = isEarlier(unrated.promised, rated.promised) ? 'unrated' : 'order'
  const first = earlier === 'unrated' ? unrated.promised : rated.promised
  if (last === null || row < IN_A_ROW || (first !== null && isBefore(first, plusMs(now, SOON))))
    return earlier
  return last === 'rated' ? 'unrated' : 'order'
}

/**
 * What is alike takes turns with everything else, one by one, and waits for whatever is graver than itself. Nothing waits
 * for more than one of it: a sign of danger costs nothing to whoever floods, so that ticked in thousands of texts that
 * are alike it would bury whoever told of no danger.
 */
function isTurnOfAlike(
  alike: WorkLine,
  other: WorkLine | undefined,
  last: WorkCursor['lane'],
  alikeFirst: boolean,
): boolean {
  if (other === undefined) return true
  const [one, two] = [readSortKey(alike.worklistKey), readSortKey(other.worklistKey)]
  if (two.priority < one.priority) return false
  return last === null ? alikeFirst : last === 'unlike'
}

function isEarlier(at: Instant | null, other: Instant | null): boolean {
  return at !== null && (other === null || isBefore(at, other))
}

/** A cursor as one text, for addresses. */
export function writeCursor({ last, row, order, unrated, longest, alike, lane }: WorkCursor): string {
  return [last, row, order, unrated, longest, alike, lane].map((part) => part ?? '').join('~')
}

/** Reads it again; whatever is no cursor of ours begins from the top. */
export function readCursor(text: string | null): WorkCursor {
  const [last, row, order, unrated, longest, alike, lane] = (text ?? '')
    .split('~')
    .map((part) => (part === '' ? null : part))
  return {
    last: last === 'rated' || last === 'unrated' ? last : null,
    row: /^\d{1,4}$/.test(row ?? '') ? Number(row) : 0,
    order: order ?? null,
    unrated: unrated ?? null,
    longest: longest ?? null,
    alike: alike ?? null,
    lane: lane === 'alike' || lane === 'unlike' ? lane : null,
  }
}
