import { isUnsaid } from '../../../domain/diligence/unsaid.ts'
import { withNewIds, withoutIds, type NewIds } from '../../files/ids-in.ts'
import { keyOf, withNewMarks } from '../../files/lock.ts'
import { kindOfId } from '../../files/schema/kinds.ts'
import { conflictAt } from '../../files/two-sides.ts'
import type { HighMark } from '../../../domain/diligence/register.ts'
import { pathOf } from '../../files/write.ts'
import type { Side } from './side.ts'
import { takeOver, type ToLookAt } from './take-over.ts'

/** The three commits of a merge, and the register as it lies here. */
export interface Merged {
  readonly keeps: Side
  readonly moves: Side
  readonly base: Side
  readonly here: Side
}

/** What makes both sides of a merge whole again. */
export interface Plan {
  readonly ids: NewIds
  /** New texts by the name of their file, only where something is different. */
  readonly texts: ReadonlyMap<string, string>
  /** Null where the lock is right as it is. */
  readonly marks: readonly HighMark[] | null
  /** Lines that both branches wrote alike, so that nobody but them can say which entry is meant. */
  readonly lookAt: readonly ToLookAt[]
}

/**
 * Gives the entries of one branch new numbers where another branch took the same ones, as if they had had them from
 * the start: their files, the links to them from whatever that branch wrote, and their marks. The same merge always
 * gets the same plan, and one that was carried out gets none.
 *
 * @param taken ids that are in use anywhere, so that none of them is given again
 */
export function planRenumbering(merged: Merged, taken: readonly string[]): Plan {
  const ids = newIdsFor(merged, taken)
  const texts = new Map<string, string>()
  const lookAt: ToLookAt[] = []
  for (const [from, to] of ids) {
    const [file, kept] = [fileIn(merged.moves, from), fileIn(merged.keeps, from)]
    if (!merged.here.files.has(to)) texts.set(pathOf(to), withNewIds(merged.moves.texts.get(file) ?? '', ids))
    const here = merged.here.texts.get(kept)
    if (here === undefined || conflictAt(here) !== null) texts.set(kept, merged.keeps.texts.get(kept) ?? '')
  }
  const own = new Set([...ids].flatMap(([from, to]) => [fileIn(merged.keeps, from), fileIn(merged.here, to)]))
  for (const [name, here] of merged.here.texts) {
    if (own.has(name)) continue
    const sides = {
      keeps: merged.keeps.texts.get(name) ?? '',
      moves: merged.moves.texts.get(name) ?? '',
    }
    const taken = takeOver(name, here, sides, ids)
    lookAt.push(...taken.lookAt)
    if (taken.text !== here) texts.set(name, taken.text)
  }
  return { ids, texts, marks: marksOf(merged, ids), lookAt }
}

/** The new number of each entry that both branches added; the one it has already, where it was moved before. */
function newIdsFor({ keeps, moves, base, here }: Merged, taken: readonly string[]): NewIds {
  const ids = new Map<string, string>()
  const isOld = (id: string) => [keeps, moves, base].some(({ files }) => files.has(id))
  const claimed = new Set<string>()
  const used = new Set([...taken, ...[keeps, moves, base, here].flatMap(({ files }) => [...files.keys()])])
  for (const [id, file] of moves.files) {
    const text = moves.texts.get(file) ?? ''
    if (!keeps.files.has(id) || base.files.has(id)) continue
    if (keeps.texts.get(fileIn(keeps, id)) === text) continue
    const kind = kindOfId(id)
    const moved = [...here.files].find(
      ([other, name]) =>
        kindOfId(other) === kind &&
        !isOld(other) &&
        !claimed.has(other) &&
        isSame(here.texts.get(name) ?? '', text),
    )
    if (moved !== undefined) claimed.add(moved[0])
    const next = moved?.[0] ?? nextFree(kind?.prefix ?? '', used)
    used.add(next)
    ids.set(id, next)
  }
  return ids
}

/**
 * The same entry, whatever its number: word for word, or under the same title where somebody wrote on. A title that
 * nobody filled in is many entries' own.
 */
function isSame(one: string, other: string): boolean {
  const titleIn = (text: string) => /^title: *(['"]?)(.+?)\1\s*$/m.exec(text)?.[2]
  return withoutIds(one) === withoutIds(other) || (!isUnsaid(titleIn(one)) && titleIn(one) === titleIn(other))
}

function nextFree(prefix: string, used: ReadonlySet<string>): string {
  const numbers = [...used].filter((id) => id.startsWith(`${prefix}-`)).map((id) => Number(id.split('-')[1]))
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`
}

function fileIn({ files }: Side, id: string): string {
  return files.get(id) ?? pathOf(id)
}

/** Every grade of both branches, those of moved entries under their new number, and what was recorded since. */
function marksOf({ keeps, moves, here }: Merged, ids: NewIds): readonly HighMark[] | null {
  if (ids.size === 0) return null
  const known = new Set([...keeps.marks, ...moves.marks].map(keyOf))
  const all = withNewMarks(
    withNewMarks(
      keeps.marks,
      moves.marks.map((mark) => ({ ...mark, impact: ids.get(mark.impact) ?? mark.impact })),
    ),
    here.marks.filter((mark) => !known.has(keyOf(mark))),
  )
  return all
}
