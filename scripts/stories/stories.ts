/**
 * `npm run stories`: random stories, looked at after every step and at moments after it, from both doors: no path ends
 * empty, nobody is forgotten, and the page is true. `npm run stories -- faults`: plants each fault of `faults.ts` in a
 * copy of the tree, and tells stories until the invariant finds it.
 * Options: `--times N` (28 times as many as in `npm test`, which is 100,000 and some), `--write` (to
 * `docs/stories.md`).
 */
import { parseArgs } from 'node:util'
import { plantAll } from './faults.ts'
import { inRoot, tell } from './told.ts'
import { write } from './write.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '28' }, write: { type: 'boolean', default: false } },
})

if (positionals[0] === 'faults') {
  const results = plantAll()
  const found = results.filter((each) => each.found).length
  if (values.write)
    write(
      'faults',
      results.map(
        ({ says, by, found: isFound }) => `| ${says} | ${by} | ${isFound ? 'found' : '**not found**'} |`,
      ),
    )
  console.log(`${found} passed, ${results.length - found} failed`)
  process.exitCode = found === results.length ? 0 : 1
} else {
  const start = Date.now()
  const { stories, passed, failed, output } = tell(
    inRoot('.'),
    ['endings', 'orphans', 'truth'],
    Number(values.times),
  )
  if (failed > 0) console.log(output)
  const minutes = Math.round((Date.now() - start) / 6000) / 10
  const said = `${stories.toLocaleString('en')} stories in ${minutes} minutes`
  console.log(said)
  if (values.write) write('stories', [`${said}: ${passed} tests passed, ${failed} failed.`])
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
