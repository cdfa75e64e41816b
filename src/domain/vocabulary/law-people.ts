import type { LegalClock } from './law-types.ts'

const GDPR = 'General Data Protection Regulation, (EU) 2016/679'
const WHISTLEBLOWING = 'Whistleblower Directive (EU) 2019/1937'

const ANY_ROLE = [
  'supplier',
  'foundation_model_developer',
  'downstream_developer_b2b',
  'deployer',
  'ecosystem_body',
] as const

/** Iceland, Liechtenstein and Norway took the regulation over through the European Economic Area. */
const gdpr = { limit_means: 'at_most', effective_from: '2018-05-25' } as const
const controllers = { jurisdictions: ['EU', 'IS', 'LI', 'NO'], roles: ANY_ROLE } as const

const whistleblowing = { limit_means: 'at_most', effective_from: '2021-12-17' } as const
const employers = {
  jurisdictions: ['EU'],
  roles: ANY_ROLE,
  exceptSizes: ['micro', 'small'],
  note: 'Employers with 50 or more workers, by the law of each country; those with 50 to 249 since 17 December 2023.',
} as const

const US_SERVICES = ['foundation_model_developer', 'downstream_developer_b2b', 'deployer'] as const

export const GDPR_CLOCKS = [
  {
    ...gdpr,
    code: 'CLK-GDPR12-1M',
    what: 'A request about personal data gets an answer; a refusal comes with reasons, the authority and the courts.',
    starts: 'the request arrives',
    limit: { months: 1 },
    extension: { limit: { months: 2 }, when: 'it is complex, and the person is told within the first month' },
    applies: { ...controllers, note: 'Whoever decides why and how the data are used. Free of charge.' },
    source: { law: GDPR, article: '12(3) to 12(5)' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...gdpr,
    code: 'CLK-GDPR17',
    what: 'Personal data are erased on request, and those who received them are told.',
    starts: 'the request arrives',
    limit: { months: 1 },
    extension: { limit: { months: 2 }, when: 'it is complex, and the person is told within the first month' },
    applies: {
      ...controllers,
      note: 'Without undue delay, and never later than the time for any request. Exceptions such as free expression and legal claims: 17(3).',
    },
    source: { law: GDPR, article: '17 and 19' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...gdpr,
    code: 'CLK-GDPR22',
    what: 'A decision made by machine alone can be contested before a human being who hears the person.',
    starts: 'the request arrives',
    limit: { months: 1 },
    extension: { limit: { months: 2 }, when: 'it is complex, and the person is told within the first month' },
    applies: { ...controllers, note: 'Decisions with legal or similarly heavy effect.' },
    source: { law: GDPR, article: '22, with the times of 12(3)' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...gdpr,
    code: 'CLK-GDPR33-72H',
    what: 'A breach of personal data is reported to the authority, unless a risk to people is unlikely.',
    starts: 'the controller becomes aware',
    limit: { hours: 72 },
    applies: {
      ...controllers,
      note: 'A proposal of 2025 would make it 96 hours and high risk only; no adoption was found.',
    },
    source: { law: GDPR, article: '33' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    ...gdpr,
    code: 'CLK-GDPR34',
    what: 'People are told of a breach that puts them at high risk.',
    starts: 'the high risk is known',
    limit: null,
    applies: { ...controllers, note: 'Without undue delay.' },
    source: { law: GDPR, article: '34' },
    verified_on: null,
    tag: 'K',
  },
  {
    ...gdpr,
    code: 'CLK-GDPR82',
    what: 'A court can award damages, for money lost or for hurt; several who are responsible each owe the whole.',
    starts: 'the person goes to court',
    limit: null,
    applies: {
      ...controllers,
      note: 'Whoever paid may claim shares from the others: 82(5). A non-profit body may act for the person: 80.',
    },
    source: { law: GDPR, article: '82' },
    verified_on: null,
    tag: 'K',
  },
] as const satisfies readonly LegalClock[]

export const WHISTLEBLOWING_CLOCKS = [
  {
    ...whistleblowing,
    code: 'CLK-WBD-7D',
    what: 'Someone who reports a breach at work gets confirmation that the report arrived.',
    starts: 'the report arrives',
    limit: { days: 7 },
    applies: employers,
    source: { law: WHISTLEBLOWING, article: '9(1)(b)' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified:
      'Identity stays secret (16), reprisal is banned (19 to 23); breaches of the AI Act are covered.',
  },
  {
    ...whistleblowing,
    code: 'CLK-WBD-3M',
    what: 'Someone who reported a breach at work is told what was done about it.',
    starts: 'the confirmation, or the end of the seven days when none was sent',
    limit: { months: 3 },
    applies: employers,
    source: { law: WHISTLEBLOWING, article: '9(1)(f)' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified: 'When the time starts. An outside authority has three months, or six when justified (11).',
  },
] as const satisfies readonly LegalClock[]

export const US_CLOCKS = [
  {
    code: 'CLK-TIDA-48H',
    what: 'Intimate images shared without consent, made by AI or real, are removed together with known identical copies.',
    starts: 'a valid request arrives',
    limit: { hours: 48 },
    limit_means: 'at_most',
    applies: {
      jurisdictions: ['US'],
      roles: US_SERVICES,
      productTypes: ['hosting_service', 'online_platform'],
      note: 'Platforms for content of their users; enforced by the FTC.',
    },
    effective_from: '2026-05-19',
    source: { law: 'Take It Down Act (US)', article: 'section 3' },
    verified_on: '2026-11-21',
    tag: 'L',
  },
  {
    code: 'CLK-2258A-ASAP',
    what: 'Apparent child sexual abuse material is reported to the NCMEC CyberTipline as soon as reasonably possible.',
    starts: 'the provider actually knows',
    limit: null,
    limit_means: 'at_most',
    applies: { jurisdictions: ['US'], roles: US_SERVICES, note: 'Online providers as US law defines them.' },
    effective_from: '2008-10-13',
    source: { law: '18 U.S. Code', article: '2258A(a)' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified: 'There is no duty to search (2258A(f)). The date it began.',
  },
  {
    code: 'CLK-2258A-PRESERVE-1Y',
    what: 'What was reported to the CyberTipline is kept safe for the authorities for a year.',
    starts: 'the report is sent',
    limit: { months: 12 },
    limit_means: 'at_least',
    applies: {
      jurisdictions: ['US'],
      roles: US_SERVICES,
      note: 'Outside this software: suspected material is never stored here.',
    },
    effective_from: '2024-05-07',
    source: { law: '18 U.S. Code as amended by the REPORT Act', article: '2258A(h)' },
    verified_on: '2026-11-21',
    tag: 'L',
    unverified: 'It is kept secure and seen by few people (2258B).',
  },
] as const satisfies readonly LegalClock[]
