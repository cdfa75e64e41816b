import type { Read, Tx } from '../database.ts'

export interface KnownIncident {
  readonly caseId: string
  readonly contentHash: Buffer
}

/** A published incident that was imported before. */
export async function findIncident(
  read: Read,
  source: string,
  sourceId: string,
): Promise<KnownIncident | null> {
  const row = await read.db
    .selectFrom('incident')
    .select(['case_id', 'content_hash'])
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  return row ? { caseId: row.case_id, contentHash: row.content_hash } : null
}

/** Which row of which source, and the keyed hash of what was read. */
interface ReadIncident {
  readonly source: string
  readonly sourceId: string
  readonly contentHash: Buffer
}

/** Remembers which incident a case came from; fails when another case did. */
export async function insertIncident(
  tx: Tx,
  { source, sourceId, contentHash, caseId }: ReadIncident & { readonly caseId: string },
): Promise<void> {
  await tx.db
    .insertInto('incident')
    .values({ source, source_id: sourceId, case_id: caseId, content_hash: contentHash })
    .execute()
}

/** Somebody else read the same incident meanwhile. */
export class IncidentMoved extends Error {
  override readonly name = 'IncidentMoved'
}

/** Remembers what was read of an incident last; throws `IncidentMoved` when it is no longer as it was `before`. */
export async function rememberIncident(
  tx: Tx,
  { source, sourceId, contentHash }: ReadIncident,
  before: Buffer,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('incident')
    .set({ content_hash: contentHash })
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .where('content_hash', '=', before)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new IncidentMoved(`${source} ${sourceId}`)
}
