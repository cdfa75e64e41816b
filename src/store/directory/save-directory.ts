import { sql } from 'kysely'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Tx } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Names that differ only in spaces or letter case are the same organisation. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** The organisation of that name; made when it is not there. Names are sealed and found by a keyed index. */
export async function saveOrganisation(tx: Tx, keys: Keyring, id: string, name: string): Promise<string> {
  const row = await tx.db
    .insertInto('organisation')
    .values({
      organisation_id: id,
      name_index: keys.index('name', sameName(name)),
      name: keys.sealName(name.trim(), `organisation:${id}:name`),
    })
    .onConflict((conflict) =>
      // Nothing changes; without an update the existing row would not be returned.
      conflict.column('name_index').doUpdateSet({ name_index: sql`excluded.name_index` }),
    )
    .returning('organisation_id')
    .executeTakeFirstOrThrow()
  return row.organisation_id
}

/** The system of that name; made when it is not there. */
export async function saveSystem(tx: Tx, keys: Keyring, id: string, name: string): Promise<string> {
  const row = await tx.db
    .insertInto('ai_system')
    .values({
      system_id: id,
      name_index: keys.index('name', sameName(name)),
      name: keys.sealName(name.trim(), `ai_system:${id}:name`),
    })
    .onConflict((conflict) =>
      conflict.column('name_index').doUpdateSet({ name_index: sql`excluded.name_index` }),
    )
    .returning('system_id')
    .executeTakeFirstOrThrow()
  return row.system_id
}

/** How an organisation is tied to a system; saying it again changes nothing. */
export async function saveRelationship(
  tx: Tx,
  organisation: string,
  system: string,
  role: Role,
): Promise<void> {
  await tx.db
    .insertInto('relationship')
    .values({ organisation_id: organisation, system_id: system, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface KnownIncident {
  readonly caseId: string
  readonly contentHash: Buffer
}

/** A published incident that was imported before. */
export async function findIncident(tx: Tx, source: string, sourceId: string): Promise<KnownIncident | null> {
  const row = await tx.db
    .selectFrom('incident')
    .select(['case_id', 'content_hash'])
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .forUpdate()
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
