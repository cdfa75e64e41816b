import type { Assessed } from '../assess.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { LintFinding } from '../register.ts'
import { endOfTerm, errorFrom } from '../term.ts'

/** What a rule found; the rule's own id and level are added to it. */
export interface Found extends Pick<LintFinding, 'entry' | 'at' | 'gaps'> {
  /** The day on which the rule first applied here: when its term is over, the finding is an error. */
  readonly since?: LocalDate | null
}

/** One documented rule. Ids never change their meaning; a retired id is not used again. */
export interface LintRule {
  readonly code: string
  readonly level: LintFinding['level']
  /**
   * It says that something is not there. While a file cannot be read it stays silent, because it may be in that file,
   * which is an error of its own.
   */
  readonly saysMissing?: true
  readonly find: (assessed: Assessed) => readonly Found[]
}

/** All findings of some rules, in the order of the rules. */
export function lintWith(rules: readonly LintRule[], assessed: Assessed): LintFinding[] {
  return rules.flatMap((rule) =>
    rule.find(assessed).map(({ since, ...found }) => {
      const finding = { rule: rule.code, level: rule.level, ...found }
      return since ? errorFrom(finding, endOfTerm(since), assessed.today) : finding
    }),
  )
}

/** What a rule found in the entry that it looks at. */
export type FoundHere = Omit<Found, 'entry'>

/** One finding at a place of the entry where something is so; else none. */
export function foundIf(
  is: boolean,
  at: string,
  gaps: Found['gaps'] = {},
  since: LocalDate | null = null,
): readonly FoundHere[] {
  if (!is) return []
  return [since === null ? { at, gaps } : { at, gaps, since }]
}

/** For rules that look at one entry of a kind at a time; `entriesOf` says at which. */
export function eachOf<Entry extends { readonly id: string }>(
  entriesOf: (assessed: Assessed) => readonly Entry[],
) {
  return (look: (entry: Entry, assessed: Assessed) => readonly FoundHere[]) =>
    (assessed: Assessed): readonly Found[] =>
      entriesOf(assessed).flatMap((entry) =>
        look(entry, assessed).map((found) => ({ entry: entry.id, ...found })),
      )
}
