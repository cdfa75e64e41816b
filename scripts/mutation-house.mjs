/**
 * `npm run mutation:house -- [PLACES] [SEED]`: changes some random places (300) of `src/actions` and `src/store` one
 * small step at a time, and asks whether a story notices. Takes hours: each story has a database. What survived is in
 * `reports/mutation-house/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import rules from '../stryker.config.mjs'
import { findNode } from './node24.mjs'
import { randomPlaces } from './mutation-places.mjs'
import { inRoot } from './root.mjs'

const [places = '300', seed = '7'] = process.argv.slice(2)
const folder = inRoot('.cache')
const file = inRoot('.cache', 'stryker-house.config.json')
mkdirSync(folder, { recursive: true })
writeFileSync(
  file,
  JSON.stringify({
    ...rules,
    vitest: { configFile: 'vitest.house.config.ts', related: false },
    mutate: randomPlaces(Number(places), Number(seed)),
    concurrency: 1,
    // All stories once, beside whatever else the machine does.
    dryRunTimeoutMinutes: 30,
    // A story waits for its database; one that hangs is ended by its own time limit.
    timeoutMS: 60_000,
    thresholds: { high: 90, low: 80, break: null },
    htmlReporter: { fileName: 'reports/mutation-house/index.html' },
    jsonReporter: { fileName: 'reports/mutation-house/mutation.json' },
    ignorePatterns: ['amends-data', 'docs', 'bench', 'reports'],
    incrementalFile: '.cache/stryker-house-incremental.json',
  }),
)
const { status } = spawnSync(
  findNode(),
  [inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', file],
  { cwd: inRoot(), stdio: 'inherit' },
)
process.exitCode = status ?? 1
