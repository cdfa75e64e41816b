import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../src/paths.ts'
import { INSTALL_SCRIPTS } from './install-scripts.ts'

/** One package as `package-lock.json` has it. */
export interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** `package-lock.json`, as far as it is read here: packages by the folder in which npm puts them. */
export interface Lockfile {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/** What we ask for in `package.json`. */
export interface Wanted {
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

export const lockfileText = (): string => readFileSync(join(packageFolder, 'package-lock.json'), 'utf8')
export const readLockfile = (): Lockfile => JSON.parse(lockfileText()) as Lockfile
export const readWanted = (): Wanted =>
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as Wanted

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Every package but ourselves, with its folder. */
export function packagesIn({ packages }: Lockfile): (readonly [string, LockedPackage])[] {
  return Object.entries(packages).filter(([folder]) => folder !== '')
}

/** Name and version of every package, each once, in order. */
export function versionsIn(lock: Lockfile): string[] {
  const all = packagesIn(lock).map(([folder, { version }]) => `${nameOf(folder)}@${version ?? ''}`)
  return [...new Set(all)].toSorted()
}

/** A text of the lockfile in a few letters. */
export function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

/**
 * What makes an install depend on something else than this file: a package without its sum, one that comes from an
 * address of its own, a version that is not exact, or a script that nobody here has looked at.
 */
export function faultsOf(lock: Lockfile, wanted: Wanted): string[] {
  const asked = Object.entries({
    ...wanted.dependencies,
    ...wanted.optionalDependencies,
    ...wanted.devDependencies,
  })
  return [
    ...(lock.lockfileVersion === 3 ? [] : ['package-lock.json is not of version 3.']),
    ...asked.flatMap(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`]?.version
      if (!EXACT.test(version)) return [`${name}: ${version} is not one exact version.`]
      return locked === version ? [] : [`${name}: package.json says ${version}, the lockfile ${locked}.`]
    }),
    ...packagesIn(lock).flatMap(([folder, { version, resolved, integrity, hasInstallScript }]) => {
      const name = nameOf(folder)
      return [
        ...(version !== undefined && EXACT.test(version) ? [] : [`${name}: no exact version.`]),
        ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ? [] : [`${name}: no SHA-512 sum.`]),
        // Without an address it comes from whatever registry npm is set to, and is compared with its sum.
        ...(resolved === undefined ? [] : [`${name}: comes from an address of its own.`]),
        ...(hasInstallScript !== true || name in INSTALL_SCRIPTS
          ? []
          : [`${name}: has an install script that nobody looked at.`]),
      ]
    }),
  ]
}

/** How many packages come with one that we asked for, itself left out; packages for other machines count too. */
export function draggedIn(lock: Lockfile, name: string): number {
  const seen = new Set<string>()
  const visit = (folder: string): void => {
    const { dependencies, optionalDependencies } = lock.packages[folder] ?? {}
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = placeOf(lock, folder, each)
      if (found === null || seen.has(found)) continue
      seen.add(found)
      visit(found)
    }
  }
  visit(`node_modules/${name}`)
  return seen.size
}

/** Where Node.js finds a package that is asked for from a folder: there, or in a folder around it. */
function placeOf({ packages }: Lockfile, folder: string, name: string): string | null {
  for (let around = folder; ;) {
    const place = `${around === '' ? '' : `${around}/`}node_modules/${name}`
    if (place in packages) return place
    if (around === '') return null
    around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))
  }
}
