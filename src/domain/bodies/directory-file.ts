import { z } from 'zod'
import { codesOf } from '../vocabulary/code.ts'
import { fundingSchema } from './funding.ts'
import { listingSchema } from './listing.ts'
import { HOW_MANY_HELPED } from './whether-helped.ts'

/** The whole directory as a file, and what an export writes. */
export const directorySchema = z.strictObject({
  listings: z.array(listingSchema),
  fundings: z.array(fundingSchema).default([]),
  /** What people of the house that wrote it said of them, where they are five or more; an import leaves it out. */
  helped: z
    .array(z.strictObject({ body: z.string(), atLeast: z.int(), howMany: z.enum(codesOf(HOW_MANY_HELPED)) }))
    .optional(),
})

/** The directory before any of it is checked: each row is judged by itself, and a wrong one stops no other. */
export const looseDirectorySchema = z.strictObject({
  listings: z.array(z.unknown()),
  fundings: z.array(z.unknown()).default([]),
  helped: z.array(z.unknown()).optional(),
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
