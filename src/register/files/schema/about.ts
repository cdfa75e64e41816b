import * as z from 'zod'
import { FRESH_DAYS } from '../../../domain/vocabulary/diligence.ts'
import { ROLES } from '../../../domain/vocabulary/value-chain.ts'
import { code, date, dateOrNull, text, texts } from './fields.ts'

const pattern = z
  .string()
  .min(1)
  .refine((value) => !value.startsWith('/') && !value.split('/').includes('..'), 'outside')
const patterns = z.array(pattern).default([])

/** An address to which `#R303` may be added. */
const rulePages = z
  .string()
  .regex(/^https:\/\/[^\s#@]+$/, { error: 'no_address', abort: true })
  .refine((value) => URL.canParse(value) && !/\p{C}/u.test(value), 'no_address')

/** `register.yaml`: whose register it is, which systems it covers, which files it watches. */
export const aboutSchema = z.strictObject({
  register: z.literal(1).describe('Version of the file format.'),
  organisation: text,
  systems: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        launched: dateOrNull,
        markets: texts,
        languages: texts,
        modalities: texts,
        customers: texts,
      }),
    )
    .default([]),
  entities: z
    .array(z.strictObject({ id: text, name: text, roles: z.array(code(ROLES)).default([]) }))
    .default([])
    .describe('The organisations in the value chain.'),
  watch: z
    .strictObject({
      mlbom: patterns,
      prompts: patterns,
      languages: patterns,
      policies: patterns,
      evaluations: patterns,
    })
    .prefault({})
    .describe('Files whose change calls for an assessment; * and ** as in .gitignore.'),
  errors_from: z
    .array(z.strictObject({ rule: z.string().regex(/^R\d{3}$/), from: date, by: text, on: date }))
    .default([])
    .describe(
      'Rules whose findings are errors from a day on: which rule, from when, who said so and on which day. To put a day off, add a line; those before it stay.',
    ),
  rule_pages: rulePages
    .nullable()
    .default(null)
    .describe(
      'Where you publish what "amends-register explain --all" writes; findings in SARIF then point to their rule there.',
    ),
  settings: z.strictObject({ fresh_days: z.int().min(1).default(FRESH_DAYS) }).prefault({}),
})
