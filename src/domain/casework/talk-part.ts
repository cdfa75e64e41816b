import { staffIdOf } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import type { Context } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { isBefore, plusMs, DAY, type Instant } from '../time/instant.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'
import { isNamedInReprisal } from './named-in-reprisal.ts'
import { isRecused } from './recusals.ts'

/** Furthest day that can be proposed: a later one would keep somebody waiting for nothing, and is a slip. */
const FURTHEST_DAYS = 60

/** The times that staff filled in: up to three. */
export interface TalkTimes {
  readonly first?: Instant | null | undefined
  readonly second?: Instant | null | undefined
  readonly third?: Instant | null | undefined
}

/** Who takes part: `named` of us, and somebody from outside by name. */
export interface TalkPart {
  readonly named?: readonly string[] | undefined
  readonly outside?: string | undefined
}

/** The times that were filled in, each once and in order. */
export function timesIn({ first, second, third }: TalkTimes): Instant[] {
  const all = [first, second, third].filter((time) => time !== null && time !== undefined)
  return [...new Set(all)].toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}

/** Why these times cannot be proposed; null when each is still to come, and not further than 60 days. */
export function whyNotTheseTimes(times: readonly Instant[], now: Instant): Refusal | null {
  const by = plusMs(now, FURTHEST_DAYS * DAY)
  const isRight = (time: Instant) => isBefore(now, time) && !isBefore(by, time)
  return times.length > 0 && times.every(isRight) ? null : refuse('talk_time_not_right', { by })
}

/** Who of us takes part; whoever says nothing of it takes part themselves. */
export function oursIn({ named = [] }: TalkPart, { by }: Pick<Context, 'by'>): string[] {
  const me = staffIdOf(by)
  return named.length > 0 || me === null ? [...new Set(named)] : [me]
}

/**
 * Why these cannot take part: nobody of us who must not see the case, or whom the person names in trouble that they have
 * for having written, and nobody from outside whom they fear (UNGP 31 commentary: prevent retaliation; red line 9).
 */
export function whyNotThesePeople(kase: Case, part: TalkPart, context: Context): Refusal | null {
  const { named = [], outside = '' } = part
  const mayNot = (account: string) =>
    isRecused(kase, account) ||
    (kase.onlyFor !== null && !kase.onlyFor.includes(account)) ||
    isNamedInReprisal(kase, { ...context, by: { kind: 'staff', id: account } })
  if (!named.every((account) => context.isColleague(account))) return refuse('unknown_colleague')
  if (oursIn(part, context).some(mayNot)) return refuse('kept_from_talk')
  if (outside === '') return null
  if ((context.namedIn?.(outside) ?? []).some(mayNot)) return refuse('kept_from_talk')
  return whyNameMayNotLearn(kase, outside)
}
