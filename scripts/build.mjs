import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { findNode } from './node24.mjs'
import { inRoot } from './root.mjs'

const stampFile = inRoot('dist', '.stamp')

const listFiles = (path) => {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`))
}

const sources = () => [
  ...listFiles('src').filter((file) => !/\.test\.tsx?$/.test(file)),
  ...listFiles('migrations'),
  ...listFiles('scripts').filter((file) => file.startsWith('scripts/build')),
  ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
]

/** Names and contents of all that the build reads. */
const makeStamp = () => {
  const hash = createHash('sha256')
  for (const file of sources())
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === makeStamp()

const run = (what, args) => {
  const { status } = spawnSync(findNode(), args, {
    cwd: inRoot(),
    // Standard output belongs to the command that is prepared.
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0)
    throw new Error(
      `${what} failed; the lines above say where. Correct that, then run the same command again.`,
    )
}

/** Makes `dist` anew; the stamp comes last, so that a build that was cut off counts as none. */
export const build = (say) => {
  say('Building Amends (after every change of its sources; some seconds) …')
  const stamp = makeStamp()
  rmSync(inRoot('dist'), { recursive: true, force: true })
  run('Compiling', [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])
  run('Making styles and scripts', [inRoot('scripts', 'build-assets.mjs')])
  writeFileSync(stampFile, stamp)
}
