import { mailDue } from '../../domain/reactions/mail-times.ts'
import { nextTry } from '../../domain/reactions/hook-tries.ts'
import type { HookFared, StaffNotice } from '../../domain/vocabulary/staff.ts'
import type { Tx } from '../../store/database.ts'
import {
  dueAt,
  listHooks,
  noteNotTaken,
  noteTaken,
  takeDueHooks,
  type DueHook,
  type WebHook,
} from '../../store/web-hooks.ts'
import { chance } from '../chance.ts'
import type { House } from '../house.ts'
import { onRecord } from '../staff/hand.ts'
import { inTransaction } from '../transaction.ts'

/** Everyone that was asked for, as their page shows them. */
export function allHooks(house: House): Promise<WebHook[]> {
  return listHooks(house.database, house.keys)
}

/** Something new waits: every confirmed one is told at a random minute, with whatever else waits by then. */
export function tellHooksLater(house: House, tx: Tx, notice: StaffNotice, caseId: string): Promise<void> {
  const due = new Date(mailDue(notice, house.now(), chance()))
  return dueAt(tx, due, notice === 'alarm' ? null : caseId)
}

/** Those whose minute has come; nobody else takes them meanwhile. */
export function hooksDue(house: House): Promise<DueHook[]> {
  return takeDueHooks(house.database, house.keys, new Date(house.now()))
}

/** Notes how one fared: told, to be tried again, or given up, which is on record. */
export async function noteFared(house: House, hook: DueHook, fared: HookFared): Promise<void> {
  if (fared === 'taken') return noteTaken(house.database, hook)
  const now = house.now()
  const next = nextTry(hook.tries + 1, now, chance())
  await inTransaction(house, async (tx) => {
    await noteNotTaken(tx, hook, fared, { next: next && new Date(next), now: new Date(now) })
    if (next === null && !hook.isGivenUp) await onRecord(house, tx, 'machine', { act: 'hook_given_up' })
  })
}
