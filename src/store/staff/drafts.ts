import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { openWithAny, seal } from '../keys/seal.ts'

/** Hours that something typed and not saved is kept: over the night, and no longer than it is needed. */
export const DRAFT_HOURS = 24
const HOUR_MS = 3_600_000

/** Whose draft it is, and of which form; no case for what is typed before there is one. */
export interface DraftPlace {
  readonly staff: string
  readonly caseId: string | null
  readonly form: string
}

/** That somebody typed into a form and did not save it. */
export interface Unfinished {
  readonly form: string
  readonly at: string
}

/** What somebody typed and did not save. */
export interface Draft extends Unfinished {
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Keeps what was typed, in place of what was kept of the same form before; nothing of a case that is not there. */
export async function putDraft(
  write: Write,
  keys: Keyring,
  place: DraftPlace,
  fields: Draft['fields'],
  now: string,
): Promise<void> {
  const { caseId } = place
  const key =
    caseId === null ? createSecretKey(keys.index('draft', 'key')) : await keyOfCase(write, keys, caseId)
  if (key === null) return
  const sealed = seal(key, JSON.stringify(fields), placeOf(place))
  await sql`
    insert into draft (staff_id, case_id, form, sealed, at)
    values (${place.staff}, ${place.caseId}, ${place.form}, ${sealed}, ${new Date(now)})
    on conflict (staff_id, case_id, form) do update set sealed = excluded.sealed, at = excluded.at`.execute(
    write.db,
  )
}

/** The forms of a case that an account has typed into and not saved, the newest first. */
export async function listUnfinished(
  read: Read,
  { staff, caseId }: Pick<DraftPlace, 'staff' | 'caseId'>,
  now: string,
): Promise<Unfinished[]> {
  const rows = await read.db
    .selectFrom('draft')
    .select(['form', 'at'])
    .where('staff_id', '=', staff)
    .where('case_id', caseId === null ? 'is' : '=', caseId)
    .where('at', '>', oldest(now))
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ form, at }) => ({ form, at: at.toISOString() }))
}

/** What an account typed into a form; null when there is nothing. Only that account reads it. */
export async function findDraft(
  read: Read,
  keys: Keyring,
  place: DraftPlace,
  now: string,
): Promise<Draft | null> {
  const row = await read.db
    .selectFrom('draft')
    .select(['sealed', 'at'])
    .where('staff_id', '=', place.staff)
    .where('case_id', place.caseId === null ? 'is' : '=', place.caseId)
    .where('form', '=', place.form)
    .where('at', '>', oldest(now))
    .executeTakeFirst()
  const opening = row === undefined ? null : await keysOfDraft(read, keys, place.caseId)
  if (row === undefined || opening === null) return null
  const plain = openWithAny(opening, row.sealed, placeOf(place)).toString('utf8')
  const fields = JSON.parse(plain) as Draft['fields']
  return { form: place.form, fields, at: row.at.toISOString() }
}

/** Deletes what one account kept of one form. */
export async function deleteDraft(write: Write, { staff, caseId, form }: DraftPlace): Promise<void> {
  await write.db
    .deleteFrom('draft')
    .where('staff_id', '=', staff)
    .where('case_id', caseId === null ? 'is' : '=', caseId)
    .where('form', '=', form)
    .execute()
}

/** Deletes what nobody came back for. */
export async function forgetOldDrafts(write: Write, now: string): Promise<void> {
  await write.db.deleteFrom('draft').where('at', '<=', oldest(now)).execute()
}

function oldest(now: string): Date {
  return new Date(Date.parse(now) - DRAFT_HOURS * HOUR_MS)
}

/** Bound to the account, the case and the form: a row that is put elsewhere does not open. */
function placeOf({ staff, caseId, form }: DraftPlace): string {
  return `draft:${staff}:${caseId ?? ''}:${form}`
}

/** Keys of which one opens a draft: what is typed before there is a case has one of the house, which may have changed. */
async function keysOfDraft(read: Read, keys: Keyring, caseId: string | null): Promise<KeyObject[] | null> {
  if (caseId === null) return keys.indexes('draft', 'key').map((key) => createSecretKey(key))
  const key = await keyOfCase(read, keys, caseId)
  return key && [key]
}

/** A key made from that of the case, so that what was typed about it is erased with it; null where the case is not there. */
async function keyOfCase(read: Read, keys: Keyring, caseId: string): Promise<KeyObject | null> {
  const row = await read.db
    .selectFrom('case_key')
    .select(['wrapped', 'key_id', 'slot'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return null
  const key = keys.unwrapDataKey(caseId, row)
  return createSecretKey(createHmac('sha256', key).update('draft').digest())
}
