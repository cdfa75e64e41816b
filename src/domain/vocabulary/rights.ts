import type { CodeOf } from './code.ts'

/** Changes when a code is added, renamed or retired; stored with every label so that old labels stay readable. */
export const TAXONOMY_VERSION = '2023-11+public-affairs'

/**
 * The nine categories of the B-Tech taxonomy, in its order, and the tenth right of its published supplement.
 * The duty covers all internationally recognised rights (UNGP 12), so an impact may also name any other right
 * by link (`OtherRight`).
 */
export const RIGHTS = [
  { code: 'physical_psychological_harm', core: true },
  { code: 'equality_nondiscrimination', core: true },
  { code: 'privacy', core: true },
  { code: 'property', core: true },
  { code: 'thought_religion_conscience_opinion', core: true },
  { code: 'expression_information', core: true },
  { code: 'work_livelihood', core: true },
  { code: 'child_rights', core: true },
  { code: 'culture_art_science', core: true },
  { code: 'public_affairs', core: false },
] as const

export type Right = CodeOf<typeof RIGHTS>

/**
 * A right outside the taxonomy, named by its instrument, for example
 * `{ name: 'social security', source: 'ICESCR 9' }`.
 */
export interface OtherRight {
  readonly name: string
  readonly source: string
}
