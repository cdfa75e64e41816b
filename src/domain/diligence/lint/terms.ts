import { termsToday } from '../term.ts'
import type { Found, LintRule } from './rule.ts'

/** Rules about what a register says of rules: R770. */
export const termRules: readonly LintRule[] = [
  {
    code: 'R770',
    level: 'warning',
    find: ({ register, today }) => {
      const { errorsFrom } = register.about
      const now = termsToday(errorsFrom, today)
      return [...now.values()].flatMap(({ rule, from, by, on }): Found[] => {
        const first = errorsFrom
          .filter((each) => each.rule === rule && each.from < from && each.on <= today)
          .reduce((least, each) => (each.from < least ? each.from : least), from)
        const index = errorsFrom.findLastIndex((each) => each.rule === rule && each.on <= today)
        return first === from
          ? []
          : [
              {
                entry: 'register',
                at: `/errors_from/${String(index)}/from`,
                gaps: { of: rule, was: first, date: from, by, on },
              },
            ]
      })
    },
  },
]
