import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import type { Calendar } from '../time/calendar.ts'
import { isBefore, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import {
  REPRISAL_ANSWERS,
  REPRISAL_ASKINGS,
  type ReprisalAnswer,
  type ReprisalAsking,
  type ReprisalEnd,
} from '../vocabulary/reprisal.ts'
import { codesOf } from '../vocabulary/code.ts'

/**
 * Trouble that somebody makes for the person because they wrote to us: a part of the case with a clock and somebody who
 * has it (domain reference 13; UNGP 31 commentary: prevent retaliation). It ends by their word alone.
 */
export interface Reprisal {
  readonly id: string
  /**
   * When they told of it, each time, and the message in which they did; null where it was in none. `notSafe`: they said
   * that they do not feel safe, and nothing of anybody who makes trouble for having written.
   */
  readonly tellings: readonly {
    readonly at: Instant
    readonly message: string | null
    readonly notSafe?: true
  }[]
  /** Who of the staff takes care of it; null while nobody does. */
  readonly owner: string | null
  readonly steps: readonly ReprisalStep[]
  /** When somebody looks next, as whoever took the last step said; null while none was taken. */
  readonly nextAt: Instant | null
  /** When one of us first wrote to them, or did something about it, since they last told or said something of it. */
  readonly answeredAt: Instant | null
  /** The same, last. */
  readonly metAt: Instant | null
  readonly said: readonly {
    readonly how: ReprisalAnswer
    readonly words: string | null
    /** The body that it was handed to; null where it was to none, and in older entries, which do not say. */
    readonly body: string | null
    readonly at: Instant
  }[]
  /** When they were asked how it is, since they last told or said something of it. */
  readonly asked: readonly { readonly after: ReprisalAsking; readonly at: Instant }[]
  readonly end: { readonly how: ReprisalEnd; readonly at: Instant } | null
}

/** What was done about it, in words that the person reads. */
export interface ReprisalStep {
  readonly done: string
  /** A body outside that could look after it, if the person agrees. */
  readonly body: string | null
  readonly at: Instant
}

/** The reprisal that is open; null where none is. There is one at most: what is told meanwhile belongs to it. */
export function openReprisal({ reprisals }: Pick<Case, 'reprisals'>): Reprisal | null {
  return reprisals.find(({ end }) => end === null) ?? null
}

/** True where all that they said is that they do not feel safe: it is looked after alike, and said back as that. */
export function isOnlyNotSafe({ tellings }: Pick<Reprisal, 'tellings'>): boolean {
  return tellings.every(({ notSafe }) => notSafe === true)
}

/** When somebody looks at it next; null while the person waits for our first word. */
export function nextLook(kase: Case, calendar: Calendar): Instant | null {
  const open = openReprisal(kase)
  if (open === null || open.metAt === null || kase.retaliationSince !== null) return null
  return open.nextAt ?? lastLook(open.metAt, calendar)
}

/** The latest day that can be set for the next look. */
export function lastLook(from: Instant, calendar: Calendar): Instant {
  return ownDue('CLK-OWN-REPRISAL-14D', from, calendar)
}

/** What the person can say of it: what was not done cannot be safe enough, and who was not named takes nothing over. */
export function answersTo({ steps }: Reprisal): ReprisalAnswer[] {
  return codesOf(REPRISAL_ANSWERS).filter(
    (code) =>
      (code !== 'safe_enough' || steps.length > 0) &&
      (code !== 'handed_over' || steps.some(({ body }) => body !== null)),
  )
}

/**
 * When they are asked how it is now, soonest first, counted from when one of us has answered: that we are late is never
 * silence of theirs. They are asked also while an erasing waits for it.
 */
export function askings(
  kase: Case,
  calendar: Calendar,
): { readonly after: ReprisalAsking; readonly due: Instant }[] {
  const open = openReprisal(kase)
  if (open === null || open.answeredAt === null || kase.retaliationSince !== null) return []
  const heard = latest(lastHeard(open), open.answeredAt)
  const last = REPRISAL_ASKINGS.findLastIndex(({ code }) => open.asked.some(({ after }) => after === code))
  return REPRISAL_ASKINGS.slice(last + 1).map(({ code, clock }) => ({
    after: code,
    due: ownDue(clock, heard, calendar),
  }))
}

/**
 * True while what is told here keeps the case from being ended or erased: until it is over, or the person was asked for
 * the last time and stayed silent. Then it stays open, with somebody who looks, and holds up nothing else.
 */
export function keepsCase(kase: Told, { now, calendar }: Pick<Moment, 'now' | 'calendar'>): boolean {
  if (kase.retaliationSince !== null) return true
  if (openReprisal(kase) === null) return false
  const from = silentFrom(kase, calendar)
  return from === null || isBefore(now, from)
}

/** From when it keeps nothing, if they do not answer what they were asked last; null while that was not asked. */
export function silentFrom(kase: Told, calendar: Calendar): Instant | null {
  const last = openReprisal(kase)?.asked.findLast(({ after }) => after === 'days_30')
  if (last === undefined || kase.retaliationSince !== null) return null
  return ownDue('CLK-OWN-REPRISAL-SILENT-7D', last.at, calendar)
}

type Told = Pick<Case, 'reprisals' | 'retaliationSince'>

function lastHeard({ tellings, said }: Reprisal): Instant {
  const [first, ...more] = [...tellings, ...said].map(({ at }) => at)
  return latest(first!, ...more)
}
