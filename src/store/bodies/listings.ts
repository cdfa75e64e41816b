import { isBodyId, listingSchema, type Listing } from '../../domain/bodies/listing.ts'
import type { BodyAct } from '../../domain/vocabulary/bodies.ts'
import type { Read, Write } from '../database.ts'

/** A body as the directory has it now. */
export interface ListedBody {
  readonly listing: Listing
  /** How often it was edited; the next edit has to name it. */
  readonly version: number
}

/** One edit of a listing: all of it as it was from then on. */
export interface BodyEdit extends ListedBody {
  readonly at: Date
  /** Null where it came with the program or was done on the machine itself. */
  readonly by: string | null
  readonly act: BodyAct
}

/** Every body in its newest version, by its id. */
export async function listBodies(read: Read): Promise<ListedBody[]> {
  const rows = await read.db
    .selectFrom('body_edit')
    .distinctOn('body_id')
    .select(['listing', 'version'])
    .orderBy('body_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ listing, version }) => ({ listing: listingOf(listing), version }))
}

/** Every edit of one body, the newest first; none where there is no such body. */
export async function editsOf(read: Read, id: string): Promise<BodyEdit[]> {
  if (!isBodyId(id)) return []
  const rows = await read.db
    .selectFrom('body_edit')
    .selectAll()
    .where('body_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ listing, version, at, by_id, act }) => ({
    listing: listingOf(listing),
    version,
    at,
    by: by_id,
    act,
  }))
}

/** Ids of the bodies that somebody of the house, or an import, ever touched. */
export async function touchedByHouse(read: Read): Promise<ReadonlySet<string>> {
  const rows = await read.db
    .selectFrom('body_edit')
    .select('body_id')
    .distinct()
    .where('act', '!=', 'shipped')
    .execute()
  return new Set(rows.map(({ body_id }) => body_id))
}

/** Adds an edit; false where somebody else was first with that version. */
export async function insertEdit(write: Write, edit: BodyEdit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await write.db
    .insertInto('body_edit')
    .values({
      body_id: edit.listing.id,
      version: edit.version,
      at: edit.at,
      by_id: edit.by,
      act: edit.act,
      listing: JSON.stringify(edit.listing),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** In the order of the schema, so that the same listing is the same text wherever it is written. */
function listingOf(stored: unknown): Listing {
  return listingSchema.parse(stored)
}
