import { isBefore, latest, type Instant } from '../time/instant.ts'
import type { Order } from '../vocabulary/casework.ts'
import type { Appeal, Case, CaseDecision } from '../case/case.ts'
import { leavesAsItWas } from './answered-by.ts'
import { appealedFirst, overturned } from './overturned.ts'
import type { NextStep } from './steps.ts'

/** What an appeal ordered and nobody has done yet. */
export interface Ordered {
  /** Id of the appeal. */
  readonly appeal: string
  /** It was about our silence or how we acted, and not about a decision: the case goes on beside it. */
  readonly aboutUs: boolean
  readonly step: Extract<NextStep, 'act_on_your_complaint' | 'carry_out_the_change' | 'look_again'>
  /** What has to happen; null where it is what the kind of decision calls for. */
  readonly order: Order | null
  /** Since when it is owed. */
  readonly since: Instant
}

/**
 * What appeals ordered and nobody has done, oldest first, in whatever state the case is: winning an appeal is worth
 * nothing when nobody is told to act on it (UNGP 31(f)). It is carried out by what was ordered and by nothing else; where
 * nothing is named, what was sent back is done by a new decision or a new offer, and what was changed by whatever puts it
 * into effect. What was wrong with us is an act of its own: words to the person are none. Nothing is owed to somebody who
 * stopped, until they go on.
 */
export function orderedByAppeals(kase: Case): Ordered[] {
  if (kase.outcome === 'withdrawn_by_person') return []
  return kase.appeals.flatMap(({ id, decision, decided, carriedOut }): Ordered[] => {
    if (decided === null || leavesAsItWas(decided.outcome)) return []
    const { at } = decided
    if (overturned(kase, decided.decision) !== null) return []
    const about = kase.decisions.find((each) => each.id === decision)
    const kind = about ? appealedFirst(kase, about).kind : decision === null ? 'complaint' : 'finding'
    const aboutUs = kind === 'complaint'
    const order = decided.order ?? (aboutUs ? 'act' : null)
    const isDone =
      order === 'act'
        ? carriedOut !== null
        : order === null
          ? isInEffect(kase, decided, kind)
          : HAPPENED[order](kase, decided)
    if (isDone) return []
    return [
      {
        appeal: id,
        aboutUs,
        step: aboutUs
          ? 'act_on_your_complaint'
          : decided.outcome === 'changed'
            ? 'carry_out_the_change'
            : 'look_again',
        order,
        since: kase.stops > 0 ? latest(at, kase.lookedAtAgainSince ?? at) : at,
      },
    ]
  })
}

type Decided = NonNullable<Appeal['decided']>

/** What each order is carried out by. */
const HAPPENED: Readonly<Record<Exclude<Order, 'act'>, (kase: Case, decided: Decided) => boolean>> = {
  new_decision: (kase, decided) => decidedSince(kase, decided).some((each) => SAYS_ANEW.includes(each)),
  new_finding: ({ impacts, cells }, { at }) =>
    impacts.some(({ finding }) => finding !== null && isBefore(at, finding.at)) ||
    cells.some((cell) => isBefore(at, cell.at)),
  new_offer: ({ offers }, decided) => offers.some(({ at }) => isBefore(decided.at, at)),
}

/** The kinds of the decisions that were made after the answer to an appeal, in order. */
function decidedSince({ decisions }: Case, { decision }: Decided): CaseDecision['kind'][] {
  const place = decisions.findIndex(({ id }) => id === decision)
  return decisions.slice(place + 1).map(({ kind }) => kind)
}

/** Decisions that say something new of the case as a whole. */
const SAYS_ANEW: readonly CaseDecision['kind'][] = ['finding', 'finding_changed', 'closing']

/**
 * True when something happened since that puts it into effect: of the kind that the appeal was about, so that nothing
 * else that happens meanwhile takes the order away.
 */
function isInEffect(kase: Case, decided: Decided, kind: CaseDecision['kind']): boolean {
  const decisions = decidedSince(kase, decided)
  const since = (at: Instant | undefined) => at !== undefined && isBefore(decided.at, at)
  if (kase.offers.some((offer) => since(offer.at))) return true
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
