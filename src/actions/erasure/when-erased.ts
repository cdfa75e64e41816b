import { startOfDay } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ErasingReason } from '../../domain/vocabulary/erasing.ts'
import { findErased } from '../../store/erasure/erased-cases.ts'
import type { House } from '../house.ts'

/** When and why the case of a receipt was erased; null where it was not. */
export async function whenErased(
  house: House,
  caseId: string,
): Promise<{ readonly day: Instant; readonly because: ErasingReason } | null> {
  const found = await findErased(house.database, caseId)
  return found && { day: startOfDay(found.day, house.calendar.timeZone), because: found.because }
}
