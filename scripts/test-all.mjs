// `npm test` looks at a seeded sample of every field × every way of typing × every page; this looks at all of it, in a
// whole browser where `AMENDS_BROWSER` names one, and writes what came out into docs/test-all.md. `npm run test:all --
// PART` runs one part of `npm test` so, and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { orExplain } from './node24.mjs'
import { inRoot } from './root.mjs'

process.env['AMENDS_TEST_ALL'] = '1'

const FILE = inRoot('docs', 'test-all.md')

/** Puts the latest output in the place of the one before. */
const write = (rows) => {
  const browser = process.env['AMENDS_BROWSER']
    ? 'the whole browser of AMENDS_BROWSER'
    : 'the browser that comes as a package'
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processors, Node.js ${process.versions.node}, ${browser}:`,
    '',
    '| Step | Passed | Failed | Skipped | Wall |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ name, passed, failed, skipped, seconds }) =>
        `| ${name} | ${passed.toLocaleString('en')} | ${failed} | ${skipped} | ${Math.round(seconds)} s |`,
    ),
  ]
  const text = readFileSync(FILE, 'utf8')
  writeFileSync(
    FILE,
    text.replace(/(## Last output\n)[^]*?(?=\n## |$)/, (_, head) => `${head}\n${lines.join('\n')}\n`),
  )
}

await orExplain(async () => {
  const { run } = await import('./test.mjs')
  const parts = process.argv.slice(2)
  const rows = await run(parts)
  if (parts.length === 0 && rows.length > 0) write(rows)
})
