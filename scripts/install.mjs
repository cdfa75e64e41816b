import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

const stampFile = inRoot('node_modules', '.amends-lock')

const readQuietly = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** npm notes in a file of its own what it installed; packages for other platforms are not in it. */
const matchesLock = (lock) => {
  const installed = JSON.parse(readQuietly(inRoot('node_modules', '.package-lock.json')) ?? '{"packages":{}}')
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed.packages[path]?.version === version,
  )
}

const writeStamp = (stamp) => {
  try {
    writeFileSync(stampFile, stamp)
  } catch {
    // Somebody else installed for us and the folder may not be written; then we look closely each time.
  }
}

/** The npm that runs this script, under the Node.js it runs with: the one in node_modules is about to be replaced. */
const npm = (args) => {
  const script = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  const [program, ...rest] = script?.endsWith('.js') ? [node, script, ...args] : ['npm', ...args]
  return spawnSync(program, rest, {
    cwd: inRoot(),
    // Standard output belongs to the command that is prepared.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: program === 'npm' && process.platform === 'win32',
  })
}

const readLock = () => {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8')
  return { lock, stamp: createHash('sha256').update(lock).digest('hex') }
}

export const isInstalled = () => {
  const { lock, stamp } = readLock()
  if (readQuietly(stampFile) === stamp) return true
  if (!matchesLock(lock)) return false
  writeStamp(stamp)
  return true
}

/** Installs exactly what package-lock.json says. */
export const install = (say) => {
  say('Installing the packages that Amends is made of (once; about a minute) …')
  const { status, error } = npm([
    'ci',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--progress=true',
    // Warnings of npm would name packages that want a newer Node.js than the one that installs; it brings that along.
    '--loglevel=error',
  ])
  if (status !== 0)
    throw new Error(
      `The packages could not be installed${error === undefined ? '' : ` (${error.message})`}; npm says why above. Check that this machine reaches a package registry (npm ping), that the disk is not full and that this folder may be written, then run the same command again.`,
    )
  writeStamp(readLock().stamp)
}
