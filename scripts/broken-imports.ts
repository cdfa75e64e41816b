/**
 * Twenty thousand broken files over every importer of the register: cut off, changed, doubled, nested, mixed and random.
 * None may hang for a second, throw, or become an impact that its file does not speak of. The same numbers give the same
 * files. Options: `--files N` (20000), `--from N` (0), `--write` (docs/register-imports.md).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultsOf } from '../tests/in-memory/try-importers.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
})
const [files, from] = [Number(values.files), Number(values.from)]
const FILE = resolve(import.meta.dirname, '../docs/register-imports.md')

const start = performance.now()
const faults: string[] = []
let slowest = 0
let failed = 0
for (let number = from; number < from + files; number++) {
  const began = performance.now()
  const found = await faultsOf(number)
  slowest = Math.max(slowest, performance.now() - began)
  if (found.length > 0) failed += 1
  faults.push(...found)
}
for (const fault of faults.slice(0, 50)) console.log(fault)
const lines = [
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processors, Node.js ${process.versions.node}.`,
  `${files.toLocaleString('en')} files, each through five readers, in ${Math.round((performance.now() - start) / 1000)} s. The slowest file took ${Math.round(slowest)} ms through all five.`,
  `${files - failed} passed, ${failed} failed`,
]
if (values.write) {
  const text = readFileSync(FILE, 'utf8')
  const last = ['## Last output', '', '```', ...lines, '```', ''].join('\n')
  writeFileSync(
    FILE,
    text.replace(/## Last output\n[^]*$/u, () => last),
  )
}
for (const line of lines) console.log(line)
process.exitCode = failed > 0 ? 1 : 0
