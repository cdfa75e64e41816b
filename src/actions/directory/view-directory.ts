import {
  findOrganisationByName,
  listOrganisations,
  tiesOf,
  type Organisation,
  type Tie,
} from '../../store/directory/organisations.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { isUuid } from '../../domain/is-uuid.ts'

/** An organisation with its systems and its part in each. */
export interface DirectoryEntry extends Organisation {
  readonly ties: readonly Tie[]
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  /** Give this back to get the next page; null on the last one. */
  readonly after: string | null
}

/** One page of the directory as a viewer may see it, or the one organisation of exactly that name. */
export async function viewDirectory(
  house: House,
  viewer: Viewer,
  wanted: { readonly name: string; readonly after: string | null },
): Promise<Directory> {
  if (wanted.name !== '') {
    const found = await findOrganisationByName(house.database, house.keys, viewer, wanted.name)
    return { entries: await withTies(house, viewer, found ? [found] : []), after: null }
  }
  const after = wanted.after !== null && isUuid(wanted.after) ? wanted.after : null
  const page = await listOrganisations(house.database, house.keys, viewer, after)
  return { entries: await withTies(house, viewer, page.organisations), after: page.after }
}

/** The id of the organisation of exactly that name, or null when the directory has none. */
export async function organisationNamed(house: House, viewer: Viewer, name: string): Promise<string | null> {
  if (name.trim() === '') return null
  return (await findOrganisationByName(house.database, house.keys, viewer, name))?.id ?? null
}

async function withTies(
  house: House,
  viewer: Viewer,
  found: readonly Organisation[],
): Promise<DirectoryEntry[]> {
  const ties = await tiesOf(
    house.database,
    house.keys,
    viewer,
    found.map((each) => each.id),
  )
  return found.map((each) => ({ ...each, ties: ties.filter((tie) => tie.organisation === each.id) }))
}
