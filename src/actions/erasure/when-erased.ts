import { startOfDay } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ErasingReason, WhyErased } from '../../domain/vocabulary/erasing.ts'
import type { House } from '../house.ts'
import { findRecord } from './find-record.ts'

/** When and why the case of a receipt was erased, as its page says it; null where it was not. */
export async function whenErased(
  house: House,
  caseId: string,
): Promise<{
  readonly day: Instant
  readonly because: ErasingReason
  readonly why: WhyErased | null
} | null> {
  const found = await findRecord(house, caseId)
  return (
    found && {
      day: startOfDay(found.day, house.calendar.timeZone),
      because: found.because,
      why: found.why,
    }
  )
}
