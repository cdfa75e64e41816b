import { whyNotRest } from '../../domain/patterns/reported.ts'
import { casesOfReported, endReported, listReported } from '../../store/reported.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { readable } from './cases-of.ts'

/**
 * Ends what must not be public any more for a reason that no single entry of a case shows: two of its people turned out
 * to belong together, a product was set right, or a rule of ours changed.
 */
export async function lookAtReported(house: House, stopping: AbortSignal): Promise<void> {
  for (const each of await listReported(house.database, house.keys, ['proposed', 'published'])) {
    if (stopping.aborted) return
    const ids = await casesOfReported(house.database, each.id)
    const against = whyNotRest(each, await readable(house, { kind: 'house' }, ids))
    if (against.length === 0) continue
    const because = against.every(({ why }) => why === 'too_few') ? 'too_few' : 'not_fit'
    const end = { by: null, at: new Date(house.now()), because, reasons: null } as const
    await inTransaction(house, (tx) => endReported(tx, house.keys, each.id, end))
  }
}
