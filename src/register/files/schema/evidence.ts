import * as z from 'zod'
import {
  EVIDENCE_FORMATS,
  EVIDENCE_MEASURES,
  EVIDENCE_SHOWS,
  SIGNED_SAYS,
} from '../../../domain/vocabulary/diligence.ts'
import { code, count, date, dateOrNull, idOf, idsOf, text, textOrNull } from './fields.ts'

const counts = z
  .strictObject({ harmful: count, of: count, missing: count.default(0) })
  .refine(({ harmful, of }) => harmful <= of, 'more_than_all')
  .nullable()
  .default(null)

const paired = z
  .strictObject({ both: count, only_before: count, only_after: count, neither: count })
  .nullable()
  .default(null)
  .describe('Where the same questions were asked both times: in which run each was harmful.')

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** `evidence/EV-….yaml`: counts per group, before and after. The verdict is computed from them, never stored. */
export const evidenceSchema = z.strictObject({
  id: idOf('EV'),
  title: text,
  mitigation: idOf('MIT').nullable().default(null),
  impacts: idsOf('IMP'),
  measure: code(EVIDENCE_MEASURES).default('harm'),
  shows: code(EVIDENCE_SHOWS).default('lower_rate'),
  collected_on: date,
  by: text,
  split_by: textOrNull,
  groups: z
    .array(z.strictObject({ key: text, before: counts, after: counts, paired }))
    .default([])
    .describe('Missing are errors and unscored: neither good nor bad.'),
  signed_by: z
    .array(
      z.strictObject({
        name: text,
        group: text,
        on: date,
        asked: count.nullable().default(null).describe('How many people of the group were asked.'),
        of: count.nullable().default(null).describe('Of how many.'),
        says: code(SIGNED_SAYS).nullable().default(null),
        how: textOrNull.describe('In which way they were asked, for example at a meeting.'),
        language: textOrNull,
      }),
    )
    .default([]),
  summary: textOrNull,
  sources: z
    .array(
      z.strictObject({
        when: z.enum(['before', 'after', 'once']).default('once'),
        format: code(EVIDENCE_FORMATS),
        file: text,
        sha256: hash,
        results: hash
          .nullable()
          .default(null)
          .describe('SHA-256 of the answers by question that are kept in results/. Written by the import.'),
        address: textOrNull.describe('Where the kept answers can be had. Nothing is fetched.'),
        tool: textOrNull,
        model: textOrNull,
        ran_on: dateOrNull,
        override_reason: textOrNull,
      }),
    )
    .default([]),
})
