/**
 * `npm run audit:offline`: compares what is installed with the advisories that are kept in `advisories.json`, without a
 * network, and says of how many versions nobody has asked yet. `-- --refresh` asks the registry (`npm audit`) and keeps
 * what it answers. Ends with 1 when a version is known to be unsafe.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../src/paths.ts'
import { askedNow, compareWith, type Advisories } from './advisories.ts'
import { readLockfile } from './lockfile.ts'

const file = join(packageFolder, 'scripts', 'supply', 'advisories.json')

if (process.argv.includes('--refresh')) {
  const { stdout } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], {
    cwd: packageFolder,
    encoding: 'utf8',
  })
  const answer = askedNow(readLockfile(), stdout, new Date().toISOString().slice(0, 10))
  if (answer === null) {
    console.error(
      'The registry did not answer npm audit, so the list stays as it is. Run this again where the network reaches a registry that knows advisories.',
    )
    process.exit(3)
  }
  writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`)
}

const kept = JSON.parse(readFileSync(file, 'utf8')) as Advisories
const { unsafe, notAsked, all } = compareWith(readLockfile(), kept)
console.log(
  kept.asked === null
    ? 'Nobody has asked for advisories yet: the list is empty, which says nothing about the packages.'
    : `Asked on ${kept.asked}: ${kept.source}.`,
)
for (const { package: name, severity, title, url } of unsafe)
  console.log(`✗ ${name}: ${severity}, ${title} ${url}`)
console.log(
  `${all} versions: ${unsafe.length} known to be unsafe, ${notAsked.length} that nobody asked about.`,
)
process.exitCode = unsafe.length === 0 ? 0 : 1
