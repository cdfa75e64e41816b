import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/*
 * Counts clicks, keys and page loads from the worklist to the offer with a real browser (`tests/browser/clicks.test.ts`)
 * and writes them to `docs/clicks.md`, with what they were before.
 */
const root = join(import.meta.dirname, '..')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/clicks.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, AMENDS_CLICKS: join(root, 'docs', 'clicks.md') } },
)
process.exitCode = status ?? 1
