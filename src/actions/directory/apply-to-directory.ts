import type { Effect } from '../../domain/reactions/reactions.ts'
import type { Tx } from '../../store/database.ts'
import {
  forgetTies,
  organisationIdOf,
  saveOrganisation,
  saveSystem,
  saveTie,
} from '../../store/directory/save-directory.ts'
import { newId } from '../../store/ids.ts'
import type { House } from '../house.ts'

type DirectoryEffect = Extract<Effect, { effect: 'list_organisation' | 'unlist_organisation' }>

/** True for what changes the shared directory. */
export function isForDirectory(each: Effect): each is DirectoryEffect {
  return each.effect === 'list_organisation' || each.effect === 'unlist_organisation'
}

/** Carries out what a case says, or no longer says, of organisations, in the transaction that stores it. */
export async function applyToDirectory(
  tx: Tx,
  house: House,
  caseId: string,
  effects: readonly DirectoryEffect[],
): Promise<void> {
  for (const each of effects)
    if (each.effect === 'unlist_organisation') await forgetTies(tx, caseId, each.entity)
    else await list(tx, house, caseId, each)
}

async function list(
  tx: Tx,
  house: House,
  caseId: string,
  { entity, organisation, name, systems, role }: Extract<DirectoryEffect, { effect: 'list_organisation' }>,
): Promise<void> {
  // An id that is not made from the name was never found here.
  if (organisation !== organisationIdOf(house.keys, name)) return
  const said = { caseId, entity, organisation, role }
  await saveOrganisation(tx, house.keys, organisation, name)
  for (const system of systems)
    await saveTie(tx, { ...said, system: await saveSystem(tx, house.keys, newId(house.now()), system) })
  if (systems.length === 0) await saveTie(tx, { ...said, system: null })
}
