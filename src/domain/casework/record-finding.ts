import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, impactId, reason } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { IMPACT_FINDINGS } from '../vocabulary/impact.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/** What was found about the impact itself. Missing proof that only the company holds is no reason against a person. */
export const recordFinding = verb({
  name: 'record_finding',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ impact: impactId(), finding: choice(codesOf(IMPACT_FINDINGS)), reasons: reason() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    return isRefusal(impact) ? impact : null
  },
  decide: (_kase, { impact, finding, reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [
      event(context, 'impact_found', { impact, finding }, { reasons }),
    ],
})
