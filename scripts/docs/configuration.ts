import { describeConfig } from '../../src/config.ts'

/** Every environment variable. */
export function configurationPage(): string {
  return [
    '# Configuration',
    '',
    'Made from `src/config.ts`. Everything has a default; a wrong value stops the start with a sentence that says what to do.',
    '',
    '| variable | when it is not set | what it is for |',
    '| --- | --- | --- |',
    ...describeConfig().map((row) => `| \`${row.name}\` | ${row.default} | ${row.doc} |`),
    '',
  ].join('\n')
}
