import { z } from 'zod'
import { fundingSchema } from './funding.ts'
import { listingSchema } from './listing.ts'

/** The whole directory as a file, and what an export writes. */
export const directorySchema = z.strictObject({
  listings: z.array(listingSchema),
  fundings: z.array(fundingSchema).default([]),
})

/** The directory before any of it is checked: each row is judged by itself, and a wrong one stops no other. */
export const looseDirectorySchema = z.strictObject({
  listings: z.array(z.unknown()),
  fundings: z.array(z.unknown()).default([]),
})

export type DirectoryFile = z.output<typeof directorySchema>

/** One entry of a file, not checked yet, with where it stands. */
export interface RawEntry {
  /** From 1, as it is counted in the file. */
  readonly row: number
  /** Of a table, the line of the file; null in JSON. */
  readonly line: number | null
  readonly raw: unknown
}
