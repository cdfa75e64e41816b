import { sql } from 'kysely'
import type { Known } from '../../domain/intake/known-filings.ts'
import type { Placed, Waiting } from '../../domain/intake/place-alike.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring, WrappedKey } from '../keys/keyring.ts'
import { openSketch, sealSketch, sketchKeyId, type PlacedFiling, type WordsOf } from './sealed-sketch.ts'

/** Days for which a filing is known again; a flood that comes back later is a new one. */
const KNOWN_DAYS = 30

interface SketchRow extends WrappedKey {
  readonly case_id: string
  readonly entry: number
  readonly sealed: Buffer
}

/** Of which words sketches are known that others can be compared with, the newest first. */
export async function knownWords(read: Read, keys: Keyring, most: number): Promise<WordsOf[]> {
  const { rows } = await sql<Pick<SketchRow, 'case_id' | 'entry'>>`
    select case_id, entry from filed_sketch where placed and key_id = ${sketchKeyId(keys)}
    order by at desc, case_id desc, entry desc limit ${most}`.execute(read.db)
  return rows.map(({ case_id, entry }) => ({ caseId: case_id, entry }))
}

/** Some of them, opened. */
export async function openKnown(read: Read, keys: Keyring, some: readonly WordsOf[]): Promise<Known[]> {
  const { rows } = await sql<SketchRow>`
    select s.case_id, s.entry, s.sealed, k.wrapped, k.key_id, k.slot
    from unnest(${some.map(({ caseId }) => caseId)}::uuid[], ${some.map(({ entry }) => entry)}::integer[])
      with ordinality as w(case_id, entry, n)
    join filed_sketch s on s.case_id = w.case_id and s.entry = w.entry
    join case_key k on k.case_id = s.case_id
    where s.placed order by w.n`.execute(read.db)
  return rows.map((row) => ({ ...wordsOf(row), ...opened(keys, row) }))
}

/** Some words that nobody has compared yet, those of one case in their order. Nothing is locked meanwhile. */
export async function waitingFilings(read: Read, keys: Keyring, most: number): Promise<Waiting[]> {
  const { rows } = await sql<SketchRow>`
    select s.case_id, s.entry, s.sealed, k.wrapped, k.key_id, k.slot
    from filed_sketch s join case_key k on k.case_id = s.case_id
    where not s.placed and s.key_id = ${sketchKeyId(keys)}
    order by s.at, s.case_id, s.entry limit ${most}`.execute(read.db)
  return rows.map((row) => ({ ...wordsOf(row), ...opened(keys, row) }))
}

/**
 * Keeps what was found of some words: those that are like others are marked while nobody has read them, those whose
 * person told more are marked no longer, and of those that no later one is compared with nothing is kept. Lines are
 * taken first and in the order of the cases, as whatever else changes or erases several does.
 */
export async function keepPlaced(tx: Tx, keys: Keyring, placed: readonly Placed[]): Promise<void> {
  const lines = [...new Set(placed.map(({ caseId }) => caseId))]
  await sql`
    select from case_line where case_id = any(${lines}::uuid[]) order by case_id for update`.execute(tx.db)
  await sql`
    select from filed_sketch where case_id = any(${lines}::uuid[]) order by case_id, entry for update`.execute(
    tx.db,
  )
  const marked = placed.filter(({ alike }) => alike !== null)
  await sql`
    update case_line set alike = m.alike
    from unnest(${marked.map(({ caseId }) => caseId)}::uuid[], ${marked.map(({ alike }) => alike)}::uuid[])
      as m(id, alike)
    where case_id = m.id and state = 'received'`.execute(tx.db)
  const leaving = (which: Placed['leaves']) =>
    placed.filter(({ leaves }) => leaves === which).map(({ caseId }) => caseId)
  await sql`
    update case_line set alike = null where alike is not null
      and (case_id = any(${leaving('all')}::uuid[])
        or alike = case_id and case_id = any(${leaving('long')}::uuid[]))`.execute(tx.db)
  const known = placed.flatMap((each) => each.known ?? [])
  const gone = placed.filter((each) => each.known === null)
  await sql`
    delete from filed_sketch s using ${rowsOf(gone)} as g(case_id, entry)
    where s.case_id = g.case_id and s.entry = g.entry`.execute(tx.db)
  const sealed = await resealed(tx, keys, known)
  await sql`
    update filed_sketch s set placed = true, sealed = k.sealed
    from unnest(${sealed.map(({ caseId }) => caseId)}::uuid[], ${sealed.map(({ entry }) => entry)}::integer[],
      ${sealed.map((each) => each.sealed)}::bytea[]) as k(case_id, entry, sealed)
    where s.case_id = k.case_id and s.entry = k.entry`.execute(tx.db)
}

/**
 * Forgets what is older than a filing is known again, and what was made with a key from before: nothing new can be like
 * it, so that after a change of keys the first of each kind is unlike anything seen before once more.
 */
export async function forgetSketches(
  write: Write,
  keys: Pick<Keyring, 'live'>,
  now: Instant | string,
): Promise<void> {
  await sql`
    delete from filed_sketch where (case_id, entry) in (
      select case_id, entry from filed_sketch
      where at < ${new Date(now)}::timestamptz - make_interval(days => ${KNOWN_DAYS}) or key_id < ${sketchKeyId(keys)}
      order by case_id, entry for update)`.execute(write.db)
}

function rowsOf(some: readonly WordsOf[]) {
  return sql`unnest(${some.map(({ caseId }) => caseId)}::uuid[], ${some.map(({ entry }) => entry)}::integer[])`
}

/** The first of those that are alike belongs to what is sealed: in clear it would tell for weeks what is like what. */
async function resealed(tx: Tx, keys: Keyring, known: readonly Known[]) {
  const { rows } = await sql<WrappedKey & { case_id: string }>`
    select case_id, wrapped, key_id, slot from case_key
    where case_id = any(${known.map(({ caseId }) => caseId)}::uuid[])`.execute(tx.db)
  const wrapped = new Map(rows.map((row) => [row.case_id, row]))
  return known.flatMap((each) => {
    const row = wrapped.get(each.caseId)
    if (row === undefined) return []
    const key = keys.unwrapDataKey(each.caseId, row)
    return [{ ...each, sealed: sealSketch(key, each, { ...each, mayWait: false }) }]
  })
}

const wordsOf = (row: SketchRow): WordsOf => ({ caseId: row.case_id, entry: row.entry })

function opened(keys: Keyring, row: SketchRow): PlacedFiling {
  return openSketch(keys.unwrapDataKey(row.case_id, row), wordsOf(row), row.sealed)
}
