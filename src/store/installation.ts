import { sql } from 'kysely'
import { DEFAULT_CALENDAR, type Calendar } from '../domain/time/calendar.ts'
import type { Read, Write } from './database.ts'
import type { CaseSlots } from './keys/case-slots.ts'
import type { Ring } from './keys/keyring.ts'

/** True when a database was used with a key file before; also for one that is older than this program. */
export async function isClaimed(read: Read): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('installation') is not null as there`.execute(read.db)
  if (rows[0]?.there !== true) return false
  return (await read.db.selectFrom('installation').select('one').executeTakeFirst()) !== undefined
}

/**
 * Ties a database to its key file: the first start leaves a mark made with the key, later starts compare it.
 * Throws a sentence when the key file belongs to another database.
 */
export async function claimDatabase(write: Write, keys: Ring, keyFile: string): Promise<void> {
  await write.db
    .insertInto('installation')
    .values({ key_check: keys.index('check', MARK) })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute()
  await proveKey(write, keys, keyFile)
}

/** Compares the mark of a claimed database with the key file, and throws a sentence when they do not fit. */
export async function proveKey(read: Read, keys: Ring, keyFile: string): Promise<void> {
  const { key_check } = await read.db.selectFrom('installation').select('key_check').executeTakeFirstOrThrow()
  if (keys.madeBy('check', MARK, key_check) === null)
    throw new Error(
      `The key file ${keyFile} does not belong to this database. Put back the key file that was made with it, or set AMENDS_KEY_FILE to where it is: without that file its stories cannot be read. Nothing was changed.`,
    )
}

/** The file of case keys that a claimed database knows; null while it knows none, as one of 0.1.0 does not. */
export async function knownCaseKeys(read: Read): Promise<string | null> {
  // Asked of a database that may be older than the column.
  const { rows } = await sql<{ id: string | null }>`
    select to_jsonb(i) ->> 'case_keys' as id from installation i`.execute(read.db)
  return rows[0]?.id ?? null
}

/**
 * Throws a sentence when the file of case keys is older than the database: the newest case of which the database knows
 * a slot is not in it.
 */
export async function proveCaseKeys(read: Read, slots: CaseSlots): Promise<void> {
  const newest = await read.db
    .selectFrom('case_key')
    .select('slot')
    .where('slot', 'is not', null)
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst()
  const slot = newest?.slot ?? null
  if (slot !== null && slots.stateOf(slot) === 'empty')
    throw new Error(
      `The file of case keys ${slots.path} is older than this database: the newest cases are not in it. Put back the newest copy of it, or set AMENDS_CASE_KEYS to where it is: without it those stories cannot be read. Nothing was changed.`,
    )
}

/** Ties a database to its file of case keys at the first start with one. */
export async function claimCaseKeys(write: Write, slots: CaseSlots): Promise<void> {
  await write.db
    .updateTable('installation')
    .set({ case_keys: slots.id })
    .where('case_keys', 'is', null)
    .execute()
  if ((await knownCaseKeys(write)) !== slots.id)
    throw new Error(`The file of case keys ${slots.path} belongs to another database. Start once more.`)
}

/**
 * Remembers by which calendar times are counted. Where it is another one than before, every line was made by other rules
 * than today's: they are made anew in the background, so that no list keeps a date that nobody would promise any more.
 */
export async function noteCalendar(write: Write, calendar: Calendar): Promise<void> {
  const { timeZone, workingDays, holidays } = calendar
  const now = JSON.stringify([timeZone, workingDays, holidays])
  const usual = JSON.stringify([timeZone, DEFAULT_CALENDAR.workingDays, DEFAULT_CALENDAR.holidays])
  const before = await write.db.selectFrom('installation').select('calendar').executeTakeFirstOrThrow()
  if (before.calendar === now) return
  if ((before.calendar ?? usual) !== now)
    await write.db.updateTable('case_line').set({ made_by: 0 }).execute()
  await write.db.updateTable('installation').set({ calendar: now }).execute()
}

/** What the mark is made of. */
const MARK = 'this key file belongs to this database'

/** Leaves the mark of the newest key: a key file from before it is refused from now on. */
export async function markAnew(write: Write, keys: Ring): Promise<void> {
  await write.db
    .updateTable('installation')
    .set({ key_check: keys.index('check', MARK) })
    .execute()
}
