import * as z from 'zod'
import { RELEASES } from '../../../domain/vocabulary/diligence.ts'
import { code, date, dateOrNull, dissent, idOf, text, texts } from './fields.ts'

/** `releases/REL-….yaml`: how widely a system is let out, and why (Guide 4, managed rollout). */
export const releaseSchema = z.strictObject({
  id: idOf('REL'),
  system: text,
  on: date,
  decision: code(RELEASES),
  reasons_for_access: text,
  reasons_of_harm: text,
  conditions: z.array(z.strictObject({ what: text, owner: text, by: date, met_on: dateOrNull })).default([]),
  decided_by: texts,
  dissent,
  review_on: date,
})

/**
 * `business-risks/BR-….yaml`: what an impact may cost the organisation. Linked to impacts and never read by any rule
 * (domain reference 4, rule 11), so it may hold whatever else you keep about it.
 */
export const businessRiskSchema = z.looseObject({
  id: idOf('BR'),
  title: text,
  impacts: z.array(idOf('IMP')).default([]),
})
