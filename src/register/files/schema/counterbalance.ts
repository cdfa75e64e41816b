import * as z from 'zod'
import { ABSOLUTE_RIGHTS, GATES, LEGITIMATE_AIMS } from '../../../domain/vocabulary/diligence.ts'
import { RIGHTS } from '../../../domain/vocabulary/rights.ts'
import { code, date, dateOrNull, dissent, idOf, idsOf, text, textOrNull, texts } from './fields.ts'

const result = z.strictObject({
  answer: z.enum(['pass', 'partial', 'fail', 'unknown']).default('unknown'),
  why: z.string().default(''),
  evidence: texts,
})
const passOrFail = result.extend({ answer: z.enum(['pass', 'fail', 'unknown']).default('unknown') })

const option = z.strictObject({
  id: text,
  title: text,
  no_restriction: z.boolean().default(false),
  aim: code(LEGITIMATE_AIMS).nullable().default(null),
  tests: z
    .strictObject({
      principle: result.optional(),
      legitimacy: passOrFail.optional(),
      necessity: passOrFail.optional(),
      proportionality: passOrFail.optional(),
      nondiscrimination: passOrFail.optional(),
    })
    .default({}),
  other_way: z.strictObject({ what: text, tested: textOrNull }).nullable().default(null),
  ends_on: dateOrNull,
})

/** `counterbalancing/CB-….yaml`: two rights in tension, weighed with reasons (domain reference 8). */
export const counterbalanceSchema = z.strictObject({
  id: idOf('CB'),
  title: text,
  on: date,
  // A sheet that was stopped because there is no tension may lack a side; a rule asks for both where it goes on.
  protects: z.array(code(RIGHTS)).default([]),
  restricts: z.array(code(RIGHTS)).default([]),
  gate: code(GATES),
  absolute: z.array(code(ABSOLUTE_RIGHTS)).default([]),
  options: z.array(option).default([]).describe('At least two; one of them is no restriction.'),
  consulted: texts,
  dissent,
  decision: z.strictObject({ option: text, by: text, on: date, reasons: text }).nullable().default(null),
  review_on: dateOrNull,
  reopen_when: textOrNull,
  impacts: idsOf('IMP'),
})
