import type { Trigger } from '../../../domain/vocabulary/diligence.ts'
import type { Finding } from '../../../domain/vocabulary/value-chain.ts'

/** Why an assessment is owed; follows "because". */
export const triggerWords: Record<Trigger, string> = {
  launch: 'it goes live',
  new_model_family: 'a model of another family is used',
  model_swap: 'a model was changed',
  new_modality: 'it takes in or gives out something new, such as pictures or voices',
  open_weight_release: 'the weights of the model are given out, and cannot be called back',
  high_stakes_sector: 'it is used where a mistake can cost a job, a home, health or freedom',
  new_market: 'it is offered in a new country',
  market_in_conflict_or_election: 'it is offered where there is a conflict or an election',
  first_use_on_children: 'children use it, or it is used on them, for the first time',
  merger: 'the organisation was bought, or bought another',
  new_language: 'it is offered in a new language',
  new_customer_kind: 'a new kind of customer uses it',
  feature_or_prompt_change: 'a prompt or a feature was changed',
  policy_change: 'a policy was changed',
  evaluation_regression: 'newer evidence is worse than before',
  severe_grievance_upheld: 'somebody complained of a severe harm and was right',
  cluster: 'several people complained of the same harm and were right',
  outside_report: 'a report from outside that can be believed names a harm',
  light_found_severe: 'a light assessment found a severe harm or a group nobody had thought of',
  quarter: 'a light one is due every three months',
  year: 'a full one is due every twelve months',
}

/** What was found about an organisation, as it stands in a sentence. */
export const findingWords: Record<Finding, string> = {
  cause: 'caused the harm',
  contribute: 'contributed to the harm',
  directly_linked: 'directly linked to the harm',
  not_linked: 'not tied to the harm',
  undetermined: 'not known yet',
}
