import { latest, type Instant } from '../time/instant.ts'
import type { Order } from '../vocabulary/casework.ts'
import type { Appeal, Case } from '../case/case.ts'
import { leavesAsItWas } from './answered-by.ts'
import { isCarriedOut } from './carried-out.ts'
import { aboutOf, type About } from './about-decision.ts'
import { overturned } from './overturned.ts'
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
  /** The decision that was appealed against at first. */
  readonly about: About
  /** Id of the harm that it is about; null where it is about the case as a whole. */
  readonly impact: string | null
  /** Since when it is owed. */
  readonly since: Instant
}

/**
 * What appeals ordered and nobody has done, oldest first, in whatever state the case is: winning an appeal is worth
 * nothing when nobody is told to act on it (UNGP 31(f)). It is carried out by what was ordered and by nothing else
 * (`carried-out.ts`). What was wrong with us is an act of its own: words to the person are none. Nothing is owed to
 * somebody who stopped, until they go on.
 */
export function orderedByAppeals(kase: Case): Ordered[] {
  if (kase.outcome === 'withdrawn_by_person') return []
  return kase.appeals.flatMap((appeal): Ordered[] => {
    const { id, decided } = appeal
    if (decided === null || leavesAsItWas(decided.outcome)) return []
    if (overturned(kase, decided.decision) !== null) return []
    const about = aboutOf(kase, appeal)
    const aboutUs = about.kind === 'complaint'
    const order = decided.order ?? (aboutUs ? 'act' : null)
    const impact = decided.impact ?? about.impact
    if (isCarriedOut(kase, { ...appeal, decided }, { ...about, impact }, order)) return []
    const step = aboutUs
      ? 'act_on_your_complaint'
      : decided.outcome === 'changed'
        ? 'carry_out_the_change'
        : 'look_again'
    return [{ appeal: id, aboutUs, step, order, about, impact, since: sinceOf(kase, decided) }]
  })
}

function sinceOf(kase: Case, { at }: NonNullable<Appeal['decided']>): Instant {
  return kase.stops > 0 ? latest(at, kase.lookedAtAgainSince ?? at) : at
}
