import { z } from 'zod'
import { isBlank } from '../blank.ts'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { maybeLongText } from '../case/fields.ts'
import { move, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { namesHouse } from '../value-chain/this-house.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { tookNoPart } from './reviewers.ts'

/**
 * A member of staff takes the case; the first time, reading it starts the assessment. While an appeal waits, a case
 * that a colleague has stays with them unless whoever wants it took part already: taking it up is taking part, and
 * would bar one more colleague from deciding the appeal. Deciding it needs no taking up. Whoever takes over what a
 * colleague has says why: the colleague reads it, as a note that the person never sees.
 */
export const takeUp = verb({
  name: 'take_up',
  chapter: 'casework',
  by: ['staff'],
  from: {
    received: ['assessing'],
    assessing: ['same'],
    offered: ['same'],
    delivering: ['same'],
    confirming: ['same'],
  },
  input: z.object({ reasons: maybeLongText().meta({ field: 'long_text', needed: true }) }),
  can(kase, _subject, { by }) {
    if (by.kind !== 'staff') return refuse('not_yours')
    if (kase.handler === by.id && kase.state !== 'received') return refuse('already_done')
    return takeUpWouldBar(kase, by.id) ? refuse('appeal_waits_for_you') : null
  },
  skips: (kase) => (kase.handler === null ? ['reasons'] : []),
  decide(kase, { reasons = '' }, context) {
    const isTakenOver = kase.handler !== null && kase.handler !== staffIdOf(context.by)
    if (isTakenOver && isBlank(reasons)) return refuse('reason_missing')
    // From the first reading on only whoever reads it sees it (domain reference 6).
    const namesUs = kase.readAt === null && namesHouse(kase, context.houseName ?? null)
    return [
      ...(context.by.kind === 'staff'
        ? [event(context, 'taken_up', { handler: context.by.id, ...(namesUs && { namesUs: true }) }, {})]
        : []),
      ...(isBlank(reasons) ? [] : [event(context, 'note_added', {}, { note: reasons })]),
      ...(kase.state === 'received' ? move(kase, 'assessing', context) : []),
    ]
  },
})

/** True when this member of staff can decide a waiting appeal now, and could not after taking a colleague's case. */
function takeUpWouldBar(kase: Case, staff: string): boolean {
  return kase.handler !== null && hasOpenAppeal(kase) && tookNoPart(kase, staff)
}
