/** A desk under load: real cases, the product's own verbs, clocks and order of work, and a few hands. */
import { caseLine } from '../../src/domain/case/case-line.ts'
import { clocksOf, firstDue } from '../../src/domain/case/clocks.ts'
import {
  FAIR_EVERY,
  FROM_THE_TOP,
  mergeWork,
  pausingRange,
  type WorkLine,
} from '../../src/domain/case/work-order.ts'
import { caseSeverity } from '../../src/domain/casework/overview.ts'
import { asWorst } from '../../src/domain/casework/severity.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import type { Grade } from '../../src/domain/vocabulary/severity.ts'
import { chances } from '../../tests/in-memory/chances.ts'
import { heard } from '../../tests/in-memory/heard.ts'
import { InMemoryCase, MONDAY } from '../../tests/in-memory/in-memory-case.ts'
import { endable } from '../../tests/in-memory/endable.ts'
import { ana, clock, marta, person } from '../../tests/in-memory/people.ts'
import { IMPACT, RATING, REVIEW } from '../../tests/in-memory/stages.ts'

export const PER_DAY = 10
export const TOUCHES = 4
export const DAYS = 120

/** Of a hundred, how many are of each level. */
const SHARES: readonly (readonly [Grade, number])[] = [
  [5, 5],
  [4, 15],
  [3, 30],
  [2, 30],
  [1, 20],
]

interface Arrival {
  readonly at: Instant
  readonly level: Grade
  readonly danger: boolean
}

/**
 * What comes in: ten a day on average at any hour; half of the gravest with a sign of danger, and few of the others.
 */
export function arrivals(seed: number): readonly Arrival[] {
  const next = chances(seed)
  return Array.from({ length: PER_DAY * DAYS }, () => {
    const at = plusMs(MONDAY, Math.floor(next() * DAYS * DAY))
    let left = next() * 100
    const level = SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 1
    return { at, level, danger: next() < (level === 5 ? 0.5 : 0.02) }
  }).toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** One case on the desk, with what the lists know of it. */
export interface Desk {
  readonly it: InMemoryCase
  readonly level: Grade
  touches: number
  readAt: Instant | null
  closedAt: Instant | null
  line: WorkLine
  isParked: boolean
  handler: string | null
  due: Instant | null
  /** The place that it had by the order of release 0.1.0. */
  oldKey: string
}

/** What the desk writes; each reason once, because the same words twice tell a person nothing. */
const REASONS = {
  second: 'I read the story and see it the same way.',
  found: 'We read every letter and every log.',
  decided: 'We found no fault of anybody.',
  ended: 'Nobody asked for more within the time to appeal.',
}

/**
 * Four pieces of work: read and rate, say how things stand (with danger: as a second person who looks at the rating),
 * tell what was found, end it.
 */
const WORK: readonly ((it: InMemoryCase, level: Grade) => void)[] = [
  (it, level) => {
    it.does(ana, 'take_up', {})
    it.does(ana, 'describe_impact', IMPACT)
    it.does(ana, 'rate_impact', {
      ...RATING,
      scale: level,
      scope: 1,
      irremediability: 1,
      likelihood: 1,
    })
  },
  (it) => {
    if (it.kase.danger) it.does(marta, 'review_rating', { ...REVIEW, reasons: REASONS.second })
    it.does(ana, 'write_message', { body: 'We are asking the agency for its logs.' })
  },
  (it) => {
    it.does(ana, 'record_finding', { impact: 'i1', finding: 'not_substantiated', reasons: REASONS.found })
    heard(it).does(ana, 'decide', {
      outcome: 'not_upheld',
      reasons: REASONS.decided,
      whatNext: 'You may appeal within six months.',
    })
  },
  (it) =>
    endable(it).does(ana, 'close', {
      outcome: 'not_upheld',
      reasons: REASONS.ended,
      adequacy: {},
      noWaiver: true,
    }),
]

/** Which list the desk goes through. */
export type Order = 'fair' | 'strict'

export interface Result {
  readonly cases: readonly Desk[]
  readonly end: Instant
  /** Most pieces of work for which the case longest past its promise waited while the fair share was not left out. */
  readonly longestWait: number
}

/** Goes through the list for 120 days, five lines at a time, each case once a day at most. */
export function run(coming: readonly Arrival[], perDay: number, order: Order): Result {
  const all: Desk[] = []
  let open: Desk[] = []
  let handed = new Set<Desk>()
  let group: Desk[] = []
  let isPaused = false
  let longest: Desk | null = null
  let pieces = 0
  let longestWait = 0
  let arrived = 0
  const end = plusMs(MONDAY, DAYS * DAY)

  for (let piece = 0; piece < perDay * DAYS; piece += 1) {
    const now = plusMs(MONDAY, Math.floor((piece * DAY) / perDay))
    if (piece % perDay === 0) handed = new Set()
    for (; arrived < coming.length && coming[arrived]!.at <= now; arrived += 1) {
      const desk = file(coming[arrived]!, arrived)
      all.push(desk)
      open.push(desk)
    }
    ring(open, now)
    // Whoever has a sign of danger is read next, whatever list is in hand.
    const danger = order === 'fair' ? open.find((each) => pauses(each, now)) : undefined
    if (danger === undefined && group.length === 0) {
      if (open.every((each) => handed.has(each))) handed = new Set()
      const left = open.filter((each) => !handed.has(each) && !each.isParked)
      isPaused = open.some((each) => pauses(each, now))
      group = order === 'fair' ? fairGroup(left, now, isPaused) : strictGroup(left)
      const [head = null] = first(left, (each) => each.line.lateKey, 1)
      if (head !== longest) pieces = 0
      longest = head
    }
    const desk = danger ?? group.shift()
    if (desk === undefined) continue
    if (danger === undefined && !isPaused) pieces += 1
    if (longest !== null) longestWait = Math.max(longestWait, pieces)
    if (longest === desk) longest = null
    group = group.filter((each) => each !== desk)
    handed.add(desk)
    touch(desk, now)
    if (desk.closedAt !== null) open = open.filter((each) => each !== desk)
  }
  return { cases: all, end, longestWait }
}

function file({ at, level, danger }: Arrival, n: number): Desk {
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const it = new InMemoryCase({ dangerSigns: danger ? ['life'] : [] }, person, at, id)
  const desk = { it, level, touches: 0, readAt: null, closedAt: null } as Omit<Desk, 'line'> as Desk
  list(desk)
  return desk
}

/** Makes the line of a case anew. */
function list(desk: Desk): void {
  const { kase } = desk.it
  const { worklistKey, lateKey, nextDue, parked, handler } = caseLine(kase, DEFAULT_CALENDAR)
  desk.line = { id: kase.id, worklistKey, lateKey, promised: nextDue }
  desk.isParked = parked
  desk.handler = handler
  desk.due = firstDue(clocksOf(kase, DEFAULT_CALENDAR))
  desk.oldKey = oldPlace(desk)
}

function ring(open: readonly Desk[], now: Instant): void {
  for (const desk of open) {
    if (desk.due === null || desk.due > now) continue
    desk.it.until(now)
    for (const each of clocksOf(desk.it.kase, DEFAULT_CALENDAR))
      if (each.verb === 'note_lateness') desk.it.tries(clock, each.verb, {})
    list(desk)
  }
}

function touch(desk: Desk, now: Instant): void {
  desk.it.until(now)
  WORK[desk.touches]?.(desk.it, desk.level)
  desk.touches += 1
  desk.readAt ??= now
  if (desk.it.kase.state === 'closed') desk.closedAt = now
  list(desk)
}

function pauses({ line, handler }: Desk, now: Instant): boolean {
  const [from, to] = pausingRange(now)
  return handler === null && line.worklistKey >= from && line.worklistKey < to
}

/** The next five lines, by the product's own order of work. */
function fairGroup(left: readonly Desk[], now: Instant, paused: boolean): Desk[] {
  const place = (desk: Desk) => desk.line.worklistKey
  const isUnrated = (desk: Desk) => place(desk)[3] === '3'
  const lines = (some: readonly Desk[], key: (desk: Desk) => string | null) =>
    first(some, key, 2 * FAIR_EVERY).map((desk) => ({ ...desk.line, desk }))
  const streams = {
    order: lines(
      left.filter((desk) => !isUnrated(desk)),
      place,
    ),
    unrated: lines(left.filter(isUnrated), place),
    longest: lines(left, (desk) => desk.line.lateKey),
    alike: [],
  }
  return mergeWork(streams, FROM_THE_TOP, FAIR_EVERY, { now, paused }).lines.map(({ line }) => line.desk)
}

/** By gravity alone. */
const strictGroup = (left: readonly Desk[]) => first(left, (desk) => desk.oldKey, 1)

/** The first few by a key; without one, none. */
function first(some: readonly Desk[], key: (desk: Desk) => string | null, count: number): Desk[] {
  const found: (readonly [string, Desk])[] = []
  for (const desk of some) {
    const at = key(desk)
    if (at === null || (found.length === count && at >= found[count - 1]![0])) continue
    const place = found.findIndex(([other]) => at < other)
    found.splice(place === -1 ? found.length : place, 0, [at, desk])
    if (found.length > count) found.pop()
  }
  return found.map(([, desk]) => desk)
}

/**
 * The order before: priority, deadline or the clock of reading, then gravity. Written down here because the product
 * has it no more.
 */
function oldPlace({ it: { kase } }: Desk): string {
  const { key, level } = caseSeverity(kase)
  const deadline = key.deadline ?? (level === null ? kase.triageDueAt : '9999')
  const gravity = [key.level, key.scale, key.irremediability, key.scope, key.likelihood]
  return [
    key.priority,
    deadline,
    gravity.map((grade) => 5 - asWorst(grade)).join(''),
    key.receivedAt,
    key.id,
  ].join('|')
}
