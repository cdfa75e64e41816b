import type {
  EVIDENCE_PROMPTS,
  FlowAnswer,
  FlowQuestion,
  INTERIM_RULES,
} from '../../../domain/value-chain/attribution.ts'
import type { disagreement } from '../../../domain/value-chain/disagreement.ts'
import type { ReassessmentTrigger } from '../../../domain/value-chain/reassessment.ts'
import type { ContributionFactor, Duty, Finding } from '../../../domain/vocabulary/value-chain.ts'

type EvidencePrompt = (typeof EVIDENCE_PROMPTS)[ContributionFactor][number]
type Disagreement = ReturnType<typeof disagreement>
type InterimRule = (typeof INTERIM_RULES)[Finding]

/** How an organisation is tied to a harm, and what it owes because of it. */
export const attribution = {
  findings: {
    cause: 'It caused the harm',
    contribute: 'It contributed to the harm',
    directly_linked: 'It is tied to the harm only through a business partner (directly linked)',
    not_linked: 'It is not tied to the harm',
    undetermined: 'Not known yet',
  } satisfies Record<Finding, string>,

  confidence: {
    low: 'Not very sure',
    medium: 'Fairly sure',
    high: 'Very sure',
  } satisfies Record<'low' | 'medium' | 'high', string>,

  contributionFactors: {
    facilitating_enabling: 'It made the harm possible or easier',
    incentivising_motivating: 'It pushed others towards the harm, or rewarded it',
    inadequate_due_diligence: 'It knew or should have known, and did too little (due diligence)',
  } satisfies Record<ContributionFactor, string>,

  evidencePrompts: {
    alone_enough: 'Would its own acts have been enough for the harm to happen?',
    enabled: 'What did it provide that made the harm possible or easier?',
    how_specific_is_the_tie: 'How close is the tie between what it did and this harm?',
    direct_benefit: 'Did it gain something from it directly?',
    rewarded: 'Did its design, its price or its targets reward what led to the harm?',
    what_affected_people_believe: 'What do the people affected say about its part?',
    foreseeable: 'Could it have seen this coming?',
    told_before: 'Had anybody told it before?',
    real_preventive_steps: 'What did it really do to prevent it?',
  } satisfies Record<EvidencePrompt, string>,

  duties: {
    cease: 'Stop what causes the harm',
    prevent: 'Take steps so that the harm becomes less likely',
    provide_remedy: 'Put the harm right (provide remedy)',
    cease_contribution: 'Stop its own part in the harm',
    prevent_contribution: 'Take steps against having a part in such harm',
    use_leverage: 'Use its influence on the others (leverage)',
    provide_or_cooperate_in_remedy: 'Put its part right, or help the others to do so',
    increase_leverage_if_lacking: 'Build up influence where it has too little',
    may_enable_remedy: 'May help to put it right, freely',
  } satisfies Record<Duty, string>,

  dutyKinds: {
    duty: 'Owed',
    voluntary: 'Given freely',
  } satisfies Record<'duty' | 'voluntary', string>,

  flowQuestions: {
    q0_adverse_impact: 'Is there harm to somebody’s right, or a danger of it?',
    q1_any_tie:
      'Is there any tie between the harm and what the organisation does, makes, sells or has done for it?',
    q2_alone_enough: 'Would what it did or left undone have been enough for the harm, without anybody else?',
    q3_made_possible_or_easier: 'Did it make it possible or easier for others to do harm?',
    q3_pushed_or_rewarded: 'Did it push others towards it, or reward them for it?',
    q4_knew_and_did_too_little: 'Did it know, or should it have known, and do too little or act too late?',
  } satisfies Record<FlowQuestion, string>,

  flowAnswers: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known yet',
  } satisfies Record<FlowAnswer, string>,

  interimRules: {
    stop_first: 'Stop the harm first. Talk about the rest afterwards.',
    shares_may_stay_open: 'Who pays which share may stay open. The remedy need not wait for it.',
    log_leverage: 'Write down each step taken to influence the others.',
    redirect_warmly: 'Explain it kindly, and show the way to those who can help.',
    treat_as_higher: 'Until it is known, act as if the closer tie were true.',
  } satisfies Record<InterimRule, string>,

  reassessmentTriggers: {
    told: 'The organisation was told, and now it knows',
    second_similar_report: 'A second report like this one came in',
    missed_commitment: 'Something it said it would do was not done',
    changed_design: 'The product was changed',
    new_evidence: 'There is new evidence',
    undetermined_limit: '“Not known yet” has lasted as long as it may',
  } satisfies Record<ReassessmentTrigger, string>,

  disagreement: {
    no_claim: 'It has not given its own view yet',
    agrees: 'It sees its part as we do',
    claims_less: 'It sees its part as smaller than we do',
    claims_more: 'It sees its part as larger than we do',
    claims_otherwise: 'It sees its part in another way than we do',
  } satisfies Record<Disagreement, string>,
}
