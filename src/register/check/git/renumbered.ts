import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { HighMark } from '../../../domain/diligence/register.ts'
import { withoutIds } from '../../files/ids-in.ts'
import { keyOf, LOCK_FILE, marksIn } from '../../files/lock.ts'
import type { Checkout } from './checkout.ts'
import type { Merging } from './merging.ts'
import { contentsOf, filesOf } from './objects.ts'

const ID = /^(IMP-\d{4,})\.ya?ml$/

/**
 * The marks that a merge gave another number, as the history proves it, by the key they were recorded under. Two
 * branches, neither of which had it from before, had added different impacts under one number, and the merge itself added one of them again, word for word,
 * under a number that neither had: then the grades of that branch are those of the new number. Nothing that stands in a
 * file can claim it.
 */
export function renumberedMarks(
  checkout: Checkout,
  heads: readonly string[],
  folder: string,
  merging: Merging | null,
): ReadonlyMap<string, HighMark> {
  const moved = new Map<string, HighMark>()
  for (const merge of [...mergesThatAdd(checkout, heads), ...pendingMerge(merging)]) {
    const before = new Set(basesOf(checkout, merge).flatMap((base) => [...impactsAt(checkout, base).keys()]))
    const sides = merge.parents.map((parent) => ({
      texts: impactsAt(checkout, parent),
      marks: marksAt(checkout, parent),
    }))
    const merged = merge.commit === null ? impactsHere(folder) : impactsAt(checkout, merge.commit)
    for (const [to, text] of merged) {
      if (sides.some(({ texts }) => texts.has(to))) continue
      sides.forEach((side, index) => {
        const others = sides.filter((_, place) => place !== index)
        const [from] =
          [...side.texts].find(
            ([id, own]) =>
              !before.has(id) &&
              others.some(({ texts }) => texts.has(id)) &&
              withoutIds(own) === withoutIds(text),
          ) ?? []
        if (from === undefined) return
        const elsewhere = new Set(others.flatMap(({ marks }) => marks.map(keyOf)))
        for (const mark of side.marks)
          if (mark.impact === from && !elsewhere.has(keyOf(mark)))
            moved.set(keyOf(mark), { ...mark, impact: to })
      })
    }
  }
  return moved
}

interface Merge {
  /** Null for one that waits to be committed. */
  readonly commit: string | null
  readonly parents: readonly string[]
}

function pendingMerge(merging: Merging | null): readonly Merge[] {
  return merging === null ? [] : [{ commit: null, parents: [merging.keeps, merging.moves] }]
}

/** What the parents of a merge had in common before: an impact that stood there was added by neither of them. */
function basesOf({ git }: Checkout, { parents }: Merge): readonly string[] {
  const answer = git.ask(['merge-base', '--all', '--octopus', ...parents])
  return (answer?.toString('utf8') ?? '').split('\n').filter((line) => line !== '')
}

/** Merges that added an impact which none of their parents has. */
function mergesThatAdd({ git, folder }: Checkout, heads: readonly string[]): readonly Merge[] {
  const answer = git.ask([
    ...['log', '--merges', '-c', '--full-history', '--no-renames', '--name-status', '--format=commit %H %P'],
    ...[...heads, '--', impactsIn(folder)],
  ])
  const blocks = (answer?.toString('utf8') ?? '').split(/^commit /m).filter((block) => block !== '')
  return blocks.flatMap((block) => {
    const [head = '', ...lines] = block.split('\n')
    const [commit = '', ...parents] = head.trim().split(' ')
    return lines.some((line) => /^AA+\t/.test(line)) ? [{ commit, parents }] : []
  })
}

const impactsIn = (folder: string) => (folder === '' ? 'impacts' : `${folder}/impacts`)

/** Texts by the number in their name. */
type Texts = ReadonlyMap<string, string>

function impactsAt({ git, folder }: Checkout, commit: string): Texts {
  const files = filesOf(git, commit, impactsIn(folder))
  const contents = contentsOf(
    git,
    files.map(({ oid }) => oid),
  )
  return new Map(files.flatMap(({ path, oid }) => named(path, contents.get(oid)?.toString('utf8') ?? '')))
}

function impactsHere(folder: string): Texts {
  const path = join(folder, 'impacts')
  const names = existsSync(path) ? readdirSync(path) : []
  return new Map(names.flatMap((name) => named(name, readFileSync(join(path, name), 'utf8'))))
}

function named(path: string, text: string): (readonly [string, string])[] {
  const id = ID.exec(basename(path))?.[1]
  return id === undefined ? [] : [[id, text]]
}

function marksAt({ git, folder }: Checkout, commit: string): readonly HighMark[] {
  const name = folder === '' ? LOCK_FILE : `${folder}/${LOCK_FILE}`
  const lock = git.ask(['show', `${commit}:${name}`])
  return lock === null ? [] : marksIn(lock.toString('utf8'))
}
