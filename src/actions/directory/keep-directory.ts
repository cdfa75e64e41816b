import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Entity } from '../../domain/value-chain/chain.ts'
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

const CHANGING: readonly CaseEvent['kind'][] = [
  'entity_added',
  'name_confirmed',
  'entity_corrected',
  'entity_removed',
]

/**
 * Keeps the shared directory in step with the case: a checked name comes in with its systems, and what a case no
 * longer says goes, unless another case says it too.
 */
export async function keepDirectory(
  tx: Tx,
  house: House,
  before: Case | null,
  after: Case,
  events: readonly CaseEvent[],
): Promise<void> {
  if (!events.some(({ kind }) => CHANGING.includes(kind))) return
  for (const old of before?.entities ?? []) {
    const now = after.entities.find((each) => each.id === old.id)
    if (old.organisation !== null && (now === undefined || !saysTheSame(old, now)))
      await forgetTies(tx, after.id, old.id)
  }
  for (const now of after.entities) {
    const old = before?.entities.find((each) => each.id === now.id)
    if (now.organisation !== null && (old === undefined || !saysTheSame(old, now)))
      await listEntity(tx, house, after.id, now, now.organisation)
  }
}

function saysTheSame(a: Entity, b: Entity): boolean {
  return a.organisation === b.organisation && a.system === b.system && a.role === b.role
}

async function listEntity(tx: Tx, house: House, caseId: string, entity: Entity, organisation: string) {
  // An id that is not made from the name was never found here.
  if (organisation !== organisationIdOf(house.keys, entity.name)) return
  const said = { caseId, entity: entity.id, organisation, role: entity.role }
  await saveOrganisation(tx, house.keys, organisation, entity.name)
  const names = (entity.system ?? '').split(';').map((name) => name.trim())
  // In one order, so that two cases at once never wait for each other in a ring.
  const systems = [...new Set(names.filter((name) => name !== ''))].toSorted()
  for (const name of systems)
    await saveTie(tx, { ...said, system: await saveSystem(tx, house.keys, newId(house.now()), name) })
  if (systems.length === 0) await saveTie(tx, { ...said, system: null })
}
