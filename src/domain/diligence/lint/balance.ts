import { weigh, type BalanceGap } from '../balance.ts'
import { eachOf, foundIf, type LintRule } from './rule.ts'

const each = eachOf(({ register }) => register.counterbalances)

function gapRule(code: string, gap: BalanceGap, at: string): LintRule {
  return {
    code,
    level: 'error',
    find: each((sheet) =>
      foundIf(weigh(sheet).gaps.includes(gap), at, { option: sheet.decision?.option ?? '' }),
    ),
  }
}

/** Rules about rights in tension: R600 to R699 (domain reference 8). */
export const balanceRules: readonly LintRule[] = [
  gapRule('R600', 'too_few_options', '/options'),
  gapRule('R601', 'no_restriction_missing', '/options'),
  gapRule('R602', 'same_option_twice', '/options'),
  gapRule('R603', 'decision_unknown_option', '/decision/option'),
  gapRule('R604', 'decision_not_rights_respecting', '/decision/option'),
  gapRule('R605', 'decision_without_name', '/decision/by'),
  gapRule('R606', 'decision_without_reasons', '/decision/reasons'),
  gapRule('R607', 'decision_behind_the_gate', '/decision'),
  gapRule('R608', 'consulted_missing', '/consulted'),
  gapRule('R609', 'review_missing', '/review_on'),
  gapRule('R610', 'reopening_missing', '/reopen_when'),
  {
    code: 'R611',
    level: 'error',
    find: each((sheet) => {
      const { stoppedBy } = weigh(sheet)
      return foundIf(stoppedBy !== null && sheet.gate === 'continue', '/gate', {
        gate: stoppedBy ?? '',
      })
    }),
  },
  {
    code: 'R612',
    level: 'warning',
    find: each(({ decision, reviewOn }, { today }) =>
      foundIf(decision !== null && reviewOn !== null && reviewOn < today, '/review_on', {
        date: reviewOn ?? '',
      }),
    ),
  },
  {
    code: 'R613',
    level: 'error',
    find: each(({ decision, options }, { today }) => {
      const index = options.findIndex(({ id }) => id === decision?.option)
      const endsOn = options[index]?.endsOn ?? null
      return foundIf(endsOn !== null && endsOn < today, `/options/${String(index)}/ends_on`, {
        option: decision?.option ?? '',
        date: endsOn ?? '',
      })
    }),
  },
  {
    code: 'R614',
    level: 'note',
    find: each((sheet) =>
      weigh(sheet).options.flatMap(({ id, result, reasons }, index) =>
        foundIf(result === 'not_yet', `/options/${String(index)}`, {
          option: id,
          tests: [...new Set(reasons.map(({ test }) => test))],
        }),
      ),
    ),
  },
  {
    code: 'R615',
    level: 'warning',
    find: each(({ impacts }) => foundIf(impacts.length === 0, '/impacts')),
  },
]
