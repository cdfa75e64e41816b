/**
 * What nobody uses is found: files, exports and packages. Each exception says why it is one.
 *
 * @type {import('knip').KnipConfig}
 */
export default {
  entry: [
    'src/main.ts',
    'src/cli/register/main.ts',
    // Found by their names in the folder (src/jobs/all-jobs.ts).
    'src/jobs/*.job.ts',
    'src/web/client/{public,files,staff,widget}.ts',
    'scripts/**/*.{mjs,ts}',
    'bench/*.ts',
    'bin/*.mjs',
    '{src,tests}/**/*.test.{ts,tsx}',
    // A process of its own, which a story kills.
    'tests/world/dies-while-filing.ts',
  ],
  project: ['{src,tests}/**/*.{ts,tsx}', '{scripts,bin}/**/*.{mjs,ts}', 'bench/**/*.ts'],
  // The shape of what an exported function takes or answers has a name that others may use.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Read as files by scripts/build-assets.mjs and the styles.
    '@fontsource-variable/atkinson-hyperlegible-next',
    'govuk-frontend',
    // Loaded by what a setting names (src/days-off-of-country.ts).
    'date-holidays',
    // What packages/client needs beside it, for its test.
    'openapi-fetch',
    // Run by its path (scripts/tool.mjs).
    'tsx',
    // A type in a comment of stryker.config.mjs, which comes with the core.
    '@stryker-mutator/api',
  ],
  // Programs of the system, for tests that need another user, a terminal, a small disk, no network, or a check for viruses.
  ignoreBinaries: ['useradd', 'userdel', 'script', 'mount', 'umount', 'unshare', 'clamd'],
}
