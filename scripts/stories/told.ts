import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A path in this repository. */
export const inRoot = (...parts: readonly string[]) => resolve(import.meta.dirname, '../..', ...parts)

/** The three promises that no story may break, each with the tests that look at it. */
export const INVARIANTS = {
  endings: 'tests/property/endings.test.ts',
  orphans: 'tests/property/orphans.test.ts',
  truth: 'tests/property/truth.test.ts',
} as const
export type Invariant = keyof typeof INVARIANTS

export interface Told {
  readonly stories: number
  readonly passed: number
  readonly failed: number
  /** What the run said, for whoever has to look at a failure. */
  readonly output: string
}

/** Tells the stories of some invariants in a tree, so many times as many as in `npm test`. */
export function tell(tree: string, which: readonly Invariant[], times: number): Told {
  const folder = mkdtempSync(join(tmpdir(), 'amends-stories-'))
  const counted = join(folder, 'counted')
  const report = join(folder, 'report.json')
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(tree, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
        ...which.map((each) => INVARIANTS[each]),
      ],
      {
        cwd: tree,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, AMENDS_STORIES_TIMES: String(times), AMENDS_STORIES_COUNTED_IN: counted },
      },
    )
    const { numPassedTests, numFailedTests } = existsSync(report)
      ? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number })
      : { numPassedTests: 0, numFailedTests: 1 }
    const stories = existsSync(counted)
      ? readFileSync(counted, 'utf8')
          .split('\n')
          .reduce((sum, line) => sum + Number(line), 0)
      : 0
    return { stories, passed: numPassedTests, failed: numFailedTests, output: stdout + stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
