import { defineConfig } from 'vitest/config'

/**
 * The tests of the rules alone, for `stryker`: no database, no pages. The random stories of tests/property stay out:
 * they would find more, and take hours.
 */
export default defineConfig({
  test: {
    isolate: false,
    include: ['src/domain/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/own-folder.ts'],
    expect: { requireAssertions: true },
    restoreMocks: true,
  },
})
