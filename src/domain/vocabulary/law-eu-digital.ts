import type { LegalClock } from './law-types.ts'

const DSA = 'Digital Services Act, Regulation (EU) 2022/2065'
const AI_ACT = 'AI Act, Regulation (EU) 2024/1689 as amended by (EU) 2026/1744'

const SERVICES = ['supplier', 'foundation_model_developer', 'downstream_developer_b2b', 'deployer'] as const
const PROVIDERS_AND_DEPLOYERS = [
  'foundation_model_developer',
  'downstream_developer_b2b',
  'deployer',
] as const
const HIGH_RISK = ['high_risk_annex_iii', 'high_risk_annex_i'] as const

const dsa = { limit_means: 'at_most', effective_from: '2024-02-17' } as const
const hosting = {
  jurisdictions: ['EU'],
  roles: SERVICES,
  productTypes: ['hosting_service', 'online_platform'],
} as const
const platform = { jurisdictions: ['EU'], roles: SERVICES, productTypes: ['online_platform'] } as const

/**
 * Article 73 stands in chapter IX, in force since 2 August 2026, and bites only where the rules for high-risk
 * systems apply (domain reference 12.3; the second half is our reading). All its periods are calendar days; many
 * guides swap the 2 and 10 days or write "working days" (T13).
 */
const seriousIncident = {
  limit_means: 'at_most',
  applies: {
    jurisdictions: ['EU'],
    roles: PROVIDERS_AND_DEPLOYERS,
    productTypes: HIGH_RISK,
    note: 'The provider of a high-risk system reports; a deployer tells the provider first. An incomplete first report is allowed. Calendar days.',
  },
  effective_from: '2027-12-02',
  effective_from_for: { high_risk_annex_i: '2028-08-02' },
  verified_on: '2026-11-21',
  tag: 'L',
} as const

export const DSA_CLOCKS = [
  {
    ...dsa,
    code: 'CLK-DSA16-ACK',
    what: 'A hosting service confirms that it received a notice about content.',
    starts: 'a notice arrives with an electronic way to answer',
    limit: null,
    applies: {
      ...hosting,
      note: 'Without undue delay, and only when the notice gave an electronic contact.',
    },
    source: { law: DSA, article: '16(4)' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...dsa,
    code: 'CLK-DSA16-DEC',
    what: 'A hosting service decides on a notice with care, without arbitrariness, and tells the outcome and the ways to object.',
    starts: 'a notice arrives',
    limit: null,
    applies: { ...hosting, note: 'In good time; it also says whether automated means were used.' },
    source: { law: DSA, article: '16(5) and 16(6)' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...dsa,
    code: 'CLK-DSA17-AT-RESTRICTION',
    what: 'Whoever is restricted gets clear reasons no later than the restriction itself.',
    starts: 'the restriction begins',
    limit: { hours: 0 },
    applies: {
      ...hosting,
      note: 'Not for bulk deceptive commercial content; needs an electronic contact of the person.',
    },
    source: { law: DSA, article: '17' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...dsa,
    code: 'CLK-DSA18-PROMPT',
    what: 'A suspected crime that threatens life or safety is reported to the police promptly.',
    starts: 'the service becomes aware',
    limit: null,
    applies: {
      ...hosting,
      note: 'To the State concerned; when that is unclear, to the own State or Europol.',
    },
    source: { law: DSA, article: '18' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...dsa,
    code: 'CLK-DSA20-6M',
    what: 'A free electronic way to complain about a decision stays open for at least six months.',
    starts: 'the person is told of the decision',
    limit: { months: 6 },
    limit_means: 'at_least',
    applies: { ...platform, exceptSizes: ['micro', 'small'], note: 'Online platforms.' },
    source: { law: DSA, article: '20' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified: 'Open to those who sent notices too; decided under human supervision, not by machine alone.',
  },
  {
    ...dsa,
    code: 'CLK-DSA21-90D',
    what: 'A certified out-of-court body decides on a dispute; its decision does not bind.',
    starts: 'the body receives the complaint',
    limit: { days: 90 },
    extension: { limit: { days: 90 }, when: 'the dispute is very complex; 180 days at most in all' },
    applies: { ...platform, note: 'The time runs for the body; the platform takes part.' },
    source: { law: DSA, article: '21' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified:
      'The platform pays when it loses; the person pays nothing or a nominal fee. Micro and small firms are left out.',
  },
  {
    ...dsa,
    code: 'CLK-DSA24-SOR',
    what: 'The reasons for a decision go to the public EU database, without personal data.',
    starts: 'the decision',
    limit: null,
    applies: { ...platform, note: 'Without undue delay. Online platforms.' },
    source: { law: DSA, article: '24(5)' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified: 'Micro and small firms are left out.',
  },
] as const satisfies readonly LegalClock[]

export const AI_ACT_CLOCKS = [
  {
    ...seriousIncident,
    code: 'CLK-AIA73-15D',
    what: 'A serious incident with a high-risk system is reported to the authority as soon as the link to the system is likely.',
    starts: 'the provider, or the deployer, becomes aware',
    limit: { days: 15 },
    source: { law: AI_ACT, article: '73(2)' },
  },
  {
    ...seriousIncident,
    code: 'CLK-AIA73-2D',
    what: 'A widespread infringement, or a serious disruption of critical infrastructure, is reported to the authority at once.',
    starts: 'the provider, or the deployer, becomes aware',
    limit: { days: 2 },
    source: { law: AI_ACT, article: '73(3)' },
  },
  {
    ...seriousIncident,
    code: 'CLK-AIA73-10D',
    what: 'A death that the system may have caused is reported to the authority as soon as it is suspected.',
    starts: 'the provider, or the deployer, becomes aware',
    limit: { days: 10 },
    source: { law: AI_ACT, article: '73(4)' },
  },
  {
    code: 'CLK-GPAI-COP-15D',
    what: 'The maker of a model with systemic risk reports serious harm to health, rights or property to the AI Office.',
    starts: 'the maker becomes aware',
    limit: { days: 15 },
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: ['foundation_model_developer'],
      productTypes: ['systemic_risk_model'],
      note: 'Those who signed the code of practice. Shorter for some: 2 days for critical infrastructure, 5 for a cyber breach, 10 for a death.',
    },
    effective_from: '2025-08-02',
    source: { law: AI_ACT, article: '55(1)(c), with the code of practice for general-purpose models' },
    verified_on: null,
    tag: 'K',
  },
  {
    code: 'CLK-AIA26-11',
    what: 'People are told that a high-risk system decides, or helps to decide, about them.',
    starts: 'before the system is used on them',
    limit: null,
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: ['deployer'],
      productTypes: ['high_risk_annex_iii'],
      note: 'Systems of Annex III.',
    },
    effective_from: '2027-12-02',
    source: { law: AI_ACT, article: '26(11)' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    code: 'CLK-AIA27-FRIA',
    what: 'The effect on fundamental rights is assessed, the authority is told, and changes update the assessment.',
    starts: 'before first use',
    limit: null,
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: ['deployer'],
      productTypes: ['high_risk_annex_iii'],
      note: 'Public bodies, private providers of public services, credit scoring, prices of life and health insurance; not point 2 of Annex III.',
    },
    effective_from: '2027-12-02',
    source: { law: AI_ACT, article: '27' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    code: 'CLK-AIA50',
    what: 'People are told when they talk to an AI, and made or changed content is marked and labelled.',
    starts: 'first contact',
    limit: { hours: 0 },
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: PROVIDERS_AND_DEPLOYERS,
      productTypes: ['generative_or_interactive'],
      note: 'Machine-readable marking, 50(2), of systems sold before 2 August 2026 is due by 2 December 2026.',
    },
    effective_from: '2026-08-02',
    source: { law: AI_ACT, article: '50' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    code: 'CLK-AIA5-2DEC2026',
    what: 'AI that makes intimate images without consent, or child abuse material, is banned.',
    starts: 'the ban holds from its first day',
    limit: null,
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: PROVIDERS_AND_DEPLOYERS,
      note: 'Also a system where such output is foreseeable and easy to repeat and safeguards are lacking, correcting reported misuse among them: 5(1a)(ii).',
    },
    effective_from: '2026-12-02',
    source: { law: AI_ACT, article: '5(1)(ba) and 5(1)(bb)' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    code: 'CLK-AIA86',
    what: 'A person can ask the deployer to explain, clearly, the part that AI had in a decision about them.',
    starts: 'the person asks',
    limit: null,
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['EU'],
      roles: ['deployer'],
      productTypes: ['high_risk_annex_iii'],
      note: 'Decisions with legal or similarly heavy effect; not point 2 of Annex III. The law names no time; our own target is 30 days.',
    },
    effective_from: '2027-12-02',
    source: { law: AI_ACT, article: '86' },
    verified_on: null,
    tag: 'K',
  },
] as const satisfies readonly LegalClock[]
