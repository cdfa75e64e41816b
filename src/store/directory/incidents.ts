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

/** Remembers which incident a case came from, and the keyed hash of what was read. */
export async function saveIncident(
  tx: Tx,
  incident: { source: string; sourceId: string; caseId: string; contentHash: Buffer },
): Promise<void> {
  await tx.db
    .insertInto('incident')
    .values({
      source: incident.source,
      source_id: incident.sourceId,
      case_id: incident.caseId,
      content_hash: incident.contentHash,
    })
    .onConflict((conflict) =>
      conflict.columns(['source', 'source_id']).doUpdateSet({ content_hash: incident.contentHash }),
    )
    .execute()
}
