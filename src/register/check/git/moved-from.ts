import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Impact } from '../../../domain/diligence/register.ts'
import { sameText } from '../../../domain/typed/same-text.ts'
import { ABOUT_FILE, type LoadedRegister } from '../../files/read.ts'
import { impactSchema } from '../../files/schema/impact.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf, filesOf } from './objects.ts'

/** Folders of a checkout, from its top. */
export interface Places {
  readonly folders: readonly string[]
  /** False where git did not answer. */
  readonly isAnswered: boolean
}

/**
 * The folder of a register, and those in which it stood before: a register is gone from there, and one of its impacts is
 * here under the same number, with the same title or the same words. However many commits ago it was moved, what was
 * recorded there counts.
 */
export function placesOf(checkout: Checkout, { register }: LoadedRegister): Places {
  const { git, folder, head } = checkout
  // Asked for by a pattern: nobody knows what the folder was called.
  const answer = git.ask([
    ...['--no-literal-pathspecs', 'log', '--first-parent', '-m', '--no-renames', '--diff-filter=D'],
    ...['--name-only', '-z', '--format=%x00%H', head, '--', `:(glob)**/${ABOUT_FILE}`],
  ])
  if (answer === null) return { folders: [folder], isAnswered: false }
  const before = new Set<string>()
  for (const { commit, path } of deletedIn(answer.toString('utf8'))) {
    const there = dirname(path) === '.' ? '' : dirname(path)
    if (there === folder || before.has(there) || existsSync(join(git.root, path))) continue
    const impacts = impactsAt(checkout, `${commit}^1`, there)
    if (impacts.some((was) => register.impacts.some((is) => isSame(was, is)))) before.add(there)
  }
  return { folders: [folder, ...before], isAnswered: true }
}

function* deletedIn(answer: string): Generator<{ readonly commit: string; readonly path: string }> {
  let commit = ''
  for (const part of answer.split('\0').map((each) => each.replace(/^\n/, ''))) {
    if (/^[0-9a-f]{40,64}$/.test(part)) commit = part
    else if (part !== '') yield { commit, path: part }
  }
}

function impactsAt({ git }: Checkout, commit: string, folder: string): readonly Told[] {
  const files = filesOf(git, commit, folder === '' ? 'impacts' : `${folder}/impacts`)
  const contents = contentsOf(
    git,
    files.map(({ oid }) => oid),
  )
  return [...contents.values()].flatMap((text) => entryIn(text.toString('utf8'), impactSchema) ?? [])
}

type Told = Pick<Impact, 'id' | 'title' | 'statement'>

function isSame(one: Told, other: Told): boolean {
  return (
    one.id === other.id &&
    (sameText(one.title) === sameText(other.title) || sameText(one.statement) === sameText(other.statement))
  )
}
