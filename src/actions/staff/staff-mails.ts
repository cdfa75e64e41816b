import { putOutbox } from '../../store/outbox.ts'
import { listReachable, type Reachable } from '../../store/staff/mail-choices.ts'
import {
  deleteStaffMail,
  noteReach,
  setDigest,
  takeStaffMail,
  type StaffMailRow,
} from '../../store/staff/staff-mail.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/** Everybody with an open account, as mails need to know them. */
export function whoCanBeTold(house: House): Promise<Reachable[]> {
  return listReachable(house.database, house.keys)
}

/** What is to be told now, by whom; nobody else takes it meanwhile. */
export function staffMailsDue(house: House): Promise<StaffMailRow[]> {
  return takeStaffMail(house.database, new Date(house.now()))
}

/** Somebody was told. */
export async function sentTo(house: House, staffId: string, rows: readonly StaffMailRow[]): Promise<void> {
  await inTransaction(house, async (tx) => {
    await deleteStaffMail(tx, rows)
    await noteReach(tx, staffId, null)
  })
}

/** The mail server of somebody refuses our mails: what they were to be told goes to somebody else. */
export async function refusedBy(house: House, staffId: string, rows: readonly StaffMailRow[]): Promise<void> {
  await inTransaction(house, async (tx) => {
    await deleteStaffMail(tx, rows)
    await noteReach(tx, staffId, new Date(house.now()))
    for (const { kind, caseId } of rows) await putOutbox(tx, kind, caseId)
  })
}

/** Takes the turn to tell somebody what waits, and says when the next is; false when another worker has it. */
export function takeDigest(house: House, { id, digestAt }: Reachable, next: Date): Promise<boolean> {
  return setDigest(house.database, id, digestAt, next)
}
