import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** One file of a commit. */
export interface TreeFile {
  readonly oid: string
  /** From the top of the checkout, with `/`. */
  readonly path: string
}

/** Plain files; a link or another repository in a tree is none. */
const PLAIN_FILE = /^100(644|755) blob ([0-9a-f]{40,64})$/

/** What a commit or an object holds never changes, so it is asked for once in a checkout. */
const treesAsked = new WeakMap<Git, Map<string, readonly TreeFile[]>>()
const contentsAsked = new WeakMap<Git, Map<string, Buffer>>()

/** The plain files of a commit under a folder, or of the whole commit where the folder is empty. */
export function filesOf(git: Git, commit: string, folder: string): readonly TreeFile[] {
  const known = treesAsked.get(git) ?? new Map<string, readonly TreeFile[]>()
  treesAsked.set(git, known)
  const key = `${commit}:${folder}`
  const before = known.get(key)
  if (before !== undefined) return before
  const answer = git.ask(['ls-tree', '-r', '-z', commit, ...(folder === '' ? [] : ['--', `${folder}/`])])
  const files = (answer?.toString('utf8') ?? '').split('\0').flatMap((line) => {
    const [head = '', path] = line.split('\t')
    const oid = PLAIN_FILE.exec(head)?.[2]
    return oid === undefined || path === undefined ? [] : [{ oid, path }]
  })
  if (answer !== null) known.set(key, files)
  return files
}

/** What stands in some objects, by their ids; those that are not there are left out. */
export function contentsOf(git: Git, oids: readonly string[]): ReadonlyMap<string, Buffer> {
  const known = contentsAsked.get(git) ?? new Map<string, Buffer>()
  contentsAsked.set(git, known)
  const fresh = [...new Set(oids)].filter((oid) => !known.has(oid))
  const answer = fresh.length === 0 ? null : git.ask(['cat-file', '--batch'], `${fresh.join('\n')}\n`)
  for (let at = 0; answer !== null && at < answer.length;) {
    const end = answer.indexOf(10, at)
    if (end < 0) break
    const [oid = '', , size] = answer.toString('utf8', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    known.set(oid, answer.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return new Map(
    oids.flatMap((oid) => {
      const content = known.get(oid)
      return content === undefined ? [] : [[oid, content] as const]
    }),
  )
}

/** The id that git gives to bytes, of the same kind as another id. */
export function oidOf(bytes: Buffer, like: string): string {
  return createHash(like.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')
}

/** Every version of some files, newest first; null where git does not answer. */
export function versionsOf(git: Git, args: readonly string[]): readonly TreeFile[] | null {
  const answer = git.ask(['rev-list', '--objects', ...args])
  if (answer === null) return null
  return answer
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, oid, path] = /^([0-9a-f]{40,64}) (.+)$/.exec(line) ?? []
      return oid === undefined || path === undefined ? [] : [{ oid, path }]
    })
}

/** Ids of a file, or of the entries of a folder, as they stand here: what did not change is known already. */
export function oidsIn(folder: string, name: string, like: string): ReadonlySet<string> {
  const path = join(folder, name)
  if (!existsSync(path)) return new Set()
  const files = statSync(path).isDirectory() ? readdirSync(path).map((each) => join(path, each)) : [path]
  return new Set(
    files
      .filter((file) => /\.ya?ml$/.test(file) && existsSync(file))
      .map((file) => oidOf(readFileSync(file), like)),
  )
}

/** Names of a register in each of some folders, from the top of the checkout. */
export function inEach(folders: readonly string[], ...names: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => names.map((name) => (folder === '' ? name : `${folder}/${name}`)))
}
