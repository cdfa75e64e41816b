import type { CodeOf } from './code.ts'

/** Where an impact stands. There is no "accepted", "tolerated", "transferred" or "offset" (Guide 4; UNGP 24). */
export const IMPACT_STATUSES = [
  { code: 'open' },
  { code: 'preventing' },
  { code: 'mitigating' },
  { code: 'ceasing' },
  { code: 'remedying' },
  { code: 'monitoring' },
  { code: 'closed' },
] as const
export type ImpactStatus = CodeOf<typeof IMPACT_STATUSES>

/** Teams overuse the first two, so every view asks for all five (Guide 4, mitigation). */
export const MITIGATION_CATEGORIES = [
  { code: 'technical_product' },
  { code: 'policy' },
  { code: 'process' },
  { code: 'transparency_communication' },
  { code: 'collaborative' },
] as const
export type MitigationCategory = CodeOf<typeof MITIGATION_CATEGORIES>

/** What a mitigation does to the harm; what it leaves over still needs remedy (Guide 4). */
export const MITIGATION_AIMS = [
  { code: 'avoid' },
  { code: 'cease' },
  { code: 'prevent' },
  { code: 'mitigate' },
] as const
export type MitigationAim = CodeOf<typeof MITIGATION_AIMS>

/** "Done" is no status: whether it works is for the evidence to say. */
export const MITIGATION_STATUSES = [
  { code: 'planned' },
  { code: 'active' },
  { code: 'ineffective' },
  { code: 'retired' },
] as const
export type MitigationStatus = CodeOf<typeof MITIGATION_STATUSES>

export const ASSESSMENT_DEPTHS = [{ code: 'light' }, { code: 'full' }] as const
export type AssessmentDepth = CodeOf<typeof ASSESSMENT_DEPTHS>

/** The moments that call for an assessment (UNGP 17; domain reference 11), with the depth and days they give. */
export const TRIGGERS = [
  { code: 'launch', depth: 'full', days: 0 },
  { code: 'new_model_family', depth: 'full', days: 0 },
  { code: 'model_swap', depth: 'light', days: 0 },
  { code: 'new_modality', depth: 'full', days: 0 },
  { code: 'open_weight_release', depth: 'full', days: 0 },
  { code: 'high_stakes_sector', depth: 'full', days: 0 },
  { code: 'new_market', depth: 'light', days: 0 },
  { code: 'market_in_conflict_or_election', depth: 'full', days: 0 },
  { code: 'first_use_on_children', depth: 'full', days: 0 },
  { code: 'merger', depth: 'full', days: 0 },
  { code: 'new_language', depth: 'light', days: 0 },
  { code: 'new_customer_kind', depth: 'light', days: 0 },
  { code: 'feature_or_prompt_change', depth: 'light', days: 0 },
  { code: 'policy_change', depth: 'light', days: 0 },
  { code: 'evaluation_regression', depth: 'light', days: 0 },
  { code: 'severe_grievance_upheld', depth: 'full', days: 30 },
  { code: 'cluster', depth: 'full', days: 30 },
  { code: 'outside_report', depth: 'full', days: 30 },
  { code: 'light_found_severe', depth: 'full', days: 30 },
  { code: 'quarter', depth: 'light', days: 0 },
  { code: 'year', depth: 'full', days: 0 },
] as const satisfies readonly { code: string; depth: AssessmentDepth; days: number }[]
export type Trigger = CodeOf<typeof TRIGGERS>

/** Who speaks, in order of preference: those affected, who they chose, who knows (UNGP 18; domain reference 10). */
export const STAKEHOLDERS = [{ code: 'affected' }, { code: 'credible_proxy' }, { code: 'expert' }] as const
export type Stakeholder = CodeOf<typeof STAKEHOLDERS>

/** Whether what people said changed the decision. */
export const INFLUENCE = [{ code: 'changed' }, { code: 'partly' }, { code: 'not' }] as const
export type Influence = CodeOf<typeof INFLUENCE>

/** What a piece of evidence measures. Over-refusal is a harm of its own and never mixed with harmful output. */
export const EVIDENCE_MEASURES = [{ code: 'harm' }, { code: 'over_refusal' }] as const
export type EvidenceMeasure = CodeOf<typeof EVIDENCE_MEASURES>

/**
 * What a piece of evidence can show, and so which judgements it can lower: a lower rate only scope and likelihood;
 * scale and irremediability only when the harm itself is milder or repairable.
 */
export const EVIDENCE_SHOWS = [
  { code: 'lower_rate', lowers: ['scope', 'likelihood'] },
  { code: 'milder_harm', lowers: ['scale'] },
  { code: 'repairable_harm', lowers: ['irremediability'] },
] as const
export type EvidenceShows = CodeOf<typeof EVIDENCE_SHOWS>

export const EVIDENCE_FORMATS = [
  { code: 'promptfoo' },
  { code: 'inspect' },
  { code: 'csv' },
  { code: 'typed' },
  { code: 'qualitative' },
  { code: 'audit' },
  { code: 'grievances' },
] as const
export type EvidenceFormat = CodeOf<typeof EVIDENCE_FORMATS>

/** What the people of a group say about the harm since something was done. */
export const SIGNED_SAYS = [{ code: 'better' }, { code: 'same' }, { code: 'worse' }] as const
export type SignedSays = CodeOf<typeof SIGNED_SAYS>

/** Why harm that happened may be closed without remedy. There is no other reason (Guide 4; UNGP 22). */
export const NO_REMEDY = [
  { code: 'declined' },
  { code: 'put_right_elsewhere' },
  { code: 'nobody_found' },
] as const
export type NoRemedy = CodeOf<typeof NO_REMEDY>

/** What evidence says about one group, and about all groups together. */
const VERDICTS = [
  { code: 'improved' },
  { code: 'no_change_shown' },
  { code: 'worse' },
  { code: 'shifted' },
  { code: 'insufficient_evidence' },
] as const
export type Verdict = CodeOf<typeof VERDICTS>

/** Channels of leverage (UNGP 19; B-Tech paper). */
export const LEVERAGE_CHANNELS = [
  { code: 'bilateral' },
  { code: 'other_companies' },
  { code: 'partnership' },
  { code: 'multistakeholder' },
] as const
export type LeverageChannel = CodeOf<typeof LEVERAGE_CHANNELS>

/** How widely a system is let out: managed rollout (Guide 4). */
export const RELEASES = [{ code: 'hold' }, { code: 'closed' }, { code: 'staged' }, { code: 'open' }] as const
export type Release = CodeOf<typeof RELEASES>

/** First question of the counterbalancing worksheet (domain reference 8, step 0). */
export const GATES = [{ code: 'absolute_involved' }, { code: 'not_rights' }, { code: 'continue' }] as const
export type Gate = CodeOf<typeof GATES>

/** The five tests, in the order they are asked (Guide 4, rights in tension). */
export const BALANCE_TESTS = [
  { code: 'principle', answers: ['pass', 'partial', 'fail', 'unknown'] },
  { code: 'legitimacy', answers: ['pass', 'fail', 'unknown'] },
  { code: 'necessity', answers: ['pass', 'fail', 'unknown'] },
  { code: 'proportionality', answers: ['pass', 'fail', 'unknown'] },
  { code: 'nondiscrimination', answers: ['pass', 'fail', 'unknown'] },
] as const
export type BalanceTest = CodeOf<typeof BALANCE_TESTS>
export type BalanceAnswer = 'pass' | 'partial' | 'fail' | 'unknown'

/** Aims that rights law accepts for a restriction (ICCPR 18(3), 19(3), 21, 22). Cost and image are not among them. */
export const LEGITIMATE_AIMS = [
  { code: 'rights_of_others' },
  { code: 'public_safety' },
  { code: 'public_order' },
  { code: 'public_health' },
  { code: 'public_morals' },
  { code: 'national_security' },
] as const
export type LegitimateAim = CodeOf<typeof LEGITIMATE_AIMS>

/** Rights that nothing may be weighed against (ICCPR 7, 8, 11, 15, 16, 18(1), 19(1); CRC 34). */
export const ABSOLUTE_RIGHTS = [
  { code: 'torture_cruel_treatment', source: 'ICCPR 7' },
  { code: 'slavery_servitude', source: 'ICCPR 8(1)-(2)' },
  { code: 'inner_belief_and_opinion', source: 'ICCPR 18(1), 19(1)' },
  { code: 'person_before_the_law', source: 'ICCPR 16' },
  { code: 'no_punishment_without_law', source: 'ICCPR 15' },
  { code: 'no_prison_for_debt', source: 'ICCPR 11' },
  { code: 'genocide', source: 'Genocide Convention 1' },
  { code: 'child_sexual_abuse', source: 'CRC 34; OPSC' },
  { code: 'core_of_nondiscrimination', source: 'ICCPR 26' },
  { code: 'some_effective_remedy', source: 'ICCPR 2(3)' },
] as const
export type AbsoluteRight = CodeOf<typeof ABSOLUTE_RIGHTS>

/** Days evidence stays fresh unless the register says otherwise. */
export const FRESH_DAYS = 180
/** Fewer observations than this in a group, before or after, are too few for a verdict. */
export const ENOUGH_OBSERVATIONS = 30
/** Confidence of every interval, before correction for comparing many groups. */
export const CONFIDENCE = 0.95
