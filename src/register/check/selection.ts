import type { Problem } from '../files/problem.ts'
import { RULES } from '../files/rules.ts'

/** Levels of findings, the gravest first. */
export const LEVELS = ['error', 'warning', 'note'] as const satisfies readonly Problem['level'][]
export type Level = (typeof LEVELS)[number]

/** What of a check is shown. It changes no count and no exit code. */
export interface Selection {
  /** Rules, levels and ids of entries; of each kind that is named, a finding has one. Empty shows all. */
  readonly only: readonly string[]
  /** Most findings that are written out for people; programs get all. */
  readonly limit: number
}

export const SHOW_ALL: Selection = { only: [], limit: 50 }

/** Entries by the impacts that they are about, as far as they name any. */
export type AboutImpacts = ReadonlyMap<string, readonly string[]>

/** The findings that a selection shows. */
export function selected(
  problems: readonly Problem[],
  { only }: Selection,
  about: AboutImpacts,
): readonly Problem[] {
  const kinds = [...Map.groupBy(only, kindOf).entries()]
  return problems.filter((each) =>
    kinds.every(([kind, wanted]) => {
      if (kind === 'rule') return wanted.includes(each.rule)
      if (kind === 'level') return wanted.includes(each.level)
      return [each.entry, ...(about.get(each.entry) ?? [])].some((id) => wanted.includes(id))
    }),
  )
}

/** What a word of `--only` names; an entry where it is neither a level nor a rule. */
export function kindOf(word: string): 'rule' | 'level' | 'entry' {
  if (LEVELS.some((level) => level === word)) return 'level'
  return RULES.some(({ code }) => code === word) ? 'rule' : 'entry'
}
