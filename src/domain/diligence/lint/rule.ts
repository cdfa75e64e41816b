import type { LocalDate } from '../../time/calendar.ts'
import type { Covered, HighMark, LintFinding, Register } from '../register.ts'

/** Everything a rule may look at. `watched` is what the repository holds today. */
export interface LintContext {
  readonly register: Register
  readonly marks: readonly HighMark[]
  readonly today: LocalDate
  readonly watched: Covered
}

/** What a rule found; the rule's own id and level are added to it. */
export type Found = Pick<LintFinding, 'entry' | 'at' | 'gaps'>

/** One documented rule. Ids never change their meaning; a retired id is not used again. */
export interface LintRule {
  readonly code: string
  readonly level: LintFinding['level']
  readonly find: (context: LintContext) => readonly Found[]
}

/** All findings of some rules, in the order of the rules. */
export function lintWith(rules: readonly LintRule[], context: LintContext): LintFinding[] {
  return rules.flatMap((rule) =>
    rule.find(context).map((found) => ({ rule: rule.code, level: rule.level, ...found })),
  )
}

/** What a rule found in the entry that it looks at. */
export type FoundHere = Omit<Found, 'entry'>

/** One finding at a place of the entry where something is so; else none. */
export function foundIf(is: boolean, at: string, gaps: Found['gaps'] = {}): readonly FoundHere[] {
  return is ? [{ at, gaps }] : []
}

/** For rules that look at one entry of a kind at a time; `entriesOf` says at which. */
export function eachOf<Entry extends { readonly id: string }>(
  entriesOf: (context: LintContext) => readonly Entry[],
) {
  return (look: (entry: Entry, context: LintContext) => readonly FoundHere[]) =>
    (context: LintContext): readonly Found[] =>
      entriesOf(context).flatMap((entry) =>
        look(entry, context).map((found) => ({ entry: entry.id, ...found })),
      )
}
