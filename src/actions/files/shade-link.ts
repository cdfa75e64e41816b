import { z } from 'zod'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { SHADES } from '../../domain/vocabulary/files.ts'
import { msOf } from '../../domain/time/instant.ts'
import type { House } from '../house.ts'
import { openAgain, sealOnce } from '../intake/one-use.ts'

/** Milliseconds for which what somebody asked to see can be fetched. */
const GOOD_MS = 10 * 60_000

const shape = z.object({
  staff: z.uuid(),
  caseId: z.uuid(),
  file: z.string(),
  shade: z.enum(codesOf(SHADES)),
  until: z.number(),
})

/** What somebody asked to see of a file. */
export type ShadeLink = Omit<z.output<typeof shape>, 'until'>

/** Seals what somebody asked to see into the address of it: for that account, that file and no more of it, for minutes. */
export function sealShade(house: House, of: ShadeLink): string {
  return sealOnce(house, 'look', { ...of, until: msOf(house.now()) + GOOD_MS })
}

/** What an address was made for; null where it is none of ours, or its time is over. */
export function openShade(house: House, sealed: string): ShadeLink | null {
  const read = shape.safeParse(openAgain(house, 'look', sealed))
  return read.success && read.data.until > msOf(house.now()) ? read.data : null
}
