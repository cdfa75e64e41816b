import { createHash } from 'node:crypto'
import type { Git } from './git.ts'

/** One file of a commit. */
export interface TreeFile {
  readonly oid: string
  /** From the top of the checkout, with `/`. */
  readonly path: string
}

/** Plain files; a link or another repository in a tree is none. */
const PLAIN_FILE = /^100(644|755) blob ([0-9a-f]{40,64})$/

/** The plain files of a commit under a folder, or of the whole commit where the folder is empty. */
export function filesOf(git: Git, commit: string, folder: string): readonly TreeFile[] {
  const answer = git.ask(['ls-tree', '-r', '-z', commit, ...(folder === '' ? [] : ['--', `${folder}/`])])
  return (answer?.toString('utf8') ?? '').split('\0').flatMap((line) => {
    const [head = '', path] = line.split('\t')
    const oid = PLAIN_FILE.exec(head)?.[2]
    return oid === undefined || path === undefined ? [] : [{ oid, path }]
  })
}

/** What stands in some objects, by their ids; those that are not there are left out. */
export function contentsOf(git: Git, oids: readonly string[]): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>()
  if (oids.length === 0) return contents
  const answer = git.ask(['cat-file', '--batch'], `${oids.join('\n')}\n`)
  for (let at = 0; answer !== null && at < answer.length;) {
    const end = answer.indexOf(10, at)
    if (end < 0) break
    const [oid = '', , size] = answer.toString('utf8', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    contents.set(oid, answer.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}

/** The id that git gives to bytes, of the same kind as another id. */
export function oidOf(bytes: Buffer, like: string): string {
  return createHash(like.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')
}
