import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { atTheHour } from '../time/at-the-hour.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { isInForce, recusedFrom } from './recusals.ts'

/** Somebody did something to the account of another by which they could be its owner. */
export interface HandOn {
  readonly account: string
  /** Whoever did it. */
  readonly by: string
  readonly at: Instant
  /**
   * Since when it opens nothing to whoever did it: its owner has come by it, or it works no longer. Null while it may.
   */
  readonly overAt: Instant | null
}

/**
 * What follows from who must not see a case: neither do the accounts in whose keys one of them had a hand, because they
 * could be its owner (red line 9). What was over before the case came in counts for nothing, else nobody would be left of
 * those whom a coordinator once let in. Whoever is kept so is kept as everybody is, so that it goes on from hand to hand.
 * Where a coordinator who may see the case said that an account may see it, older hands of those who were kept from it then
 * count no more; that of somebody who is kept later does.
 *
 * @param hands what was done to accounts, in any order
 */
export function keptByHand(kase: Case, hands: readonly HandOn[], context: Moment): CaseEvent<'recused'>[] {
  const kept = new Set(recusedFrom(kase))
  const open = hands.filter((hand) => mayOpen(kase, hand))
  const events: CaseEvent<'recused'>[] = []
  for (;;) {
    const hand = open.find(({ account, by }) => kept.has(by) && !kept.has(account))
    if (hand === undefined) return events
    const { account, by } = hand
    kept.add(account)
    events.push(event(context, 'recused', { account, because: 'hand_of_kept', hand: by }, {}))
  }
}

/** What changes who must not see a case. */
const CHANGES: readonly CaseEvent['kind'][] = [
  'recused',
  'recusal_lifted',
  'keeping_from_asked',
  'keeping_from_answered',
  'keeping_from_ended',
]

/** True where some of these change who must not see a case. */
export function changesWhoIsKept(events: readonly CaseEvent[]): boolean {
  return events.some(({ kind }) => CHANGES.includes(kind))
}

/** True for what may have opened the account since the case came in, and was not looked at by a coordinator since. */
function mayOpen({ receivedAt, recusals }: Case, { account, by, at, overAt }: HandOn): boolean {
  if (overAt !== null && isBefore(at, receivedAt) && isBefore(overAt, receivedAt)) return false
  return !recusals.some(
    (each, place) =>
      each.account === account &&
      each.hand !== null &&
      each.liftedAt !== null &&
      !isBefore(each.liftedAt, at) &&
      wasKept(recusals, by, { since: place, at: each.liftedAt }),
  )
}

/**
 * True for whom a coordinator knew to be kept when they lifted what began at this place. What a person asks for is stamped
 * with the start of its hour: of what began later than that place only an earlier hour was surely there.
 */
function wasKept(
  recusals: Case['recusals'],
  account: string,
  { since, at }: { readonly since: number; readonly at: Instant },
): boolean {
  return recusals.some(
    (each, place) =>
      each.account === account &&
      (place < since || isBefore(each.at, atTheHour(at))) &&
      (each.endedAt === null || !isBefore(each.endedAt, at)),
  )
}

/** Kept because of a hand of somebody who is kept from the case no more, from hand to hand. */
export function handsLetGo({ recusals }: Pick<Case, 'recusals'>): readonly string[] {
  const gone = new Set<string>()
  for (;;) {
    const standing = recusals.filter((each) => isInForce(each) && !gone.has(each.id))
    const next = standing.filter(
      ({ hand }) => hand !== null && !standing.some(({ account }) => account === hand),
    )
    if (next.length === 0) return [...gone]
    for (const { id } of next) gone.add(id)
  }
}
