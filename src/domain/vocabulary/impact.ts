import type { CodeOf } from './code.ts'

export const IMPACT_KINDS = [{ code: 'actual' }, { code: 'potential' }] as const
export type ImpactKind = CodeOf<typeof IMPACT_KINDS>

export const IMPACT_NATURES = [
  { code: 'individual' },
  { code: 'group' },
  { code: 'cumulative' },
  { code: 'societal' },
] as const
export type ImpactNature = CodeOf<typeof IMPACT_NATURES>

/** Where in the chain the impact has its origin. */
export const IMPACT_ORIGINS = [
  { code: 'use' },
  { code: 'application' },
  { code: 'model' },
  { code: 'dataset' },
  { code: 'work' },
  { code: 'market' },
  { code: 'mechanism' },
  { code: 'unrelated_product' },
] as const
export type ImpactOrigin = CodeOf<typeof IMPACT_ORIGINS>

/** What was found about the impact itself, before asking who is tied to it. */
export const IMPACT_FINDINGS = [
  { code: 'substantiated' },
  { code: 'partly_substantiated' },
  { code: 'not_substantiated' },
  { code: 'no_adverse_impact' },
  { code: 'undetermined' },
] as const
export type ImpactFinding = CodeOf<typeof IMPACT_FINDINGS>

/** How the affected people stand to the organisations; staff have their employer as contact. */
export const RELATIONS = [
  { code: 'user_or_other' },
  { code: 'staff_of_deployer' },
  { code: 'staff_of_supplier' },
] as const
export type Relation = CodeOf<typeof RELATIONS>
