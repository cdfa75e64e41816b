/**
 * `npm run sbom -- FILE`: the bill of materials of `package-lock.json` in the form of CycloneDX, from `npm sbom`. The
 * same lockfile gives the same bytes. Without FILE it goes to standard output.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { packageFolder } from '../../src/paths.ts'
import { billOf } from './bill-of.ts'
import { lockfileText } from './lockfile.ts'

const { stdout, status, stderr } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'],
  { cwd: packageFolder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
)
if (status !== 0) {
  console.error(`npm could not list the packages (npm 10 or newer has \`npm sbom\`):\n${stderr}`)
  process.exit(3)
}
const bill = billOf(stdout, lockfileText())
const [, , file] = process.argv
if (file === undefined) process.stdout.write(bill)
else writeFileSync(resolve(file), bill)
