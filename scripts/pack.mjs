// Packs the archive that is published, `npm run pack:amends -- FOLDER`, so that the same sources give the same bytes.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { orExplain } from './node24.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './root.mjs'

const npmPack = (cwd, ...args) => execFileSync('npm', ['pack', ...args], { cwd, encoding: 'utf8' })

/**
 * Packs what lies in a folder with a `package.json` and answers the path of the archive. npm keeps who may read a
 * file, which depends on the umask of whoever made it: here each is what it is for everybody.
 */
export const pack = (from, into) => {
  mkdirSync(into, { recursive: true })
  const { bin = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  const programs = Object.values(bin).map((path) => join(from, path))
  const [{ files }] = JSON.parse(npmPack(from, '--dry-run', '--json'))
  for (const { path } of files) {
    const file = join(from, path)
    chmodSync(file, programs.includes(file) ? 0o755 : 0o644)
  }
  const name = npmPack(from, '--silent', '--pack-destination', into).trim().split('\n').at(-1)
  return join(into, name)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orExplain(async () => {
    await prepare()
    console.log(pack(inRoot(), resolve(process.argv[2] ?? '.')))
  })
