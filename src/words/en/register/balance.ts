import type { BalanceGap, BalanceReason, OptionResult } from '../../../domain/diligence/balance.ts'
import type { BalanceQuestion } from '../../../domain/diligence/guide-balance.ts'
import type {
  AbsoluteRight,
  BalanceAnswer,
  BalanceTest,
  Gate,
  LegitimateAim,
} from '../../../domain/vocabulary/diligence.ts'

const tests: Record<BalanceTest, { readonly name: string; readonly asks: string; readonly pass: string }> = {
  principle: {
    name: 'The core of the right',
    asks: 'What is the core of the right that is restricted, and can people still use it in another way?',
    pass: 'Pass when the core survives. Partial when it survives only in another place, form or time; then name it and say how you tried it.',
  },
  legitimacy: {
    name: 'The aim',
    asks: 'Which aim does the restriction serve, and do human rights accept it?',
    pass: 'Pass when the aim is one of the listed ones. Saving money and looking good never are.',
  },
  necessity: {
    name: 'The need',
    asks: 'Can the aim be reached without a restriction, or by other means? What was tried?',
    pass: 'Pass when evidence shows that the other means fall short.',
  },
  proportionality: {
    name: 'The measure',
    asks: 'Is it the mildest way that works: narrow in content, people, place and time? When does it end?',
    pass: 'Pass when nothing milder works, and it has an end date or is reviewed.',
  },
  nondiscrimination: {
    name: 'The same for all',
    asks: 'Who bears it? Is it the same in all languages and groups, also in its effect?',
    pass: 'Pass when figures show no difference that cannot be justified.',
  },
}

const answers: Record<BalanceAnswer, string> = {
  pass: 'passes',
  partial: 'partly',
  fail: 'fails',
  unknown: 'not known yet',
}

const reasons: Record<BalanceReason, string> = {
  failed: 'it fails',
  unknown: 'not known yet',
  not_answered: 'not answered yet',
  why_missing: 'no words say why',
  evidence_missing: 'no evidence is named',
  aim_missing: 'no accepted aim is named',
  other_way_missing: 'the other way to use the right is not named',
  other_way_not_tested: 'nobody tried the other way to use the right',
  no_end_or_review: 'it has no end date, and no review',
}

const results: Record<OptionResult, string> = {
  rights_respecting: 'respects rights',
  not_yet: 'not shown yet',
  not_rights_respecting: 'does not respect rights',
  no_restriction: 'restricts nothing',
}

const gates: Record<Gate, string> = {
  absolute_involved:
    'One of these rights is absolute. It cannot be weighed against anything, so the worksheet stops here. Protect it, and look for another way to reach what you wanted.',
  not_rights:
    'This is no tension between rights. Cost, speed and image are not rights, so there is nothing to weigh: respect the right.',
  continue: 'Two rights pull in different directions, and neither is absolute.',
}

/** Why a worksheet must stop, as it stands in a sentence. */
const gateReasons: Record<Exclude<Gate, 'continue'>, string> = {
  absolute_involved: 'an absolute right is touched',
  not_rights: 'there is no right of people on one side',
}

const gaps: Record<BalanceGap, string> = {
  too_few_options: 'there are fewer than two options',
  no_restriction_missing: 'no option leaves everything unrestricted',
  same_option_twice: 'two options have the same id',
  decision_unknown_option: 'the decision names an option that is not there',
  decision_not_rights_respecting: 'the decision takes an option that is not shown to respect rights',
  decision_without_name: 'nobody signed the decision',
  decision_without_reasons: 'the decision has no reasons',
  decision_behind_the_gate: 'there is a decision, though nothing may be weighed here',
  consulted_missing: 'several options respect rights, and nobody affected was asked which to take',
  review_missing: 'the decision has no review date',
  reopening_missing: 'nobody said what would open the question again',
}

const aims: Record<LegitimateAim, string> = {
  rights_of_others: 'the rights and the good name of others',
  public_safety: 'the safety of the public',
  public_order: 'public order',
  public_health: 'public health',
  public_morals: 'public morals',
  national_security: 'the safety of the country',
}

const absolute: Record<AbsoluteRight, string> = {
  torture_cruel_treatment: 'freedom from torture and cruel treatment',
  slavery_servitude: 'freedom from slavery',
  inner_belief_and_opinion: 'holding a belief or an opinion',
  person_before_the_law: 'being a person before the law',
  no_punishment_without_law: 'no punishment without a law',
  no_prison_for_debt: 'no prison for debt',
  genocide: 'protection from genocide',
  child_sexual_abuse: 'protection of children from sexual abuse',
  core_of_nondiscrimination: 'the core of equal treatment',
  some_effective_remedy: 'some remedy that works',
}

/** The questions of the guided worksheet. `{option}` is the title of the option that is asked about. */
const questions: Record<BalanceQuestion, string> = {
  title: 'What is this about, in one line?',
  protects: 'Which rights would the restriction protect?',
  restricts: 'Which rights would it restrict?',
  absolute: 'Is one of these absolute rights touched? Leave empty if none is.',
  gate: 'Do two rights of people pull in different directions here?',
  option_title: 'Describe one way to restrict it.',
  aim: '{option}: which aim does it serve?',
  test: '{option}: {asks}',
  why: '{option}: why? What did you see?',
  evidence: '{option}: which evidence shows it? Name each one.',
  other_way: '{option}: how else can people use the right?',
  other_way_tested: '{option}: how did you try that way? Leave empty if nobody did.',
  ends_on: '{option}: on which day does it end? Leave empty if it has no end.',
  another_option: 'Is there another option to compare?',
  consulted: 'Which affected groups were asked?',
  dissent_by: 'Who sees it otherwise? Leave empty if nobody does.',
  dissent_view: 'What do they say?',
  decision: 'Which option is chosen? Leave empty to decide later.',
  decided_by: 'Who decides?',
  decision_reasons: 'Why this one?',
  review_on: 'On which day will you look at it again?',
  reopen_when: 'What would open the question again before that?',
  impacts: 'Which impacts of the register is it about?',
}

/** What the guide says beside its questions. */
const guide = {
  start:
    'A worksheet for two rights in tension. Leave at any time with Ctrl-C: what you have answered is kept in the file.',
  onePerLine: 'One on each line. An empty line goes on.',
  kept: 'You left before the end. Your answers are in the file; the check says what is still open.',
  noneOpen:
    'No restriction has passed all tests yet, so the only open choice is to restrict nothing. You can decide later.',
  empty: 'This needs an answer, so that others can follow it. Write "not known yet" where nobody knows.',
  not_a_day: 'That is no day. Write it as 2026-11-21.',
} as const

/** Words of the worksheet for rights in tension. */
export const balanceWords = {
  tests,
  answers,
  reasons,
  results,
  gates,
  gateReasons,
  gaps,
  aims,
  absolute,
  questions,
  guide,
  noRestriction: 'No restriction',
  noRight: 'No right of people: it is about cost, speed or image',
} as const
