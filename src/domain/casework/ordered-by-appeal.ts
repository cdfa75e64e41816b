import { isBefore, latest, type Instant } from '../time/instant.ts'
import type { AppealOutcome } from '../vocabulary/casework.ts'
import type { Case, CaseDecision } from '../case/case.ts'
import { appealedFirst, overturned } from './overturned.ts'

/** What an appeal ordered and nobody has done yet. */
export interface Ordered {
  /** Id of the appeal. */
  readonly appeal: string
  /** It was about our silence or how we acted, and not about a decision: the case goes on beside it. */
  readonly aboutUs: boolean
  readonly outcome: Exclude<AppealOutcome, 'upheld'>
  /** Since when it is owed. */
  readonly since: Instant
}

/**
 * What appeals ordered and nobody has done, oldest first, in whatever state the case is: winning an appeal is worth
 * nothing when nobody is told to act on it (UNGP 31(f)). What was sent back is done by a new decision or a new offer;
 * what was changed, by whatever puts it into effect. Nothing is owed to somebody who stopped, until they go on.
 */
export function orderedByAppeals(kase: Case): Ordered[] {
  if (kase.outcome === 'withdrawn_by_person') return []
  return kase.appeals.flatMap(({ id, decision, decided }) => {
    if (decided === null || decided.outcome === 'upheld') return []
    const { outcome, at } = decided
    if (overturned(kase, decided.decision) !== null) return []
    const about = kase.decisions.find((each) => each.id === decision)
    const kind = about ? appealedFirst(kase, about).kind : decision === null ? 'complaint' : 'finding'
    if (isDone(kase, decided, kind)) return []
    return [
      {
        appeal: id,
        aboutUs: kind === 'complaint',
        outcome,
        since: kase.stops > 0 ? latest(at, kase.lookedAtAgainSince ?? at) : at,
      },
    ]
  })
}

/** Decisions that say something new of the case as a whole. */
const SAYS_ANEW: readonly CaseDecision['kind'][] = ['finding', 'finding_changed', 'closing']

/**
 * True when something happened since that puts it into effect: of the kind that the appeal was about, so that nothing
 * else that happens meanwhile takes the order away.
 */
function isDone(
  kase: Case,
  decided: { readonly outcome: AppealOutcome; readonly decision: string; readonly at: Instant },
  kind: CaseDecision['kind'],
): boolean {
  const place = kase.decisions.findIndex((each) => each.id === decided.decision)
  const decisions = kase.decisions.slice(place + 1).map((each) => each.kind)
  const since = (at: Instant | undefined) => at !== undefined && isBefore(decided.at, at)
  if (kase.offers.some((offer) => since(offer.at))) return true
  // What was wrong with us is put right in words to the person, or by what they waited for.
  if (kind === 'complaint')
    return (
      decisions.some((each) => each !== 'appeal' && each !== 'complaint') ||
      kase.messages.some(({ from, at }) => from === 'staff' && since(at))
    )
  if (decided.outcome === 'sent_back' && (kind === 'finding' || kind === 'closing'))
    return decisions.some((each) => each === 'finding' || each === 'closing')
  return (
    decisions.some((each) => SAYS_ANEW.includes(each) || each === kind) ||
    kase.plan.some(({ imposed, delivered }) => since(imposed?.at) || since(delivered?.at)) ||
    kase.impacts.some(
      ({ delay, groups }) =>
        (kind === 'delay_not_accepted' && since(delay?.flaggedAt)) ||
        (ABOUT_GRAVITY.includes(kind) && groups.some(({ ratings }) => ratings.some(({ at }) => since(at)))),
    )
  )
}

/** Decisions about how grave it is: a rating since puts what an appeal changed into effect. */
const ABOUT_GRAVITY: readonly CaseDecision['kind'][] = ['rating_lowered', 'own_view_not_followed']
