import { gitAround, pathIn, type Git } from './git.ts'

/** A commit with which the register is compared, and what it is. */
export interface Base {
  readonly commit: string
  readonly what: 'merge_base' | 'main' | 'head' | 'parent'
}

/** A checkout in which a register lies. */
export interface Checkout {
  readonly git: Git
  /** The register's folder, from the top of the checkout. */
  readonly folder: string
  readonly head: string
  /** Where the work of everybody comes together, such as `origin/main`; null where no such branch is known. */
  readonly main: string | null
  /** The newest commit that both have. */
  readonly mergeBase: string | null
  readonly mainHead: string | null
  readonly bases: readonly Base[]
  /** Only the newest commits are here: what was before them nobody can see. */
  readonly isShallow: boolean
  /** There is a main branch, and this history has nothing to do with it. */
  readonly isUnrelated: boolean
}

/** Branches that others build on, by the name that is looked for first. */
export const MAIN_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
]

/**
 * The checkout around a register; null where there is none, or it has no commit; `unanswered` where git does not answer.
 * The register is compared with the newest commit that it shares with the main branch, and with what was committed
 * last; on the main branch itself also with the commit before. Nothing is fetched.
 */
export function checkoutOf(folder: string): Checkout | 'unanswered' | null {
  const git = gitAround(folder)
  if (git === null) return null
  if (git.ask(['rev-parse', '--git-dir']) === null) return 'unanswered'
  const head = commitOf(git, 'HEAD')
  if (head === null) return null
  const [main, mainHead] = mainOf(git)
  const shared = main === null ? null : idIn(git.ask(['merge-base', main, head]))
  const isShallow = textIn(git.ask(['rev-parse', '--is-shallow-repository'])) === 'true'
  const isUnrelated = mainHead !== null && shared === null && !isShallow
  const parent = shared === null || shared === head ? commitOf(git, `${head}^1`) : null
  const bases: readonly Base[] = [
    ...(shared !== null && shared !== head ? [{ commit: shared, what: 'merge_base' } as const] : []),
    ...(isUnrelated ? [{ commit: mainHead, what: 'main' } as const] : []),
    ...(parent === null ? [] : [{ commit: parent, what: 'parent' } as const]),
    { commit: head, what: 'head' },
  ]
  return {
    git,
    folder: pathIn(git, folder),
    head,
    main: main?.replace(/^refs\/(heads|remotes)\//, '') ?? null,
    mergeBase: shared,
    mainHead,
    bases,
    isShallow,
    isUnrelated,
  }
}

/** The first branch that others build on, with its newest commit. */
function mainOf(git: Git): readonly [string, string] | readonly [null, null] {
  for (const ref of MAIN_BRANCHES) {
    const head = commitOf(git, ref)
    if (head !== null) return [ref, head]
  }
  return [null, null]
}

function commitOf(git: Git, name: string): string | null {
  return idIn(git.ask(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]))
}

function idIn(answer: Buffer | null): string | null {
  const id = textIn(answer)
  return /^[0-9a-f]{40,64}$/.test(id) ? id : null
}

function textIn(answer: Buffer | null): string {
  return answer?.toString('utf8').trim() ?? ''
}
