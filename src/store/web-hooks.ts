import { sql } from 'kysely'
import type { HookFared } from '../domain/vocabulary/staff.ts'
import type { Read, Tx, Write } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { NIL_ID } from './nil-id.ts'

/** The address of another program that is told that something waits. */
export interface WebHook {
  readonly id: string
  readonly address: string
  readonly askedBy: string
  /** Null until a second person has said yes. */
  readonly confirmedBy: string | null
  /** Null before the first try. */
  readonly fared: HookFared | null
  readonly givenUpAt: Date | null
}

/** One that is to be told now. */
export interface DueHook {
  readonly id: string
  readonly address: string
  readonly secret: string
  readonly message: string
  readonly tries: number
  /** Nobody took what was sent before, and it is on record. */
  readonly isGivenUp: boolean
}

/** How long a worker has one in hand before another may take it. */
const IN_HAND_MINUTES = 5

/** More tries than this are not told apart. */
const MOST_COUNTED = 100

/** Adds one that waits for a second person. */
export async function insertHook(
  tx: Tx,
  keys: Keyring,
  hook: {
    readonly id: string
    readonly address: string
    readonly secret: string
    readonly askedBy: string
  },
): Promise<void> {
  const { id, address, secret, askedBy } = hook
  await tx.db
    .insertInto('web_hook')
    .values({
      hook_id: id,
      address: keys.sealName(address, placeOf(id, 'address')),
      secret: keys.sealName(secret, placeOf(id, 'secret')),
      asked_by: askedBy,
    })
    .execute()
}

/** All of them, by their address; a house has one or two. */
export async function listHooks(read: Read, keys: Keyring): Promise<WebHook[]> {
  const rows = await read.db.selectFrom('web_hook').selectAll().execute()
  return rows
    .map((row) => ({
      id: row.hook_id,
      address: keys.openName(row.address, placeOf(row.hook_id, 'address')),
      askedBy: row.asked_by,
      confirmedBy: row.confirmed_by,
      fared: row.fared,
      givenUpAt: row.given_up_at,
    }))
    .toSorted((a, b) => a.address.localeCompare(b.address))
}

/**
 * Notes the second person; false where there is none to confirm.
 *
 * @param others who may have asked for it
 */
export async function setConfirmed(
  tx: Tx,
  id: string,
  by: string,
  others: readonly string[],
): Promise<boolean> {
  const row = await tx.db
    .updateTable('web_hook')
    .set({ confirmed_by: by })
    .where('hook_id', '=', id)
    .where('confirmed_by', 'is', null)
    .where('asked_by', 'in', others.length > 0 ? [...others] : [NIL_ID])
    .returning('hook_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends one; false when there is none. */
export async function deleteHook(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.db
    .deleteFrom('web_hook')
    .where('hook_id', '=', id)
    .returning('hook_id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Lets every confirmed one be told at this minute, or at an earlier one that it waits for already. It is another message
 * then, so that one that is being sent at this moment does not count as having told of it. Of a case that is for some of
 * us alone, or that somebody is kept from, none is told: whoever runs the other program may be the one who must not know
 * (red line 9).
 *
 * @param caseId null where it is of no case
 */
export async function dueAt(tx: Tx, due: Date, caseId: string | null): Promise<void> {
  await sql`
    update web_hook set due = least(due, ${due}::timestamptz), message_id = gen_random_uuid()
    where confirmed_by is not null and (${caseId}::uuid is null or exists (
      select from case_line where case_id = ${caseId} and only_for is null and recused = '{}'))`.execute(
    tx.db,
  )
}

/** Takes those whose minute has come; nobody else takes them meanwhile. */
export async function takeDueHooks(write: Write, keys: Keyring, now: Date): Promise<DueHook[]> {
  const { rows } = await sql<{
    hook_id: string
    address: Buffer
    secret: Buffer
    message_id: string
    tries: number
    given_up: boolean
  }>`
    update web_hook set due = ${now}::timestamptz + make_interval(mins => ${IN_HAND_MINUTES})
    where due <= ${now} and confirmed_by is not null
    returning hook_id, address, secret, message_id, tries, given_up_at is not null as given_up`.execute(
    write.db,
  )
  return rows.map((row) => ({
    id: row.hook_id,
    address: keys.openName(row.address, placeOf(row.hook_id, 'address')),
    secret: keys.openName(row.secret, placeOf(row.hook_id, 'secret')),
    message: row.message_id,
    tries: row.tries,
    isGivenUp: row.given_up,
  }))
}

/** It was told: nothing waits any more. */
export async function noteTaken(write: Write, { id, message }: DueHook): Promise<void> {
  await write.db
    .updateTable('web_hook')
    .set({ due: null, message_id: null, tries: 0, fared: 'taken', given_up_at: null })
    .where('hook_id', '=', id)
    .where('message_id', '=', message)
    .execute()
}

/** It was not taken, and is tried again at this time; null: not before something new waits. */
export async function noteNotTaken(
  write: Write,
  { id, tries, message, isGivenUp }: DueHook,
  fared: HookFared,
  { next, now }: { readonly next: Date | null; readonly now: Date },
): Promise<void> {
  await write.db
    .updateTable('web_hook')
    .set({
      due: next,
      tries: Math.min(tries + 1, MOST_COUNTED),
      fared,
      ...(next === null && !isGivenUp ? { given_up_at: now } : {}),
    })
    .where('hook_id', '=', id)
    .where('message_id', '=', message)
    .execute()
}

function placeOf(id: string, what: 'address' | 'secret'): string {
  return `web_hook:${id}:${what}`
}
