import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ABOUT_FILE, isRegister, readRegister, type LoadedRegister } from '../../files/read.ts'
import { checkoutOf, type Checkout } from './checkout.ts'
import { contentsOf, filesOf, oidOf } from './objects.ts'

/** Names that a register has: `register.yaml`, and one folder deep. Nothing else of a commit is ever written down. */
const OWN_FILE = /^(?:[a-z-]+\/)?[\w.-]+\.ya?ml$/

/**
 * The register as a commit has it: `register.yaml`, and of the entries those that are otherwise here or gone. What is
 * the same cannot have been taken back, and is not read twice. Null where the commit has no register in this folder.
 */
export function registerAt(checkout: Checkout, commit: string, folder: string): LoadedRegister | null {
  const inside = checkout.folder === '' ? '' : `${checkout.folder}/`
  // The whole commit, which is asked for once: whether a register is gone from elsewhere is looked for in it as well.
  const own = filesOf(checkout.git, commit, '').flatMap((file) => {
    const name = file.path.startsWith(inside) ? file.path.slice(inside.length) : ''
    return OWN_FILE.test(name) ? [{ ...file, name }] : []
  })
  if (!own.some(({ name }) => name === ABOUT_FILE)) return null
  const changed = own.filter(
    ({ name, oid }) => name === ABOUT_FILE || oid !== oidHere(join(folder, name), oid),
  )
  const contents = contentsOf(
    checkout.git,
    changed.map(({ oid }) => oid),
  )
  const copy = mkdtempSync(join(tmpdir(), 'amends-register-base-'))
  try {
    for (const { name, oid } of changed) {
      const bytes = contents.get(oid)
      if (bytes === undefined) continue
      mkdirSync(dirname(join(copy, name)), { recursive: true })
      writeFileSync(join(copy, name), bytes)
    }
    return readRegister(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** True where there is no register in a folder, and a commit that counts has one there: then it was deleted. */
export function wasRegister(folder: string): boolean {
  if (isRegister(folder)) return false
  const checkout = checkoutOf(folder)
  if (checkout === null || checkout === 'unanswered') return false
  const about = checkout.folder === '' ? ABOUT_FILE : `${checkout.folder}/${ABOUT_FILE}`
  return checkout.bases.some(({ commit }) =>
    filesOf(checkout.git, commit, checkout.folder).some(({ path }) => path === about),
  )
}

/** Folders of the commit that hold a register and are gone from here: where this one may have been. */
export function registersGone({ git, folder }: Checkout, commit: string): readonly string[] {
  return filesOf(git, commit, '')
    .filter(({ path }) => path === ABOUT_FILE || path.endsWith(`/${ABOUT_FILE}`))
    .filter(({ path }) => !existsSync(join(git.root, path)) && path !== join(folder, ABOUT_FILE))
    .filter(({ oid }) => /^register: 1\s*$/m.test(contentsOf(git, [oid]).get(oid)?.toString('utf8') ?? ''))
    .map(({ path }) => dirname(path))
}

function oidHere(file: string, like: string): string | null {
  return existsSync(file) ? oidOf(readFileSync(file), like) : null
}
