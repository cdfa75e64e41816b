import { whoHearsAlarms } from '../../domain/access/who-is-told.ts'
import { isUnreachable, mailDue } from '../../domain/reactions/mail-times.ts'
import type { Tx } from '../../store/database.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import { listReachable } from '../../store/staff/mail-choices.ts'
import { putStaffMail } from '../../store/staff/staff-mail.ts'
import { chance } from '../chance.ts'
import type { House } from '../house.ts'

/** Tells those who lead by mail that something befell the house itself. The mail says no more than any other. */
export async function tellOfAlarm(house: House, tx: Tx): Promise<void> {
  const now = house.now()
  const colleagues = (await listReachable(tx, house.keys)).map(({ id, role, told, refusedAt }) => ({
    id,
    role,
    hears: told.includes('alarm') && !isUnreachable(refusedAt, now),
  }))
  for (const staffId of whoHearsAlarms(colleagues))
    // It belongs to no case.
    await putStaffMail(
      tx,
      { staffId, kind: 'alarm', caseId: NIL_ID },
      new Date(mailDue('alarm', now, chance())),
    )
}
