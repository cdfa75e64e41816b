import * as z from 'zod'
import { FLOW_ANSWERS } from '../../../domain/value-chain/attribution.ts'
import { IMPACT_STATUSES, LEVERAGE_CHANNELS, NO_REMEDY } from '../../../domain/vocabulary/diligence.ts'
import { IMPACT_KINDS, IMPACT_NATURES } from '../../../domain/vocabulary/impact.ts'
import { RIGHTS } from '../../../domain/vocabulary/rights.ts'
import { DIMENSIONS, RATERS } from '../../../domain/vocabulary/severity.ts'
import { FINDINGS } from '../../../domain/vocabulary/value-chain.ts'
import {
  code,
  count,
  date,
  dateOrNull,
  grade,
  idOf,
  idsOf,
  lowerable,
  text,
  textOrNull,
  texts,
} from './fields.ts'

const rating = z.strictObject({
  rater: code(RATERS).describe('Whose view it is. The three are kept apart and never averaged.'),
  by: text.describe('The person who rated.'),
  on: date,
  scale: grade,
  scope: grade,
  irremediability: grade,
  likelihood: grade,
  explained_unknown: z
    .array(code(DIMENSIONS))
    .default([])
    .describe('What is unknown for a reason that stands in reasons.'),
  reasons: textOrNull,
})

const lowering = z.strictObject({
  judgement: lowerable,
  to: z.literal([1, 2, 3, 4]),
  evidence: z.array(idOf('EV')).min(1),
  on: date,
  by: text,
  reason: text,
  told_affected: z.boolean().default(false),
  second: z
    .strictObject({ by: text, on: date, reason: text })
    .nullable()
    .default(null)
    .describe(
      'Only where it falls further than the evidence shows: a second reviewer with a reason of their own.',
    ),
})

const group = z.strictObject({
  id: text.describe('Short and stable, for example swahili-speakers.'),
  name: text,
  keys: z
    .record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))
    .default({})
    .describe(
      'How the group is called in the metadata of evaluations, for example language: sw. Several codes: [tr, tr-DE].',
    ),
  known: count.nullable().default(null),
  estimated: z.strictObject({ count, method: text }).nullable().default(null),
  heightened_risk: textOrNull.describe('Why their situation makes the harm graver for them.'),
  ratings: z.array(rating).default([]),
  lowered: z.array(lowering).default([]),
})

const answer = code(FLOW_ANSWERS).optional()
/** The questions of the decision flow by their codes; a test holds the list to the flow of the domain. */
const flowAnswers = z
  .strictObject({
    q0_adverse_impact: answer.describe('q0_adverse_impact'),
    q1_any_tie: answer.describe('q1_any_tie'),
    q2_alone_enough: answer.describe('q2_alone_enough'),
    q3_made_possible_or_easier: answer.describe('q3_made_possible_or_easier'),
    q3_pushed_or_rewarded: answer.describe('q3_pushed_or_rewarded'),
    q4_knew_and_did_too_little: answer.describe('q4_knew_and_did_too_little'),
  })
  .default({})

const attribution = z.strictObject({
  entity: text.describe('An id from entities in register.yaml.'),
  from: date,
  until: dateOrNull,
  answers: flowAnswers,
  finding: code(FINDINGS)
    .nullable()
    .default(null)
    .describe('Only where you depart from the flow; needs reasons.'),
  reasons: text,
  confidence: z.enum(['low', 'medium', 'high']).default('low'),
  knowledge_on: dateOrNull.describe('When the entity was told, or should have known.'),
  claim: z
    .strictObject({ finding: code(FINDINGS), words: text })
    .nullable()
    .default(null),
  by: text,
  on: date,
})

const leverage = z.strictObject({
  entity: text,
  channel: code(LEVERAGE_CHANNELS),
  have: z.boolean(),
  step: text,
  effect: textOrNull,
  on: date,
  next_review: date,
})

/** `impacts/IMP-….yaml`: one possible or real harm to people's rights, per affected group. */
export const impactSchema = z.strictObject({
  id: idOf('IMP'),
  title: text,
  kind: code(IMPACT_KINDS),
  nature: code(IMPACT_NATURES).default('individual'),
  status: code(IMPACT_STATUSES)
    .default('open')
    .describe('Where it stands. There is no accepted, tolerated, transferred or offset.'),
  systems: texts,
  rights: z.array(code(RIGHTS)).default([]).describe('The first is the primary one.'),
  other_rights: z.array(z.strictObject({ name: text, source: text })).default([]),
  statement: z.string().default(''),
  groups: z.array(group).default([]),
  precaution: z
    .strictObject({
      since: date,
      release_condition: text,
      released: z
        .strictObject({ on: date, by: text, evidence: idsOf('EV') })
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  delay: z.strictObject({ deadline: date, reason: text, accepted_by: textOrNull }).nullable().default(null),
  attribution: z.array(attribution).default([]),
  leverage: z.array(leverage).default([]),
  grievances: z
    .array(z.strictObject({ reference: text, on: date, upheld: z.boolean() }))
    .default([])
    .describe('Public references only, never a story or a name.'),
  benefits: textOrNull.describe('Kept for the record; no rule reads it.'),
  foreign: z
    .array(z.strictObject({ tool: text, field: text, text: z.string(), warning: text }))
    .default([])
    .describe('Words of another tool that were not taken over.'),
  closed: z
    .strictObject({
      on: date,
      by: text,
      evidence: idsOf('EV'),
      remedy: z
        .strictObject({ links: texts, none: code(NO_REMEDY).nullable().default(null), words: textOrNull })
        .nullable()
        .default(null)
        .describe(
          'For harm that happened: where the remedy is told, or why there is none and what shows it.',
        ),
      confirmed: z
        .strictObject({ on: date, by: text })
        .nullable()
        .default(null)
        .describe('A second person who looked at the remedy.'),
    })
    .nullable()
    .default(null),
  history: z.array(z.strictObject({ on: date, by: text, what: text })).default([]),
})
