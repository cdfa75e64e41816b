import { defineConfig } from 'vitest/config'

/**
 * The stories of the house, for `npm run mutation -- house`: with a database, without a browser, and without those
 * that start processes of their own, which would run the code as it was before it was changed.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    isolate: false,
    include: ['tests/{stories,security,history}/**/*.test.{ts,tsx}', 'src/{actions,store}/**/*.test.ts'],
    exclude: [
      'tests/stories/{several-processes,stopping,failing-start,key-file,unsafe-start}.test.ts',
      'tests/security/{worst-text,authorisation,hostile-bodies,half-characters}.test.ts',
      'tests/stories/{every-field,typed-once}.test.ts',
    ],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/own-folder.ts', 'tests/global-setup.ts'],
    expect: { requireAssertions: true },
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
