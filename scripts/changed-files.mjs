import { spawnSync } from 'node:child_process'
import { inRoot } from './root.mjs'

/**
 * Paths that differ from the last commit, new files too, from the root of the repository. Undefined where git or its
 * history is missing, as in an unpacked archive: then nobody knows, and everything counts as changed.
 */
export const changedFiles = () => {
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'],
    { cwd: inRoot(), encoding: 'utf8' },
  )
  if (status !== 0) return undefined
  return stdout
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3))
}
