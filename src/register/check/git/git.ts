import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Longest that one question to git may take, in milliseconds. */
const LONGEST = 20_000
/** Most bytes of one answer. */
const MOST_BYTES = 512 * 1024 * 1024

/**
 * What a checkout may have set is switched off, because the check runs on what strangers propose: no hook, pager,
 * signature program or watcher is started, nothing is fetched, no commit is replaced by another, and a name is a name
 * and no pattern.
 */
const SAFELY = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.pager=cat',
    'core.quotePath=false',
    'log.showSignature=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
]

/** A checkout that was found, and the one way to ask git about it. */
export interface Git {
  /** The top of the checkout. */
  readonly root: string
  /** The answer of git; null when it could not answer: git is not there, it failed, or it took too long. */
  readonly ask: (args: readonly string[], input?: string) => Buffer | null
}

/** The checkout around a folder, whether or not the folder itself is there; null where there is none. */
export function gitAround(folder: string): Git | null {
  let at = nearest(resolve(folder))
  for (;;) {
    const dir = join(at, '.git')
    if (existsSync(dir)) return { root: at, ask: (args, input) => ask(at, dir, args, input) }
    const above = dirname(at)
    if (above === at) return null
    at = above
  }
}

/** A folder as git calls it: from the top of the checkout, with `/`; empty for the top itself. */
export function pathIn({ root }: Git, folder: string): string {
  const there = resolve(folder)
  const near = nearest(there)
  const missing = relative(nearestAsGiven(there), there)
  return relative(root, join(near, missing)).replaceAll('\\', '/')
}

function ask(root: string, dir: string, args: readonly string[], input = ''): Buffer | null {
  const { status, stdout, error } = spawnSync('git', [`--git-dir=${dir}`, ...SAFELY, ...args], {
    cwd: root,
    input,
    timeout: LONGEST,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  return status === 0 && error === undefined ? stdout : null
}

function nearestAsGiven(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestAsGiven(dirname(folder))
}

/** The folder without links, or the nearest above it that is there. */
function nearest(folder: string): string {
  return realpathSync(nearestAsGiven(folder))
}
