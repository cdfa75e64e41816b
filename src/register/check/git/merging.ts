import { MAIN_BRANCHES } from './checkout.ts'
import { gitAround, pathIn, type Git } from './git.ts'

/** A merge, a rebase or a picked commit that waits for somebody to resolve it. */
export interface Merging {
  readonly git: Git
  /** The register's folder, from the top of the checkout. */
  readonly folder: string
  /** The commit whose entries keep their numbers: the main branch where it is one of the two, else the one at work. */
  readonly keeps: string
  /** The commit whose entries move where both took a number. */
  readonly moves: string
  /** What both started from; null where they share nothing. */
  readonly base: string | null
}

const UNDER_WAY = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD']

/** The merge that is under way around a register; null where there is none. */
export function mergingIn(folder: string): Merging | null {
  const git = gitAround(folder)
  const [head = null, ...others] = git === null ? [] : commitsOf(git, ['HEAD', ...UNDER_WAY])
  const other = others.find((id) => id !== null) ?? null
  if (git === null || head === null || other === null) return null
  const isPublic = (commit: string) =>
    MAIN_BRANCHES.some((name) => git.ask(['merge-base', '--is-ancestor', commit, name]) !== null)
  const [keeps, moves] = isPublic(other) && !isPublic(head) ? [other, head] : [head, other]
  const base = git.ask(['merge-base', head, other])?.toString('utf8').trim() ?? null
  return { git, folder: pathIn(git, folder), keeps, moves, base: base === '' ? null : base }
}

/** The commits of some names, asked for at once; null for a name that is none. */
function commitsOf(git: Git, names: readonly string[]): readonly (string | null)[] {
  const answer = git.ask(['cat-file', '--batch-check'], `${names.join('\n')}\n`)
  const lines = (answer?.toString('utf8') ?? '').split('\n')
  return names.map((_, index) => /^([0-9a-f]{40,64}) commit /.exec(lines[index] ?? '')?.[1] ?? null)
}
