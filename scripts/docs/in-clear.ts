import { IN_CLEAR } from '../../src/store/in-clear.ts'

const HOW = { clear: 'in clear', hashed: 'hashed', sealed: 'sealed' } as const

/** Every column of every table: how it stands in the database, and why. */
export function inClearPage(): string {
  const lines = Object.entries(IN_CLEAR).flatMap(([table, columns]) => [
    `## ${table}`,
    '',
    '| Column | How | Why |',
    '| --- | --- | --- |',
    ...Object.entries(columns).map(([column, holds]) => {
      const [how = '', ...why] = holds.split(': ')
      return `| \`${column}\` | ${HOW[how as keyof typeof HOW]} | ${why.join(': ')} |`
    }),
    '',
  ])
  const all = Object.values(IN_CLEAR).flatMap((columns) => Object.values(columns))
  const n = (how: string) => all.filter((holds) => holds.startsWith(how)).length
  return [
    '# What stands in clear',
    '',
    `Made from \`src/store/in-clear.ts\`. Whoever has the database, or a backup of it, and neither the key file nor the file with the secrets of the cases, reads what is called “in clear”: ${n('clear')} of ${all.length} columns; ${n('sealed')} are sealed and ${n('hashed')} are hashes. Sealed values are filled up to steps of 64 bytes, 256, 1 kB, 4 kB, 16 kB and then every 16 kB, so that their length tells no more. What order and transaction numbers tell beside the columns is said in \`SECURITY.md\`. The tables of the job queue (\`jobs\`) hold names of jobs, ids of cases and times that no person caused.`,
    '',
    ...lines,
  ].join('\n')
}
