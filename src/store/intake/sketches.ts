import { sql } from 'kysely'
import type { Known, Placed, Waiting } from '../../domain/intake/place-alike.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring, WrappedKey } from '../keys/keyring.ts'
import { openSketch, sealSketch, type PlacedFiling } from './sealed-sketch.ts'

/** Days for which a filing is known again; a flood that comes back later is a new one. */
const KNOWN_DAYS = 30

interface SketchRow extends WrappedKey {
  readonly case_id: string
  readonly sealed: Buffer
}

/** The filings that others are compared with, in the order in which they came. */
export async function knownFilings(read: Read, keys: Keyring): Promise<Known[]> {
  const { rows } = await sql<SketchRow>`
    select s.case_id, s.sealed, k.wrapped, k.key_id, k.slot
    from filed_sketch s join case_key k on k.case_id = s.case_id
    where s.placed order by s.at, s.case_id`.execute(read.db)
  return rows.map((row) => opened(keys, row))
}

/** Some filings that nobody has compared yet, which no other worker has in hand. */
export async function waitingFilings(tx: Tx, keys: Keyring, most: number): Promise<Waiting[]> {
  const { rows } = await sql<SketchRow>`
    select s.case_id, s.sealed, k.wrapped, k.key_id, k.slot
    from filed_sketch s join case_key k on k.case_id = s.case_id
    where not s.placed order by s.at, s.case_id limit ${most} for update of s skip locked`.execute(tx.db)
  return rows.map((row) => ({ id: row.case_id, ...opened(keys, row) }))
}

/**
 * Keeps what was found of some filings: those that are like others are marked while nobody has read them, and of those
 * that no later one is compared with nothing is kept.
 */
export async function keepPlaced(tx: Tx, keys: Keyring, placed: readonly Placed[]): Promise<void> {
  const marked = placed.filter(({ alike }) => alike !== null)
  await sql`
    update case_line set alike = m.alike
    from unnest(${marked.map(({ id }) => id)}::uuid[], ${marked.map(({ alike }) => alike)}::uuid[]) as m(id, alike)
    where case_id = m.id and state = 'received'`.execute(tx.db)
  await sql`
    delete from filed_sketch where case_id = any(${placed.filter(({ known }) => known === null).map(({ id }) => id)}::uuid[])`.execute(
    tx.db,
  )
  const known = placed.flatMap(({ id, known: each }) => (each === null ? [] : [{ id, ...each }]))
  const sealed = await resealed(tx, keys, known)
  await sql`
    update filed_sketch set placed = true, sealed = k.sealed
    from unnest(${sealed.map(({ id }) => id)}::uuid[], ${sealed.map((each) => each.sealed)}::bytea[]) as k(id, sealed)
    where case_id = k.id`.execute(tx.db)
}

/** Forgets what is older than a filing is known again. */
export async function forgetSketches(write: Write, now: Instant | string): Promise<void> {
  await sql`
    delete from filed_sketch where at < ${new Date(now)}::timestamptz - make_interval(days => ${KNOWN_DAYS})`.execute(
    write.db,
  )
}

/** The first of those that are alike belongs to what is sealed: in clear it would tell for weeks what is like what. */
async function resealed(tx: Tx, keys: Keyring, known: readonly (Known & { readonly id: string })[]) {
  const { rows } = await sql<WrappedKey & { case_id: string }>`
    select case_id, wrapped, key_id, slot from case_key
    where case_id = any(${known.map(({ id }) => id)}::uuid[])`.execute(tx.db)
  const wrapped = new Map(rows.map((row) => [row.case_id, row]))
  return known.flatMap(({ id, ...each }) => {
    const row = wrapped.get(id)
    if (row === undefined) return []
    return [{ id, sealed: sealSketch(keys.unwrapDataKey(id, row), id, { ...each, mayWait: false }) }]
  })
}

function opened(keys: Keyring, row: SketchRow): PlacedFiling {
  return openSketch(keys.unwrapDataKey(row.case_id, row), row.case_id, row.sealed)
}
