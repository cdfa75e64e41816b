import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { setConfirmed } from '../../store/web-hooks.ts'
import type { House } from '../house.ts'
import { onAccounts, onRecord, type Hand } from '../staff/hand.ts'

/**
 * A second person says yes; false where there is none that waits, where they asked for it themselves, or where whoever
 * asked could not ask for it any more: one hand alone would have opened it then.
 */
export async function confirmHook(house: House, by: Exclude<Hand, 'machine'>, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  return onAccounts(house, async (tx, accounts) => {
    const roles: readonly StaffRole[] = rolesInHouse('hooks')
    const stillHere = accounts.filter(
      ({ role, disabled, waits }) => roles.includes(role) && !disabled && !waits,
    )
    const others = stillHere.flatMap((each) => (each.id === by.id ? [] : [each.id]))
    if (!(await setConfirmed(tx, id, by.id, others))) return false
    await onRecord(house, tx, by, { act: 'hook_confirmed' })
    return true
  })
}
