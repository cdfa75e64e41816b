import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Of the same kind for every project; `jsxImportSource` is the one of `tsconfig.json`. */
const shared = {
  setupFiles: ['tests/setup.ts'],
  globalSetup: ['tests/own-folder.ts'],
  expect: { requireAssertions: true },
  restoreMocks: true,
} as const

/** Each of these changes its whole process: its folder, its time limits, or the signals that reach it. */
const alone = [
  'src/postgres/cluster.test.ts',
  'tests/postgres/template.test.ts',
  'tests/register/output.test.ts',
]

/** Each of these starts other programs many times, such as git or the packed command, and waits for them. */
const programs = [
  'src/register/check/git/history-launches.test.ts',
  'src/register/check/git/history-systems.test.ts',
  'src/register/check/product-files.test.ts',
  'tests/property/level-in-git.test.ts',
  'tests/register/asked-once.test.ts',
  'tests/register/cheats.test.ts',
  'tests/register/ci.test.ts',
  'tests/register/guided-worksheet.test.ts',
  'tests/register/lock-merge.test.ts',
  'tests/register/not-green.test.ts',
  'tests/register/package.test.ts',
  'tests/register/two-branches.test.ts',
  'tests/register/who-is-who.test.ts',
]

/** Each of these holds how long its own process works on a text, so it has that process for itself. */
const timed = [
  'tests/security/worst-text.test.ts',
  'tests/property/worst-text.test.ts',
  'tests/register/worst-lines.test.ts',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    projects: [
      {
        // Rules, components and small parts; no prepared database. They share processes: with one for each of the
        // many small files, half of the time went into loading the same modules again.
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          isolate: false,
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/{components,docs,property,register,supply,words}/**/*.test.ts',
          ],
          exclude: [...alone, ...programs, ...timed],
          // Properties tell many stories beside everything else that runs: what they take says nothing about them.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'unit-alone', include: alone },
      },
      {
        extends: true,
        test: { ...shared, name: 'programs', isolate: false, include: programs, testTimeout: 60_000 },
      },
      {
        // Whole stories through actions and doors, each file on its own copy of the database. What a file opens is
        // its own world, which it closes; so the files can share processes.
        extends: true,
        test: {
          ...shared,
          name: 'stories',
          isolate: false,
          include: ['tests/{stories,security,history}/**/*.test.{ts,tsx}'],
          exclude: timed,
          globalSetup: ['tests/own-folder.ts', 'tests/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'timed',
          include: timed,
          globalSetup: ['tests/own-folder.ts', 'tests/global-setup.ts'],
          // They hold the work of their thread; this only ends what hangs, also where others are at work.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        // A real browser over a real server.
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/{browser,accessibility}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/own-folder.ts', 'tests/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
