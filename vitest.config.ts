import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Of the same kind for every project; `jsxImportSource` is the one of `tsconfig.json`. */
const shared = {
  setupFiles: ['tests/setup.ts'],
  expect: { requireAssertions: true },
  restoreMocks: true,
} as const

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    projects: [
      {
        // Rules, components and small parts; no prepared database.
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{property,register}/**/*.test.ts'],
        },
      },
      {
        // Whole stories through actions and doors, each file on its own copy of the database.
        extends: true,
        test: {
          ...shared,
          name: 'stories',
          include: ['tests/{stories,security,history}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/global-setup.ts'],
          testTimeout: 30_000,
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
          globalSetup: ['tests/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
