import * as z from 'zod'
import { ASSESSMENT_DEPTHS, STAKEHOLDERS, TRIGGERS } from '../../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { GRADES } from '../../../domain/vocabulary/severity.ts'
import { code, date, idOf, idsOf, text, texts, textOrNull } from './fields.ts'

const hashes = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).default({})

/** `assessments/AS-….yaml`: who looked, at what, what they found, and what is different because of it. */
export const assessmentSchema = z.strictObject({
  id: idOf('AS'),
  depth: code(ASSESSMENT_DEPTHS),
  triggers: z.array(code(TRIGGERS)).default([]),
  systems: texts,
  on: date,
  by: texts.describe('Named people who answered. Nobody named, nothing counts.'),
  took_part: z
    .array(z.strictObject({ who: text, as: z.enum([...codesOf(STAKEHOLDERS), 'company']) }))
    .default([]),
  covers: z
    .strictObject({
      models: texts,
      prompts: hashes,
      policies: hashes,
      languages: texts,
      markets: texts,
      modalities: texts,
      customers: texts,
    })
    .prefault({})
    .describe('A picture of what was there, so that a later change is seen.'),
  answers: z
    .array(
      z.strictObject({
        question: text,
        answer: z.string().default(''),
        grade: z
          .literal([...GRADES, 'unknown'])
          .nullable()
          .default(null),
      }),
    )
    .default([]),
  found: idsOf('IMP'),
  unknown_group: z.boolean().default(false),
  changed: textOrNull.describe('What is different because of it.'),
})
