import type { Case } from '../case/case.ts'
import { isUrgent } from '../casework/overview.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { ECOSYSTEM_LEAD, EXTERNAL_OMBUDS } from '../vocabulary/value-chain.ts'
import type { OutsideBody } from './chain.ts'

/** The names in the rules that stand for a body outside, until one has accepted. */
export const RESERVED = [EXTERNAL_OMBUDS, ECOSYSTEM_LEAD] as const
export type Reserved = (typeof RESERVED)[number]

/** A body outside that is needed: by the rules, or because nobody in the house stands apart from the feared part. */
export interface NeededBody {
  readonly reserved: Reserved
  readonly since: Instant
  /** The last one that was asked; null while none was. */
  readonly asked: OutsideBody | null
}

/** Every body outside that this case needs, each with whom was asked last. */
export function neededBodies(kase: Case): NeededBody[] {
  return RESERVED.flatMap((reserved) => {
    const named = kase.contacts.filter(({ entity }) => entity === reserved).map(({ at }) => at)
    const since = earliest(...named, reserved === EXTERNAL_OMBUDS ? (kase.nobodyApart?.at ?? null) : null)
    const asked = kase.bodies.findLast((body) => body.reserved === reserved) ?? null
    return since === null ? [] : [{ reserved, since, asked }]
  })
}

/** The body that has accepted to be the contact for a harm; null when there is none. */
export function acceptedBody(kase: Case, impact: string): OutsideBody | null {
  const named = kase.contacts.find((each) => each.impact === impact)?.entity
  const found = neededBodies(kase).find(
    ({ reserved }) => reserved === named || (reserved === EXTERNAL_OMBUDS && kase.nobodyApart !== null),
  )
  return found?.asked?.answer?.accepted === true ? found.asked : null
}

/** Until when a body is found and asked, from when it was needed, or from when the last one said no. */
export function findBodyDue(kase: Case, { since, asked }: NeededBody, calendar: Calendar): Instant {
  const urgent = isUrgent(kase) || kase.nobodyApart !== null
  const from = latest(since, ...(asked?.answer ? [asked.answer.at] : []))
  return ownDue(urgent ? 'CLK-OWN-FIND-BODY-P1-4H' : 'CLK-OWN-FIND-BODY-5WD', from, calendar)
}
