import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changedFiles } from './changed-files.mjs'
import { ensureBuilt } from './prepare.mjs'
import { inRoot } from './root.mjs'
import { runTool } from './run-tool.mjs'
import { MORE_SERVER_STORIES, SERVER_STORIES } from './server-stories.mjs'
import { readResults } from './vitest-results.mjs'

const none = { passed: 0, failed: 0, skipped: 0 }

const once = (isFine) => ({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 })

/** A tool of a package that says fine or not; counts as one test. */
const check =
  (...tool) =>
  async () => {
    const { exitCode, output } = await runTool(tool)
    return { ...once(exitCode === 0), output }
  }

const vitest =
  (projects, { args = [], extra } = {}) =>
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-report-'))
    const report = join(folder, 'report.json')
    const { exitCode, output } = await runTool(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...args,
      ],
      extra,
    )
    const results = readResults(report, exitCode)
    rmSync(folder, { recursive: true })
    return { ...results, output }
  }

const onSecondServer = async () => {
  const { startSecondServer } = await import('./second-server.mjs')
  const server = await startSecondServer()
  try {
    const extra = {
      AMENDS_TEST_DATABASE_URL: server.url,
      AMENDS_TEST_DATABASE_OWNER_URL: server.ownerUrl,
    }
    const isWhole = process.env.AMENDS_TEST_ALL !== undefined
    const args = isWhole ? [...SERVER_STORIES, ...MORE_SERVER_STORIES] : SERVER_STORIES
    const results = await vitest(['stories'], { extra, args })()
    return { ...results, output: `The stories of the server once more on: ${server.name}\n${results.output}` }
  } finally {
    await server.stop()
  }
}

const build = async () => {
  await ensureBuilt()
  return once(true)
}

/** What a story can depend on; after any other change, each story would say what it said before. */
const reachesStories =
  /^(src|tests|languages|migrations|scripts\/build-assets|vitest\.config|package(-lock)?\.json)/

const changedStories = async () => {
  const changed = changedFiles()?.filter((path) => reachesStories.test(path))
  if (changed?.length === 0)
    return {
      ...none,
      output:
        'Nothing that a story or a program depends on has changed since the last commit, so none was told.\n',
    }
  // Stories run from the sources, with the styles and scripts of the pages; the compiled program is not needed.
  const assets = await runTool(['scripts/build-assets.mjs'])
  if (assets.exitCode !== 0) return { ...once(false), output: assets.output }
  // A migration or a style is read, not imported, so that no story seems to need it: then all are told.
  const isImported = changed?.every((path) => /^(src|tests)\/.*\.tsx?$/.test(path))
  return vitest(['stories', 'unit-alone', 'programs'], { args: isImported ? ['--changed'] : [] })()
}

const types = {
  part: 'types',
  name: 'types',
  run: check(
    'node_modules/typescript/bin/tsc',
    ...['-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
  ),
}

const eslint = {
  part: 'lint',
  name: 'eslint',
  run: check('node_modules/eslint/bin/eslint.js', '.'),
}

/** The linter knows types, and takes longer than all tests beside it to read every file for the first time. */
const changedLint = async () => {
  const changed = changedFiles()?.filter(
    (path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path) && existsSync(inRoot(path)),
  )
  if (changed?.length === 0)
    return { ...none, output: 'No program has changed since the last commit, so none was looked at.\n' }
  return check('node_modules/eslint/bin/eslint.js', ...(changed ?? ['.']))()
}

const imports = {
  part: 'lint',
  name: 'import direction',
  run: check(
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['src', '--config', '.dependency-cruiser.cjs'],
  ),
}

const unused = {
  part: 'lint',
  name: 'unused parts',
  run: check('node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'),
}

const prettier = (...paths) =>
  check(
    'node_modules/prettier/bin/prettier.cjs',
    ...['--check', '--log-level=warn', '--ignore-unknown', ...paths],
    ...['--cache', '--cache-strategy=content', '--cache-location=.cache/prettier'],
  )

const formatting = { part: 'lint', name: 'formatting', run: prettier('.') }

/** What says how everything is written; after a change of it no file is known to be. */
const saysFormatting = /^(\.prettier|package-lock\.json)/

/** Each file is judged by itself, so that one that did not change is as it was. */
const changedFormatting = async () => {
  const changed = changedFiles()
  if (changed === undefined || changed.some((path) => saysFormatting.test(path))) return prettier('.')()
  const there = changed.filter((path) => existsSync(inRoot(path)))
  if (there.length === 0)
    return { ...none, output: 'Nothing has changed since the last commit, so nothing was looked at.\n' }
  return prettier(...there)()
}

const unit = { part: 'unit', name: 'unit', run: vitest(['unit', 'unit-alone', 'programs']) }

/**
 * The same with a third of the random stories (`tests/property/runs.ts`), and without those that start other programs
 * again and again: each would take a minute more. The latter run where what they depend on has changed.
 */
const quickUnit = { ...unit, run: vitest(['unit'], { extra: { AMENDS_TEST_QUICK: '1' } }) }

/** Comes before all others, alone: they need what it makes. */
export const buildStep = { part: 'build', name: 'build', run: build }

/**
 * All that proves a change, the longest first, so that two at a time end together; `part` is what
 * `npm test -- part` chooses. Those that are `isRare` run where `CI` is set, or when asked for.
 */
export const steps = [
  { part: 'browser', name: 'browser', run: vitest(['browser']) },
  // One run of both, so that stories are told beside the few long files that hold a time.
  { part: 'stories', name: 'stories, worst texts', run: vitest(['stories', 'timed']) },
  unit,
  { part: 'other-server', name: 'stories, other server', run: onSecondServer, isRare: true },
  eslint,
  types,
  formatting,
  imports,
  unused,
  {
    part: 'docs',
    name: 'generated documents',
    run: check('node_modules/tsx/dist/cli.mjs', 'scripts/docs/generate.ts', '--check'),
  },
]

/**
 * What is run before each commit. Here eslint and prettier look only at what changed since the last one: a rule that knows
 * types may then miss what a change elsewhere did to an unchanged file, which the whole run sees.
 */
export const quickSteps = [
  quickUnit,
  types,
  { part: 'lint', name: 'eslint on what changed', run: changedLint },
  imports,
  unused,
  { part: 'lint', name: 'formatting of what changed', run: changedFormatting },
  { part: 'stories', name: 'stories and programs that changed', run: changedStories },
]
