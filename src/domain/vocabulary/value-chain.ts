import type { CodeOf } from './code.ts'

/** Roles in the generative AI value chain (Guide 8). One organisation may hold several, by several entries. */
export const ROLES = [
  { code: 'supplier' },
  { code: 'foundation_model_developer' },
  { code: 'downstream_developer_b2b' },
  { code: 'deployer' },
  { code: 'ecosystem_body' },
] as const
export type Role = CodeOf<typeof ROLES>

/** What kind of actor within the role; decides who is in direct touch with the person. */
export const SUBTYPES = [
  { code: 'd2c', role: 'deployer' },
  { code: 'business', role: 'deployer' },
  { code: 'employer', role: 'deployer' },
  { code: 'public_body', role: 'deployer' },
  // Somebody who used the system to do harm: answers for it, but is never the contact.
  { code: 'misuser', role: 'deployer' },
  { code: 'also_deployer', role: 'foundation_model_developer' },
  { code: 'data_labour_employer', role: 'supplier' },
  // Where content is spread; `platform_hosts` of the remedy ecosystem (domain reference 14).
  { code: 'hosting_platform', role: 'ecosystem_body' },
] as const
export type Subtype = CodeOf<typeof SUBTYPES>

/** How sure the name of an entity is. A published source may name the wrong one, even the person harmed. */
export const NAMINGS = [{ code: 'confirmed' }, { code: 'named_by_source' }, { code: 'not_known' }] as const
export type Naming = CodeOf<typeof NAMINGS>

export const SIZES = [{ code: 'micro' }, { code: 'small' }, { code: 'medium' }, { code: 'large' }] as const
export type Size = CodeOf<typeof SIZES>

/** How an entity is tied to one impact in one period (UNGP 13 and 19; Guide 4, attribution), closest first. */
export const FINDINGS = [
  { code: 'cause' },
  { code: 'contribute' },
  { code: 'directly_linked' },
  { code: 'not_linked' },
  { code: 'undetermined' },
] as const
export type Finding = CodeOf<typeof FINDINGS>

/** Why an entity contributes (Guide 4). */
export const CONTRIBUTION_FACTORS = [
  { code: 'facilitating_enabling' },
  { code: 'incentivising_motivating' },
  { code: 'inadequate_due_diligence' },
] as const
export type ContributionFactor = CodeOf<typeof CONTRIBUTION_FACTORS>

/** How an entity works with the contact. `asked`: told, no answer yet; `silent`: past the limit it was given. */
export const COOPERATION = [
  { code: 'cooperating' },
  { code: 'reluctant' },
  { code: 'refusing' },
  { code: 'silent' },
  { code: 'not_asked' },
  { code: 'asked' },
] as const
export type Cooperation = CodeOf<typeof COOPERATION>

/** What each finding owes; codes are stable and appear in exports. */
export const DUTIES = [
  { code: 'cease' },
  { code: 'prevent' },
  { code: 'provide_remedy' },
  { code: 'cease_contribution' },
  { code: 'prevent_contribution' },
  { code: 'use_leverage' },
  { code: 'provide_or_cooperate_in_remedy' },
  { code: 'increase_leverage_if_lacking' },
  { code: 'may_enable_remedy', voluntary: true },
] as const
export type Duty = CodeOf<typeof DUTIES>

/** The rules that choose the single point of contact (Guide 8; order in `find-contact.ts`). */
export const CONTACT_RULES = [
  { code: 'no_link_redirect' },
  { code: 'ecosystem_lead_small_actor_societal' },
  { code: 'dataset_owner_exception' },
  { code: 'direct_interface_employer' },
  { code: 'direct_interface_public_body' },
  { code: 'integrated_developer_deployer' },
  { code: 'direct_interface_d2c' },
  { code: 'direct_interface_b2b_deployer' },
  { code: 'safety_alternate_spoc' },
  { code: 'fallback_spoc_unresponsive' },
] as const
export type ContactRule = CodeOf<typeof CONTACT_RULES>

/**
 * Reserved ids: a body that leads a societal case, and an independent person when nobody in the chain can be the
 * contact.
 */
export const ECOSYSTEM_LEAD = 'ecosystem_lead'
export const EXTERNAL_OMBUDS = 'external_ombuds'

/** Whether an organisation is the one that the person wrote they fear. */
export const FEAR_ANSWERS = [{ code: 'it_is' }, { code: 'it_may_be' }, { code: 'it_is_not' }] as const
export type FearAnswer = CodeOf<typeof FEAR_ANSWERS>
