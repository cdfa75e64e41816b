import type { VerbName } from '../../domain/verbs.ts'

/** Who does a step of the example: the person, or one of the two colleagues. */
export type By = 'person' | 'marta' | 'ana'

export interface DemoStep {
  /** Hours before now. */
  readonly ago: number
  readonly by: By
  readonly verb: VerbName
  readonly input: Readonly<Record<string, unknown>>
}

export interface DemoCase {
  readonly ago: number
  readonly grievance: Readonly<Record<string, unknown>>
  readonly steps: readonly DemoStep[]
}

export const DAY = 24
export const step = (
  ago: number,
  by: By,
  verb: VerbName,
  input: Readonly<Record<string, unknown>> = {},
): DemoStep => ({
  ago,
  by,
  verb,
  input,
})

export const person = { relation: 'user_or_other', estimatedCount: null }
export const grades = (scale: unknown, scope: unknown, irremediability: unknown, likelihood: unknown) => ({
  scale,
  scope,
  irremediability,
  likelihood,
  explainedUnknown: [],
})
export const flow = (alone: string, possible: string, pushed: string, knew: string) => ({
  q0_adverse_impact: 'yes',
  q1_any_tie: 'yes',
  q2_alone_enough: alone,
  q3_made_possible_or_easier: possible,
  q3_pushed_or_rewarded: pushed,
  q4_knew_and_did_too_little: knew,
})
export const finding = (impact: string, entity: string, answers: object, reasons: string) => ({
  impact,
  entity,
  from: null,
  answers,
  finding: null,
  factors: [],
  confidence: 'medium',
  reasons,
})
export const organisation = (name: string, role: string, subtype: string | null, more: object = {}) => ({
  name,
  role,
  subtype,
  size: 'medium',
  operator: false,
  feared: false,
  organisation: null,
  ...more,
})

/** Hours from now, as the instant an input wants; the seeding replaces it. */
export const inHours = (hours: number): { readonly inHours: number } => ({ inHours: hours })
