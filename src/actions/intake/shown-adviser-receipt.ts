import { z } from 'zod'
import type { House } from '../house.ts'
import { openOnce, sealOnce } from './one-use.ts'

const shape = z.object({ caseId: z.uuid(), adviser: z.string(), receipt: z.string() })

/** The receipt of somebody beside the person, on the one page that shows it. */
export type ShownToHandOn = z.infer<typeof shape>

/** Seals it for the form below it, so that this page can come back from another without its being stored. */
export function sealToHandOn(house: House, shown: ShownToHandOn): string {
  return sealOnce(house, 'hand_on', shown)
}

/** The receipt that was sealed for this case; null when its time is over, it was posted before, or it is not ours. */
export async function openToHandOn(
  house: House,
  caseId: string,
  sealed: string,
): Promise<ShownToHandOn | null> {
  const read = shape.safeParse(await openOnce(house, 'hand_on', sealed))
  return read.success && read.data.caseId === caseId ? read.data : null
}
