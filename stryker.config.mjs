/**
 * Changes the rules one small step at a time, and asks whether a test notices. Lists of codes, data and types are
 * left out: nothing in them decides.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.rules.config.ts', related: false },
  mutate: [
    'src/domain/**/*.ts',
    '!src/domain/**/*.test.ts',
    '!src/domain/vocabulary/{casework,clocks,diligence,impact,intake,law-*,remedy,rights,severity,staff,value-chain}.ts',
    '!src/domain/remedy/catalogue.ts',
    '!src/domain/**/events.ts',
    '!src/domain/refusal.ts',
  ],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  testRunnerNodeArgs: ['--max-old-space-size=10240'],
  concurrency: 2,
  timeoutMS: 8_000,
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: '.stryker-tmp',
  incrementalFile: '.cache/stryker-incremental.json',
  ignorePatterns: ['dist', 'amends-data', 'docs', 'bench', 'reports'],
}
