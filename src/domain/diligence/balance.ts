import { codesOf } from '../vocabulary/code.ts'
import { BALANCE_TESTS, type BalanceTest, type Gate } from '../vocabulary/diligence.ts'
import type { BalanceOption, Counterbalance } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** Why a test does not carry its option. */
const BALANCE_REASONS = [
  { code: 'failed' },
  { code: 'unknown' },
  { code: 'not_answered' },
  { code: 'why_missing' },
  { code: 'evidence_missing' },
  { code: 'aim_missing' },
  { code: 'other_way_missing' },
  { code: 'other_way_not_tested' },
  { code: 'no_end_or_review' },
] as const
export type BalanceReason = (typeof BALANCE_REASONS)[number]['code']

const OPTION_RESULTS = [
  { code: 'rights_respecting' },
  /** Something is unknown or not shown yet: gather evidence. Never read as passed. */
  { code: 'not_yet' },
  { code: 'not_rights_respecting' },
  /** Nothing is restricted, so there is nothing to justify; the harm it leaves is rated in its impact. */
  { code: 'no_restriction' },
] as const
export type OptionResult = (typeof OPTION_RESULTS)[number]['code']

export interface WeighedOption {
  readonly id: string
  readonly result: OptionResult
  readonly reasons: readonly { readonly test: BalanceTest; readonly reason: BalanceReason }[]
}

/** What the worksheet as a whole lacks. */
const BALANCE_GAPS = [
  { code: 'too_few_options' },
  { code: 'no_restriction_missing' },
  { code: 'same_option_twice' },
  { code: 'decision_unknown_option' },
  { code: 'decision_not_rights_respecting' },
  { code: 'decision_without_name' },
  { code: 'decision_without_reasons' },
  { code: 'decision_behind_the_gate' },
  { code: 'consulted_missing' },
  { code: 'review_missing' },
  { code: 'reopening_missing' },
] as const
export type BalanceGap = (typeof BALANCE_GAPS)[number]['code']

export interface Weighed {
  /** Why nothing may be weighed; null when the worksheet goes on. */
  readonly stoppedBy: Exclude<Gate, 'continue'> | null
  /** Empty when stopped. */
  readonly options: readonly WeighedOption[]
  /** Options that may be chosen: rights-respecting ones, and the one that restricts nothing. */
  readonly open: readonly string[]
  /** More than one rights-respecting option: the affected people help to choose. */
  readonly needsConsultation: boolean
  readonly gaps: readonly BalanceGap[]
}

/**
 * The worksheet for rights in tension (domain reference 8; Guide 4, counterbalancing). Tests are answered one by one
 * and never added up: there are no weights. The gate comes first, because an absolute right is not weighed against
 * anything, and profit, cost or image are not rights. Whoever named an absolute right is stopped, whatever the gate
 * says.
 */
export function weigh(counterbalance: Counterbalance): Weighed {
  const stoppedBy = stopAt(counterbalance)
  const { decision } = counterbalance
  if (stoppedBy) {
    const gaps: BalanceGap[] = decision ? ['decision_behind_the_gate'] : []
    return { stoppedBy, options: [], open: [], needsConsultation: false, gaps }
  }
  const options = counterbalance.options.map((option) =>
    weighOption(option, counterbalance.reviewOn !== null),
  )
  const passing = options.filter(({ result }) => result === 'rights_respecting')
  const open = options.filter(mayBeChosen).map(({ id }) => id)
  const needsConsultation = passing.length > 1
  return {
    stoppedBy,
    options,
    open,
    needsConsultation,
    gaps: [
      ...optionGaps(counterbalance.options),
      ...decisionGaps(decision, options),
      ...(needsConsultation && counterbalance.consulted.every(isUnsaid)
        ? (['consulted_missing'] as const)
        : []),
      ...(decision && counterbalance.reviewOn === null ? (['review_missing'] as const) : []),
      ...(decision && isUnsaid(counterbalance.reopenWhen) ? (['reopening_missing'] as const) : []),
    ],
  }
}

/** The step 0 of the worksheet: null means go on. A tension needs a right on each side. */
export function stopAt(
  counterbalance: Pick<Counterbalance, 'gate' | 'absolute' | 'protects' | 'restricts'>,
): Weighed['stoppedBy'] {
  const { gate, absolute, protects, restricts } = counterbalance
  if (absolute.length > 0) return 'absolute_involved'
  if (gate !== 'continue') return gate
  return protects.length === 0 || restricts.length === 0 ? 'not_rights' : null
}

/**
 * One option. It respects rights only when legitimacy, necessity, proportionality and non-discrimination pass, and
 * the core of the restricted right survives: fully, or partly with another way to use it that is named and was tried.
 * A pass without words or evidence is no pass yet.
 *
 * @param reviewed the worksheet has a review date, which proportionality accepts in place of an end date
 */
export function weighOption(option: BalanceOption, reviewed: boolean): WeighedOption {
  if (option.noRestriction) return { id: option.id, result: 'no_restriction', reasons: [] }
  const reasons = codesOf(BALANCE_TESTS).flatMap((test) =>
    reasonsOf(option, test, reviewed).map((reason) => ({ test, reason })),
  )
  if (reasons.length === 0) return { id: option.id, result: 'rights_respecting', reasons }
  const failed = reasons.some(({ reason }) => reason === 'failed')
  return { id: option.id, result: failed ? 'not_rights_respecting' : 'not_yet', reasons }
}

function reasonsOf(option: BalanceOption, test: BalanceTest, reviewed: boolean): BalanceReason[] {
  const given = option.tests[test]
  if (!given) return ['not_answered']
  if (given.answer === 'fail') return ['failed']
  // Only the first test knows "partial"; anywhere else it is a pass that somebody was not sure of.
  if (given.answer === 'unknown' || (given.answer === 'partial' && test !== 'principle')) return ['unknown']
  return [
    ...(isUnsaid(given.why) ? (['why_missing'] as const) : []),
    ...(given.evidence.every(isUnsaid) ? (['evidence_missing'] as const) : []),
    ...(given.answer === 'partial' ? otherWayReasons(option) : []),
    ...(test === 'legitimacy' && option.aim === null ? (['aim_missing'] as const) : []),
    ...(test === 'proportionality' && option.endsOn === null && !reviewed
      ? (['no_end_or_review'] as const)
      : []),
  ]
}

function otherWayReasons({ otherWay }: BalanceOption): BalanceReason[] {
  if (!otherWay || isUnsaid(otherWay.what)) return ['other_way_missing']
  return isUnsaid(otherWay.tested) ? ['other_way_not_tested'] : []
}

function optionGaps(options: readonly BalanceOption[]): BalanceGap[] {
  return [
    ...(options.length < 2 ? (['too_few_options'] as const) : []),
    ...(options.some(({ noRestriction }) => noRestriction) ? [] : (['no_restriction_missing'] as const)),
    ...(new Set(options.map(({ id }) => id)).size < options.length ? (['same_option_twice'] as const) : []),
  ]
}

function decisionGaps(decision: Counterbalance['decision'], options: readonly WeighedOption[]): BalanceGap[] {
  if (!decision) return []
  const chosen = options.filter(({ id }) => id === decision.option)
  return [
    ...(chosen.length === 0 ? (['decision_unknown_option'] as const) : []),
    ...(chosen.every(mayBeChosen) ? [] : (['decision_not_rights_respecting'] as const)),
    ...(isUnsaid(decision.by) ? (['decision_without_name'] as const) : []),
    ...(isUnsaid(decision.reasons) ? (['decision_without_reasons'] as const) : []),
  ]
}

function mayBeChosen({ result }: WeighedOption): boolean {
  return result === 'rights_respecting' || result === 'no_restriction'
}
