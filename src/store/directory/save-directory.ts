import { sql } from 'kysely'
import { sameName } from '../../domain/value-chain/same-firm.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Tx } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

/**
 * The id that an organisation of this name has here, in the directory or not: made from the keyed index of the name, so
 * that two cases that confirm the same name mean the same organisation.
 */
export function organisationIdOf(keys: Keyring, name: string): string {
  const bytes = Buffer.from(keys.fixedIndex('name', sameName(name)).subarray(0, 16))
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The organisation of that name; made when it is not there. Names are sealed and found by a keyed index. */
export async function saveOrganisation(tx: Tx, keys: Keyring, id: string, name: string): Promise<string> {
  await findByNewest(tx, keys, 'organisation', name)
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
  await findByNewest(tx, keys, 'ai_system', name)
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

/** Lets a name that was saved before a key was changed be found by the newest, so that it is in the directory once. */
async function findByNewest(
  tx: Tx,
  keys: Keyring,
  table: 'organisation' | 'ai_system',
  name: string,
): Promise<void> {
  const newest = keys.index('name', sameName(name))
  const others = keys.indexes('name', sameName(name)).filter((each) => !each.equals(newest))
  if (others.length > 0)
    await tx.db.updateTable(table).set({ name_index: newest }).where('name_index', 'in', others).execute()
}

/** What one entry of one case says: this organisation has this role, for this system when one is named. */
export interface SaidTie {
  readonly caseId: string
  readonly entity: string
  readonly organisation: string
  readonly system: string | null
  readonly role: Role
}

/** Writes down what a case says; saying it again changes nothing. */
export async function saveTie(tx: Tx, said: SaidTie): Promise<void> {
  await tx.db
    .insertInto('relationship')
    .values({
      case_id: said.caseId,
      entity: said.entity,
      organisation_id: said.organisation,
      system_id: said.system,
      role: said.role,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes back what an entry of a case said, and the organisations and systems that no case names any more. */
export async function forgetTies(tx: Tx, caseId: string, entity: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('relationship')
    .where('case_id', '=', caseId)
    .where('entity', '=', entity)
    .returning(['organisation_id', 'system_id'])
    .execute()
  const organisations = [...new Set(gone.map((row) => row.organisation_id))]
  const systems = [...new Set(gone.flatMap((row) => row.system_id ?? []))]
  if (organisations.length > 0) await forgetOrganisations(tx, organisations)
  if (systems.length > 0) await forgetSystems(tx, systems)
}

async function forgetOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  // Held first: a case that is naming it at this moment is waited for, and then seen.
  await tx.db
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', 'in', [...ids])
    .orderBy('organisation_id')
    .forUpdate()
    .execute()
  await tx.db
    .deleteFrom('organisation')
    .where('organisation_id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('relationship')
            .select('relationship.case_id')
            .whereRef('relationship.organisation_id', '=', 'organisation.organisation_id'),
        ),
      ),
    )
    .execute()
}

async function forgetSystems(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .selectFrom('ai_system')
    .select('system_id')
    .where('system_id', 'in', [...ids])
    .orderBy('system_id')
    .forUpdate()
    .execute()
  await tx.db
    .deleteFrom('ai_system')
    .where('system_id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('relationship')
            .select('relationship.case_id')
            .whereRef('relationship.system_id', '=', 'ai_system.system_id'),
        ),
      ),
    )
    .execute()
}
