import * as z from 'zod'
import {
  MITIGATION_AIMS,
  MITIGATION_CATEGORIES,
  MITIGATION_STATUSES,
} from '../../../domain/vocabulary/diligence.ts'
import { ROLES } from '../../../domain/vocabulary/value-chain.ts'
import { code, date, idOf, idsOf, lowerable, text, textOrNull, texts } from './fields.ts'

const yesNoUnknown = z.enum(['yes', 'no', 'unknown']).default('unknown')

/** `mitigations/MIT-….yaml`: what is done about an impact. Whether it works is for the evidence to say. */
export const mitigationSchema = z.strictObject({
  id: idOf('MIT'),
  title: text,
  catalogue: z
    .string()
    .regex(/^M\d{2}$/)
    .nullable()
    .default(null)
    .describe('An entry of the catalogue, M01 to M24, or null for one of your own.'),
  category: code(MITIGATION_CATEGORIES),
  aim: code(MITIGATION_AIMS),
  status: code(MITIGATION_STATUSES).default('planned'),
  impacts: z.array(idOf('IMP')).min(1),
  systems: texts,
  lowers: z.array(lowerable).default([]),
  acts_at: code(ROLES),
  earliest_point: z
    .strictObject({ role: code(ROLES), why_not_there: textOrNull })
    .nullable()
    .default(null),
  owner: text,
  owning_function: textOrNull,
  check_on: date,
  stop_condition: text,
  least_protected: texts,
  works_outside_english: yesNoUnknown,
  moves_harm: yesNoUnknown,
  engagements: idsOf('ENG'),
  side_effects: idsOf('IMP').describe('Impacts that the mitigation itself causes.'),
  no_side_effects: z
    .strictObject({ by: text, on: date, why: text })
    .nullable()
    .default(null)
    .describe('Signed when somebody looked and found none.'),
})
