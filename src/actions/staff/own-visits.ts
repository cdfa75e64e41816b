import { isUuid } from '../../domain/is-uuid.ts'
import { endOtherSessions, endSession, listSessions, type Visiting } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord, type Hand } from './hand.ts'

type Me = Exclude<Hand, 'machine'>

/** Where somebody is signed in now. No address and no browser is stored, so times are all there is to tell them apart. */
export function ownVisits(house: House, by: Me): Promise<Visiting[]> {
  return listSessions(house.database, by.id, new Date(house.now()))
}

/** Ends one of one's own visits; false when there is none of that name. */
export async function endVisit(house: House, by: Me, session: string): Promise<boolean> {
  if (!isUuid(session)) return false
  return inTransaction(house, async (tx) => {
    if (!(await endSession(tx, by.id, session))) return false
    await onRecord(house, tx, by, { act: 'visit_ended', staffId: by.id })
    return true
  })
}

/** Ends all of one's own visits but this one. */
export async function endOtherVisits(house: House, by: Me, session: string): Promise<void> {
  await inTransaction(house, async (tx) => {
    if ((await endOtherSessions(tx, by.id, session)) > 0)
      await onRecord(house, tx, by, { act: 'visit_ended', staffId: by.id })
  })
}
