import { findOpen } from '../../store/staff/accounts.ts'
import { renewalsOf } from '../../store/receipts.ts'
import type { House } from '../house.ts'
import type { Giver } from './give-file.ts'

/**
 * True while whoever began to give a file may still do so: a file comes in for minutes, and meanwhile an account can be
 * shut, a visit ended, or a receipt replaced because somebody has stolen it.
 */
export async function stillMayGive(house: House, { viewer, isStillIn }: Giver): Promise<boolean> {
  if (isStillIn !== undefined && !(await isStillIn())) return false
  if (viewer.kind === 'staff') return (await findOpen(house.database, viewer.id))?.role === viewer.role
  return (
    viewer.renewals === undefined || viewer.renewals === (await renewalsOf(house.database, viewer.caseId))
  )
}
