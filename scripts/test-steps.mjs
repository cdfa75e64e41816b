import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { findNode } from './node24.mjs'
import { ensureBuilt } from './prepare.mjs'
import { inRoot } from './root.mjs'
import { readResults } from './vitest-results.mjs'

/** Settings of the person who runs the tests must not reach them, least of all the address of a real database. */
const foreign = /^(HOST|PORT|DATABASE_URL|SMTP_URL|MAIL_FROM|LOG_LEVEL|AMENDS_.*|PG[A-Z]+)$/

const environment = (extra) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !foreign.test(name) || name === 'AMENDS_TEST_DATABASE_URL',
    ),
  ),
  PATH: [dirname(findNode()), process.env.PATH].join(delimiter),
  ...extra,
})

let current

/** Ends what runs now; for when the whole run is ended from outside. */
export const interrupt = () => current?.kill('SIGTERM')

const run = (args, extra = {}) =>
  new Promise((resolve) => {
    current = spawn(findNode(), args, { cwd: inRoot(), stdio: 'inherit', env: environment(extra) })
    current.once('error', () => resolve(1))
    current.once('exit', (code) => resolve(code ?? 1))
  })

const once = (isFine) => ({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 })

/** A tool of a package that says fine or not; counts as one test. */
const check =
  (script, ...args) =>
  async () =>
    once((await run([inRoot(script), ...args])) === 0)

const vitest = (project, extra) => async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-report-'))
  const report = join(folder, 'report.json')
  const exitCode = await run(
    [
      inRoot('node_modules/vitest/vitest.mjs'),
      ...[
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    extra,
  )
  const results = readResults(report, exitCode)
  rmSync(folder, { recursive: true })
  return results
}

const onSecondServer = async () => {
  const { startSecondServer } = await import('./second-server.mjs')
  const server = await startSecondServer()
  try {
    console.log(`The stories once more on: ${server.name}`)
    return await vitest('stories', { AMENDS_TEST_DATABASE_URL: server.url })()
  } finally {
    await server.stop()
  }
}

const build = async () => {
  await ensureBuilt()
  return once(true)
}

/** In the order in which they run; `part` is what `npm test -- part` chooses. */
export const steps = [
  { part: 'build', name: 'build', run: build },
  { part: 'types', name: 'types', run: check('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json') },
  { part: 'lint', name: 'eslint', run: check('node_modules/eslint/bin/eslint.js', '.') },
  {
    part: 'lint',
    name: 'import direction',
    run: check(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ),
  },
  {
    part: 'lint',
    name: 'formatting',
    run: check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { part: 'unit', name: 'unit', run: vitest('unit') },
  { part: 'stories', name: 'stories', run: vitest('stories') },
  { part: 'browser', name: 'browser', run: vitest('browser') },
  {
    part: 'docs',
    name: 'generated documents',
    run: check('node_modules/tsx/dist/cli.mjs', 'scripts/docs/generate.ts', '--check'),
  },
  { part: 'other-server', name: 'stories, other server', run: onSecondServer },
]
