import type * as z from 'zod'
import { assessmentSchema } from './assessment.ts'
import { counterbalanceSchema } from './counterbalance.ts'
import { engagementSchema } from './engagement.ts'
import { evidenceSchema } from './evidence.ts'
import { impactSchema } from './impact.ts'
import { mitigationSchema } from './mitigation.ts'
import { businessRiskSchema, releaseSchema } from './release.ts'

/** The kinds of entries: their folder, the letters of their ids, and their schema. */
export const KINDS = [
  { kind: 'impact', folder: 'impacts', prefix: 'IMP', schema: impactSchema },
  { kind: 'mitigation', folder: 'mitigations', prefix: 'MIT', schema: mitigationSchema },
  { kind: 'evidence', folder: 'evidence', prefix: 'EV', schema: evidenceSchema },
  { kind: 'assessment', folder: 'assessments', prefix: 'AS', schema: assessmentSchema },
  { kind: 'engagement', folder: 'engagements', prefix: 'ENG', schema: engagementSchema },
  { kind: 'counterbalance', folder: 'counterbalancing', prefix: 'CB', schema: counterbalanceSchema },
  { kind: 'release', folder: 'releases', prefix: 'REL', schema: releaseSchema },
  { kind: 'business_risk', folder: 'business-risks', prefix: 'BR', schema: businessRiskSchema },
] as const satisfies readonly { kind: string; folder: string; prefix: string; schema: z.ZodType }[]

export type KindEntry = (typeof KINDS)[number]
export type Kind = KindEntry['kind']

/** What stands about one kind in the table. */
export function kindEntry<K extends Kind>(kind: K): Extract<KindEntry, { kind: K }> {
  return KINDS.find((each) => each.kind === kind) as Extract<KindEntry, { kind: K }>
}

/** The kind an id belongs to, by its letters; null for an id of nothing we know. */
export function kindOfId(id: string): KindEntry | null {
  return KINDS.find(({ prefix }) => new RegExp(`^${prefix}-\\d{4,}$`).test(id)) ?? null
}
