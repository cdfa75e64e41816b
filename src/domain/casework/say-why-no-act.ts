import { tellsOfOthers } from '../vocabulary/intake.ts'
import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, impactId, reason, words } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { NO_ACT_REASONS, type NoActReason } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { eachImpact, findImpact } from './find-impact.ts'
import { isFound, standingNoAct } from './open-duties.ts'
import { mayHaveSaidNo, saidNo } from './their-no.ts'

/**
 * Says why a harm that was found gets no act, or none of one who owes it: for one of three reasons, with what shows it.
 * Counts once somebody else has confirmed it (red lines 2 and 14). Cost, and that nobody wants to, are none of them.
 */
export const sayWhyNoAct = verb({
  name: 'say_why_no_act',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    impact: impactId(),
    because: choice(codesOf(NO_ACT_REASONS)),
    reasons: reason(),
    /** The person's words, the proof, or where and how it was searched. */
    shows: words(),
  }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    if (!isFound(impact)) return refuse('no_act_needs_harm')
    return standingNoAct(kase, impact) === null ? null : refuse('already_done')
  },
  choices: (kase, { impact }) => ({
    because: codesOf(NO_ACT_REASONS).filter((code) => refuseReason(kase, impact ?? '', code, null) === null),
  }),
  decide: (kase, { impact, because, reasons, shows }, context) =>
    refuseReason(kase, impact, because, shows) ??
    checkText(reasons, 'reason_missing') ??
    checkText(shows, 'proof_missing') ?? [
      event(context, 'no_act_reasoned', { impact, because }, { reasons, shows }),
    ],
})

/**
 * The person declines by their own no, and nobody who is known is searched for.
 *
 * @param shows what is said to show it; null while nobody has said anything
 */
export function refuseReason(
  kase: Case,
  impact: string,
  because: NoActReason,
  shows: string | null,
): Refusal | null {
  switch (because) {
    case 'declined_by_person':
      return (shows === null ? mayHaveSaidNo(kase, impact) : saidNo(kase, impact, shows))
        ? null
        : refuse('person_did_not_decline', { field: 'shows' })
    case 'nobody_harmed_found':
      return tellsOfOthers(kase.submitter) || kase.submitter === 'whistleblower'
        ? null
        : refuse('harmed_person_is_known')
    case 'put_right_elsewhere':
      return null
  }
}
