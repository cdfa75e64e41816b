import { whoIsTold } from '../domain/access/who-is-told.ts'
import { isUnreachable, mailDue } from '../domain/reactions/mail-times.ts'
import { msOf } from '../domain/time/instant.ts'
import type { StaffNotice } from '../domain/vocabulary/staff.ts'
import { lateReaders } from '../store/cases/left-to-nobody.ts'
import type { Tx } from '../store/database.ts'
import { findWholeCase } from '../store/history/find-case.ts'
import { takeOutbox } from '../store/outbox.ts'
import { listReachable } from '../store/staff/mail-choices.ts'
import { putStaffMail } from '../store/staff/staff-mail.ts'
import { chance } from './chance.ts'
import type { House } from './house.ts'
import { tellOfAlarm } from './alarms/tell-of-alarm.ts'
import { inTransaction } from './transaction.ts'
import { tellHooksLater } from './web-hooks/due-hooks.ts'

/**
 * Moves what waits to be sent to where it waits for its minute: taken from one and put into the other together. The
 * person is written to by a job, staff by `tell-staff.ts`, other programs by `send-web-hooks.ts`.
 */
export async function sendOutbox(house: House): Promise<number> {
  let sent = 0
  for (;;) {
    const some = await inTransaction(house, async (tx) => {
      const taken = await takeOutbox(tx)
      for (const { effect, caseId } of taken)
        if (effect === 'tell_person') await tellPersonLater(house, tx, caseId)
        else {
          await tellHooksLater(house, tx, effect, caseId)
          if (house.sendsMail) await tellStaffLater(house, tx, effect, caseId)
        }
      return taken.length
    })
    if (some === 0) return sent
    sent += some
  }
}

async function tellPersonLater(house: House, tx: Tx, caseId: string): Promise<void> {
  const now = house.now()
  const seconds = Math.round((msOf(mailDue(null, now, chance())) - msOf(now)) / 1000)
  await house.jobs.send(tx, 'tell_person', { caseId }, caseId, seconds)
}

/** Looks whom something concerns, as the case and the accounts are now. */
async function tellStaffLater(house: House, tx: Tx, notice: StaffNotice, caseId: string): Promise<void> {
  if (notice === 'alarm') return tellOfAlarm(house, tx)
  try {
    const whole = await findWholeCase(tx, house.keys, { kind: 'house' }, caseId)
    if (whole === null) return
    const late = await lateReaders(tx, caseId, new Date(house.now()))
    const colleagues = (await listReachable(tx, house.keys)).map(({ id, role, told, refusedAt }) => ({
      id,
      role,
      hears: told.includes(notice) && !isUnreachable(refusedAt, house.now()),
    }))
    const told = (some: typeof colleagues) => whoIsTold(notice, whole.kase, whole.events, some)
    // Whoever was let in and does not come may still: so is whoever else can let somebody in.
    const inTime = late.length === 0 ? [] : told(colleagues.filter(({ id }) => !late.includes(id)))
    for (const staffId of new Set([...told(colleagues), ...inTime]))
      await putStaffMail(
        tx,
        { staffId, kind: notice, caseId },
        new Date(mailDue(notice, house.now(), chance())),
      )
  } catch (error) {
    // A case that cannot be read harms no other: its own page says so. The log does not, in the minute of what somebody did.
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ kind }, 'staff could not be told of a case')
  }
}
