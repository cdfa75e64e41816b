import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The oldest Node.js that runs Amends; npm also brings its own where there is one for the machine. */
const oldest = [22, 18]

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** The program inside the package `node-<platform>-<arch>`, an optional dependency. */
const findBundled = () => {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

/** On a system with another C library the program is there but does not run. */
const runs = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/**
 * Path of a Node.js that can run Amends: the one that npm brought, else the one that runs now.
 * Throws a sentence that says what to do when there is none.
 */
export const findNode = () => {
  const bundled = findBundled()
  if (bundled !== undefined && (bundled === process.execPath || runs(bundled))) return bundled
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Error(
    `Amends needs Node.js ${oldest.join('.')} or newer, and this is ${process.versions.node}. Install Node.js 24 from nodejs.org or with your package manager, then run the same command again.`,
  )
}
