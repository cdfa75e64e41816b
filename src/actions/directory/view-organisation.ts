import {
  findOrganisations,
  tiesOf,
  tiesToSystems,
  type Organisation,
  type Tie,
} from '../../store/directory/organisations.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { isUuid } from '../../domain/is-uuid.ts'

export interface OrganisationView extends Organisation {
  readonly ties: readonly Tie[]
  /** Other organisations on the same systems, with their names. */
  readonly others: readonly (Tie & { readonly organisationName: string })[]
}

/** An organisation of the directory with its systems and whoever shares them; null when there is none of that id. */
export async function viewOrganisation(
  house: House,
  viewer: Viewer,
  id: string,
): Promise<OrganisationView | null> {
  if (!isUuid(id)) return null
  const [found] = await findOrganisations(house.database, house.keys, viewer, [id])
  if (!found) return null
  const ties = await tiesOf(house.database, house.keys, viewer, [id])
  const systems = [...new Set(ties.map((tie) => tie.system))]
  const shared = await tiesToSystems(house.database, house.keys, viewer, systems)
  const others = shared.filter((tie) => tie.organisation !== id)
  const ids = [...new Set(others.map((tie) => tie.organisation))]
  const named = await findOrganisations(house.database, house.keys, viewer, ids)
  const nameOf = new Map(named.map((each) => [each.id, each.name]))
  return {
    ...found,
    ties,
    others: others.map((tie) => ({ ...tie, organisationName: nameOf.get(tie.organisation) ?? '' })),
  }
}
