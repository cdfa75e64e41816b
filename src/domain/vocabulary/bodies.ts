import type { CodeOf } from './code.ts'

/** The three kinds of UNGP 25 to 31: courts, the State outside of courts, everybody else. */
export const BODY_CATEGORIES = [
  { code: 'judicial' },
  { code: 'state_non_judicial' },
  { code: 'non_state' },
] as const
export type BodyCategory = CodeOf<typeof BODY_CATEGORIES>

/**
 * What kind of body helps or puts right (domain reference 14). `crisis`: people come to it in a danger, so that what is
 * known of it is checked more often. `toStates`: it writes to States about somebody, in weeks, and stands by nobody.
 */
export const BODY_SUBTYPES = [
  { code: 'court', category: 'judicial' },
  { code: 'administrative_court', category: 'judicial' },
  { code: 'labour_court', category: 'judicial' },
  { code: 'law_enforcement', category: 'judicial', crisis: true },
  { code: 'international_court', category: 'judicial' },
  { code: 'data_protection_authority', category: 'state_non_judicial' },
  { code: 'regulator_ai', category: 'state_non_judicial' },
  { code: 'consumer_authority', category: 'state_non_judicial' },
  { code: 'equality_body', category: 'state_non_judicial' },
  { code: 'ombudsman', category: 'state_non_judicial' },
  { code: 'nhri', category: 'state_non_judicial' },
  { code: 'labour_inspectorate', category: 'state_non_judicial' },
  { code: 'oecd_ncp', category: 'state_non_judicial' },
  { code: 'election_authority', category: 'state_non_judicial' },
  { code: 'telecom_regulator', category: 'state_non_judicial' },
  { code: 'health_regulator', category: 'state_non_judicial' },
  { code: 'regulator_finance', category: 'state_non_judicial' },
  { code: 'export_control_authority', category: 'state_non_judicial' },
  { code: 'external_whistleblower_authority', category: 'state_non_judicial' },
  { code: 'legal_aid', category: 'state_non_judicial' },
  { code: 'small_claims_or_mediation', category: 'state_non_judicial' },
  { code: 'labour_ministry_or_social_dialogue', category: 'state_non_judicial' },
  { code: 'wipo_or_cultural_authority', category: 'state_non_judicial' },
  { code: 'victim_support_ngo', category: 'non_state', crisis: true },
  { code: 'child_helpline', category: 'non_state', crisis: true },
  { code: 'crisis_service', category: 'non_state', crisis: true },
  { code: 'csam_hotline', category: 'non_state', crisis: true },
  { code: 'ncii_hash_service', category: 'non_state', crisis: true },
  { code: 'minor_image_hash_service', category: 'non_state', crisis: true },
  { code: 'hrd_protection_ngo', category: 'non_state', crisis: true },
  { code: 'trade_union', category: 'non_state' },
  { code: 'professional_association', category: 'non_state' },
  { code: 'collective_management_org', category: 'non_state' },
  { code: 'ods_body', category: 'non_state' },
  { code: 'health_service', category: 'non_state', crisis: true },
  { code: 'fact_checking_network', category: 'non_state' },
  { code: 'bank_or_payment_provider', category: 'non_state', crisis: true },
  { code: 'app_store_operator', category: 'non_state' },
  { code: 'un_special_procedures', category: 'non_state', toStates: true },
  { code: 'un_human_rights_office', category: 'non_state' },
  { code: 'bar_association', category: 'non_state' },
  { code: 'child_rights_org', category: 'non_state' },
  { code: 'womens_rights_ngo', category: 'non_state', crisis: true },
  { code: 'health_ngo', category: 'non_state' },
  { code: 'local_peace_or_hrd_ngo', category: 'non_state' },
  { code: 'disability_rights_body', category: 'non_state' },
  { code: 'platform_hosts', category: 'non_state' },
] as const satisfies readonly { code: string; category: BodyCategory; crisis?: true; toStates?: true }[]
export type BodySubtype = CodeOf<typeof BODY_SUBTYPES>

/**
 * What a person who was harmed needs from somebody outside, the most urgent first; each with the kinds of body that can
 * serve it. A kind that is not named here is never offered for it, whatever a listing says.
 */
export const NEEDS = [
  { code: 'danger_now', servedBy: ['law_enforcement', 'victim_support_ngo', 'hrd_protection_ngo'] },
  { code: 'self_harm', servedBy: ['crisis_service', 'child_helpline', 'health_service'] },
  {
    code: 'child_in_danger',
    servedBy: ['child_helpline', 'law_enforcement', 'child_rights_org', 'victim_support_ngo'],
  },
  {
    code: 'sexual_images_minor',
    servedBy: ['minor_image_hash_service', 'csam_hotline', 'child_helpline', 'law_enforcement'],
  },
  {
    code: 'sexual_images_adult',
    servedBy: [
      'ncii_hash_service',
      'victim_support_ngo',
      'womens_rights_ngo',
      'platform_hosts',
      'consumer_authority',
      'telecom_regulator',
      'law_enforcement',
    ],
  },
  {
    code: 'violence_at_home',
    servedBy: ['victim_support_ngo', 'womens_rights_ngo', 'crisis_service', 'law_enforcement'],
  },
  {
    code: 'money_moving',
    servedBy: ['bank_or_payment_provider', 'law_enforcement', 'regulator_finance', 'consumer_authority'],
  },
  {
    code: 'threatened_for_speaking',
    servedBy: [
      'hrd_protection_ngo',
      'local_peace_or_hrd_ngo',
      'un_special_procedures',
      'un_human_rights_office',
    ],
  },
  {
    code: 'work_and_reprisal',
    servedBy: [
      'trade_union',
      'labour_inspectorate',
      'external_whistleblower_authority',
      'labour_court',
      'labour_ministry_or_social_dialogue',
      'professional_association',
    ],
  },
  {
    code: 'spreading_content',
    servedBy: [
      'platform_hosts',
      'app_store_operator',
      'telecom_regulator',
      'ods_body',
      'fact_checking_network',
    ],
  },
  { code: 'election', servedBy: ['election_authority', 'fact_checking_network', 'telecom_regulator'] },
  {
    code: 'health',
    servedBy: ['health_service', 'health_regulator', 'health_ngo', 'disability_rights_body'],
  },
  { code: 'data_and_privacy', servedBy: ['data_protection_authority', 'court', 'legal_aid'] },
  {
    code: 'discrimination',
    servedBy: ['equality_body', 'nhri', 'disability_rights_body', 'womens_rights_ngo', 'ombudsman'],
  },
  {
    code: 'benefit_or_decision',
    servedBy: ['ombudsman', 'administrative_court', 'legal_aid', 'nhri', 'equality_body'],
  },
  {
    code: 'goods_and_services',
    servedBy: ['consumer_authority', 'small_claims_or_mediation', 'ods_body', 'regulator_finance'],
  },
  {
    code: 'works_and_likeness',
    servedBy: [
      'collective_management_org',
      'wipo_or_cultural_authority',
      'professional_association',
      'court',
    ],
  },
  {
    code: 'legal_advice',
    servedBy: ['legal_aid', 'bar_association', 'small_claims_or_mediation', 'court', 'victim_support_ngo'],
  },
  {
    code: 'conduct_of_company',
    servedBy: [
      'oecd_ncp',
      'regulator_ai',
      'nhri',
      'un_special_procedures',
      'un_human_rights_office',
      'export_control_authority',
    ],
  },
  {
    code: 'other_body',
    servedBy: ['ombudsman', 'nhri', 'regulator_ai', 'un_human_rights_office', 'international_court'],
  },
] as const satisfies readonly { code: string; servedBy: readonly BodySubtype[] }[]
export type Need = CodeOf<typeof NEEDS>

/** What it costs whoever asks for help. */
export const BODY_COSTS = [
  { code: 'free' },
  { code: 'nominal' },
  { code: 'paid' },
  { code: 'means_tested' },
  { code: 'cost_not_known' },
] as const
export type BodyCost = CodeOf<typeof BODY_COSTS>

/** How a body is reached. */
export const BODY_CHANNELS = [
  { code: 'web' },
  { code: 'phone' },
  { code: 'text' },
  { code: 'email' },
  { code: 'address' },
] as const
export type BodyChannel = CodeOf<typeof BODY_CHANNELS>

/** How somebody of the house made sure that what is listed is so. */
export const CHECK_METHODS = [
  { code: 'call' },
  { code: 'register' },
  { code: 'visit' },
  { code: 'website' },
] as const
export type CheckMethod = CodeOf<typeof CHECK_METHODS>

/** `unverified`: what a source says, and nobody of the house has looked. */
export const BODY_STATUSES = [
  { code: 'active' },
  { code: 'unverified' },
  { code: 'paused' },
  { code: 'closed' },
] as const
export type BodyStatus = CodeOf<typeof BODY_STATUSES>

/** What was done to a listing, for its history. */
export const BODY_ACTS = [
  /** It came with the program. */
  { code: 'shipped' },
  { code: 'imported' },
  { code: 'added' },
  { code: 'edited' },
  { code: 'checked' },
  { code: 'paused' },
  { code: 'closed' },
  { code: 'opened' },
] as const
export type BodyAct = CodeOf<typeof BODY_ACTS>
