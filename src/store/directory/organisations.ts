import { sql } from 'kysely'
import { sameName } from '../../domain/value-chain/same-firm.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import { visibleTo, type Viewer } from '../cases/viewer.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
}

/** How an organisation is tied to a system. */
export interface Tie {
  readonly organisation: string
  readonly system: string
  readonly systemName: string
  readonly role: Role
}

/**
 * What the directory may tell a viewer: what a published source says, and what a case says that they may read. That an
 * organisation is in it at all would tell everybody else that somebody complained (red line 9).
 */
function isToldTo(viewer: Viewer) {
  return sql<boolean>`exists (select from case_line where case_line.case_id = relationship.case_id
    and (case_line.channel = 'import' or ${visibleTo(viewer)}))`
}

/** The same of an organisation: by one at least of the cases that name it. */
function isShownTo(viewer: Viewer) {
  return sql<boolean>`exists (select from relationship
    where relationship.organisation_id = organisation.organisation_id and ${isToldTo(viewer)})`
}

/** Organisations on one page of the directory. */
const DIRECTORY_PAGE = 50

/** Organisations after an id, in the order of their ids; names are sealed, so the database cannot sort by them. */
export async function listOrganisations(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  after: string | null,
): Promise<{ readonly organisations: readonly Organisation[]; readonly after: string | null }> {
  let query = read.db
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where(isShownTo(viewer))
    .orderBy('organisation_id')
    .limit(DIRECTORY_PAGE + 1)
  if (after !== null) query = query.where('organisation_id', '>', after)
  const rows = await query.execute()
  const organisations = rows.slice(0, DIRECTORY_PAGE).map((row) => organisationOf(keys, row))
  return {
    organisations,
    after: rows.length > DIRECTORY_PAGE ? (organisations.at(-1)?.id ?? null) : null,
  }
}

/** The organisation of exactly that name, letter case and spaces aside. */
export async function findOrganisationByName(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  name: string,
): Promise<Organisation | null> {
  const row = await read.db
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('name_index', 'in', keys.indexes('name', sameName(name)))
    .where(isShownTo(viewer))
    .executeTakeFirst()
  return row ? organisationOf(keys, row) : null
}

/** The organisations of these ids that are in the directory. */
export async function findOrganisations(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly Organisation[]> {
  if (ids.length === 0) return []
  const rows = await read.db
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('organisation_id', 'in', [...ids])
    .where(isShownTo(viewer))
    .execute()
  return rows.map((row) => organisationOf(keys, row))
}

/** Systems of some organisations, and the part of each. */
export async function tiesOf(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  organisations: readonly string[],
): Promise<readonly Tie[]> {
  if (organisations.length === 0) return []
  const rows = await ties(read, viewer)
    .where('relationship.organisation_id', 'in', [...organisations])
    .execute()
  return rows.map((row) => tieOf(keys, row))
}

/** Most ties read for one system; a model that thousands use is shown in part. */
const MOST_TIES = 200

/** Who else is tied to some systems. */
export async function tiesToSystems(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  systems: readonly string[],
): Promise<readonly Tie[]> {
  if (systems.length === 0) return []
  const rows = await ties(read, viewer)
    .where('relationship.system_id', 'in', [...systems])
    .limit(MOST_TIES)
    .execute()
  return rows.map((row) => tieOf(keys, row))
}

function ties(read: Read, viewer: Viewer) {
  return (
    read.db
      .selectFrom('relationship')
      .innerJoin('ai_system', 'ai_system.system_id', 'relationship.system_id')
      .select(['relationship.organisation_id', 'ai_system.system_id', 'relationship.role', 'ai_system.name'])
      .where(isToldTo(viewer))
      // Several cases may say the same.
      .distinct()
      .orderBy('ai_system.system_id')
      .orderBy('relationship.organisation_id')
  )
}

function tieOf(
  keys: Keyring,
  row: { organisation_id: string; system_id: string; role: Role; name: Buffer },
): Tie {
  return {
    organisation: row.organisation_id,
    system: row.system_id,
    systemName: keys.openName(row.name, `ai_system:${row.system_id}:name`),
    role: row.role,
  }
}

function organisationOf(keys: Keyring, row: { organisation_id: string; name: Buffer }): Organisation {
  return {
    id: row.organisation_id,
    name: keys.openName(row.name, `organisation:${row.organisation_id}:name`),
  }
}
