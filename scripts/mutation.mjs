import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/**
 * `npm run mutation`: changes the rules one small step at a time and asks whether a test notices. Results of code and
 * tests that did not change since the last run on this machine are taken over. What follows is given to Stryker, for
 * example `--mutate 'src/domain/remedy/**'` for a part; `--report` only writes the report of what is there.
 */
const args = process.argv.slice(2)
const isReportOnly = args.includes('--report')
const { status } = isReportOnly
  ? { status: 0 }
  : spawnSync('stryker', ['run', '--incremental', ...args], { cwd: inRoot(), stdio: 'inherit', shell: true })

const { files } = JSON.parse(readFileSync(inRoot('.cache', 'stryker-incremental.json'), 'utf8'))

/** `src/domain/diligence/lint/x.ts` belongs to `diligence/lint`. */
const partOf = (file) => file.split('/').slice(2, -1).join('/') || 'explain'

const parts = new Map()
for (const [file, { mutants }] of Object.entries(files)) {
  const part = partOf(file)
  const count = parts.get(part) ?? { killed: 0, survived: 0, uncovered: 0 }
  for (const { status: outcome } of mutants) {
    if (outcome === 'Killed' || outcome === 'Timeout') count.killed += 1
    else if (outcome === 'Survived') count.survived += 1
    else if (outcome === 'NoCoverage') count.uncovered += 1
  }
  parts.set(part, count)
}

const row = (name, { killed, survived, uncovered }) => {
  const all = killed + survived + uncovered
  return `| ${name} | ${all} | ${killed} | ${survived} | ${uncovered} | ${((100 * killed) / all).toFixed(1)} % |`
}
const sum = [...parts.values()].reduce((a, b) => ({
  killed: a.killed + b.killed,
  survived: a.survived + b.survived,
  uncovered: a.uncovered + b.uncovered,
}))
const counted = [...parts].filter(([, { killed, survived, uncovered }]) => killed + survived + uncovered > 0)

writeFileSync(
  inRoot('docs', 'mutation.md'),
  [
    '# Do the tests notice?',
    '',
    `\`npm run mutation\`, report of ${new Date().toISOString().slice(0, 10)}: every rule in \`src/domain\` is changed one small step at a time (Stryker), and the tests beside the rules run. A change that no test notices has survived. Left out: lists of codes, the catalogue, data on clocks and law, shapes of events, and what is worked out once when a file is loaded. The random stories of \`tests/property\` do not run here, so the real figure is higher.`,
    '',
    '| Part of `src/domain` | Changes | Noticed | Survived | No test runs it | Score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...counted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => row(name, count)),
    row('**all**', sum),
    '',
  ].join('\n'),
)
process.exitCode = status ?? 1
