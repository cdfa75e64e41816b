import { z } from '@hono/zod-openapi'
import type { Impact } from '../../../domain/case/case.ts'
import { severityOfGroup, severityOfImpact } from '../../../domain/casework/overview.ts'
import { DELAY_STATES } from '../../../domain/casework/priority.ts'
import {
  IMPACT_FINDINGS,
  IMPACT_KINDS,
  IMPACT_NATURES,
  IMPACT_ORIGINS,
  RELATIONS,
} from '../../../domain/vocabulary/impact.ts'
import { RIGHTS } from '../../../domain/vocabulary/rights.ts'
import { DIMENSIONS, RATERS } from '../../../domain/vocabulary/severity.ts'
import { NO_ACT_REASONS } from '../../../domain/vocabulary/casework.ts'
import { actor, at, code, judgement, listOf, maybeAt, maybeText, severity, text, yes } from './fields.ts'

const groupSchema = z.object({
  id: text(),
  label: text(),
  knownCount: z.int().nullable(),
  estimatedCount: z.int().nullable(),
  method: maybeText(),
  heightenedRisk: maybeText(),
  severity: severity().extend({
    judgement: judgement(),
    lowering: z.enum(['none', 'in_force', 'ended', 'refused']),
  }),
  ratings: listOf(
    z.object({
      rater: code(RATERS),
      by: text(),
      at: at(),
      judgement: judgement(),
      explainedUnknown: listOf(code(DIMENSIONS)),
      reasons: maybeText(),
      /** Entered by a service account, which is no second person. */
      service: yes().optional(),
    }),
  ),
  reviews: listOf(
    z.object({
      by: text(),
      at: at(),
      /** How many ratings they had before them. */
      rated: z.int(),
      explainedUnknown: listOf(code(DIMENSIONS)),
      reasons: text(),
    }),
  ),
  /** How many ratings were there when a date passed after which more may be lost; null when none did. */
  outdated: z.int().nullable(),
  lowering: z
    .object({ judgement: judgement(), reason: text(), by: text(), at: at(), toldPerson: yes() })
    .nullable(),
})

export const impactSchema = z
  .object({
    id: text(),
    title: text(),
    rights: listOf(code(RIGHTS)),
    otherRight: z.object({ name: text(), source: text() }).nullable(),
    kind: code(IMPACT_KINDS),
    nature: code(IMPACT_NATURES),
    origin: code(IMPACT_ORIGINS),
    relation: code(RELATIONS),
    finding: z.object({ code: code(IMPACT_FINDINGS), reasons: text(), at: at(), by: actor() }).nullable(),
    /** Why it goes without an act; it counts once `decision` says that a second person confirmed it. */
    noAct: z
      .object({
        because: code(NO_ACT_REASONS),
        reasons: text(),
        shows: text(),
        by: actor(),
        at: at(),
        decision: maybeText(),
      })
      .nullable(),
    delay: z
      .object({
        state: code(DELAY_STATES),
        deadline: at(),
        reason: maybeText(),
        by: maybeText(),
        /** The date is near enough to order anything: 45 days. */
        near: yes(),
        /** Since when it orders: accepted, and near. */
        ordersSince: maybeAt(),
        passedAt: maybeAt(),
        /** An earlier date that waits for somebody else's answer. */
        earlier: z.object({ deadline: at(), reason: maybeText(), by: maybeText() }).nullable(),
      })
      .nullable(),
    severity: severity().extend({ group: maybeText() }),
    groups: listOf(groupSchema),
  })
  .openapi('Impact')

/** An impact with the severity that follows from its ratings. */
export function impactBody(impact: Impact): z.input<typeof impactSchema> {
  return {
    ...impact,
    severity: severityOfImpact(impact),
    groups: impact.groups.map((group) => ({ ...group, severity: severityOfGroup(group) })),
  }
}
