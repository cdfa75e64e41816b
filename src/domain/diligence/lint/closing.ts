import { closingFaults, type ClosingFault } from '../closing.ts'
import { standingOf } from '../standing.ts'
import { eachOf, foundIf, type LintRule } from './rule.ts'

const each = eachOf(({ register }) => register.impacts)

/** One rule for each thing that is missing, and where it would stand. */
const FAULTS: readonly (readonly [fault: ClosingFault, code: string, at: string])[] = [
  ['no_remedy', 'R134', '/closed/remedy'],
  ['reason_not_shown', 'R135', '/closed/remedy/words'],
  ['not_confirmed', 'R136', '/closed/confirmed'],
  ['confirmed_by_the_same', 'R137', '/closed/confirmed/by'],
]

/** Rules about closing harm that happened: R134 to R137. */
export const closingRules: readonly LintRule[] = FAULTS.map(([fault, code, at]) => ({
  code,
  level: 'error',
  find: each((impact, { register, today }) =>
    foundIf(closingFaults(impact, standingOf(register, impact, today).kind, today).includes(fault), at, {
      by: impact.closed?.confirmed?.by ?? '',
    }),
  ),
}))
