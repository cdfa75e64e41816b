import type { LegalQuestion } from '../../../domain/vocabulary/law-that-may-apply.ts'

/** Laws that may apply to a case; what each of them says stands in the data on law. */
export const law = {
  title: 'Laws that may apply',
  notAdvice: 'They may apply. This is not legal advice, and what is missing here may apply too.',
  unknown:
    'A case does not say in which country it happened, or what the product is in law. That would decide.',
  show: '{n, plural, one {Show # time set by law} other {Show # times set by law}}',
  time: 'Time, from when',
  source: 'Source',
  article: 'Article: {article}',
  verified: 'compared with the law on {day}',
  notVerified: 'not compared with the law yet',
  dependsOn: 'Depends on',
  atOnce: 'at once',
  noNumber: 'the law names no number',
  at_most:
    '{unit, select, hours {{n, plural, one {at most # hour} other {at most # hours}}} months {{n, plural, one {at most # month} other {at most # months}}} other {{n, plural, one {at most # day} other {at most # days}}}}',
  at_least:
    '{unit, select, hours {{n, plural, one {at least # hour} other {at least # hours}}} months {{n, plural, one {at least # month} other {at least # months}}} other {{n, plural, one {at least # day} other {at least # days}}}}',
  questions: {
    place: 'the country',
    product: 'what the product is in law',
    role: 'the part each organisation has',
    size: 'the size of the organisation',
  } satisfies Record<LegalQuestion, string>,
} as const
