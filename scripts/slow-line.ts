import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** How long somebody waits for pages on a slow line, in a real browser; writes `docs/slow-line.md`. */
const root = join(import.meta.dirname, '..')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/slow-line.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, AMENDS_SLOW_LINE: join(root, 'docs', 'slow-line.md') },
  },
)
process.exitCode = status ?? 1
