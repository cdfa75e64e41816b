/**
 * `npm run drill -- NAME`: what an operator does on a bad day, done with the real commands on machines in folders of
 * their own. `upgrade`: from a database of 0.1.0 through every migration, and back. `restore`: from a backup on a
 * machine on which nothing is. Without a name, both.
 */
import { drillFolder, type Check } from './machine.ts'
import { drillRestore } from './restore.ts'
import { drillUpgrade } from './upgrade.ts'

const DRILLS: Readonly<Record<string, (folder: string) => Promise<Check[]>>> = {
  upgrade: drillUpgrade,
  restore: drillRestore,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in DRILLS))
if (unknown.length > 0) {
  console.error(`There is no drill ${unknown.join(', ')}. Use: ${Object.keys(DRILLS).join(', ')}.`)
  process.exit(2)
}

let passed = 0
let failed = 0
for (const [name, drill] of Object.entries(DRILLS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const began = performance.now()
  const place = drillFolder()
  try {
    const checks = await drill(place.folder)
    for (const [what, holds] of checks) console.log(`${holds ? '✓' : '✗'} ${name}: ${what}`)
    passed += checks.filter(([, holds]) => holds).length
    failed += checks.filter(([, holds]) => !holds).length
  } finally {
    place.remove()
  }
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
