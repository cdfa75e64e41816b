import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importIncident } from '../../src/actions/directory/import-incidents.ts'
import { organisationNamed, viewDirectory } from '../../src/actions/directory/view-directory.ts'
import { viewOrganisation } from '../../src/actions/directory/view-organisation.ts'
import { INCIDENT_COLUMNS, type IncidentRow } from '../../src/domain/intake/incident.ts'
import { en } from '../../src/words/en/index.ts'
import { CASEWORK_MAKER } from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

/*
 * A name in the directory says that somebody complained: it is there for those who may read of it, and for everybody
 * where a published source says it.
 */

const HOME = 'http://localhost:8080'
const OURS = 'Quiet Harm Ltd'
const PUBLISHED = 'Open Source Ltd'
let world: World
let caseId: string
const everybody: Name[] = ['ana', 'marta', 'omar', 'lea', 'adm', 'aud']

beforeAll(async () => {
  world = await makeWorld()
  caseId = (await world.file()).caseId
  await world.does('omar', caseId, 'take_up')
  await world.does('omar', caseId, 'add_entity', { ...CASEWORK_MAKER, name: OURS, system: 'Shared model' })
  await world.does('omar', caseId, 'confirm_entity', { entity: 'e1' })
  const empty = Object.fromEntries(INCIDENT_COLUMNS.map((column) => [column, '']))
  const row = {
    ...empty,
    aiaaic_id: 'INVENTED-1',
    headline: 'A chatbot invents a crime',
    developer: PUBLISHED,
    system_name: 'Shared model',
  } as IncidentRow
  await importIncident(world.house, row, en.incident.labels)
  const cases = await world.house.database.db.selectFrom('case_line').select(['case_id', 'channel']).execute()
  const published = cases.find(({ channel }) => channel === 'import')?.case_id ?? ''
  await world.does('ana', published, 'take_up')
  await world.does('ana', published, 'confirm_entity', { entity: 'e1' })
})
afterAll(() => world.close())

const names = async (who: Name) =>
  (await viewDirectory(world.house, world.staff[who].viewer, { name: '', after: null })).entries.map(
    ({ name }) => name,
  )
const page = async (who: Name, path: string) =>
  (await world.app.request(`${HOME}${path}`, { headers: { cookie: world.staff[who].cookie } })).text()

describe('an organisation that only a case names', () => {
  test('is there for those who may read the case, and for nobody else, on every way to it', async () => {
    const { house, staff } = world
    const id = (await organisationNamed(house, staff.omar.viewer, OURS)) ?? ''
    expect(id).not.toBe('')
    for (const who of everybody) {
      const mayRead = ['ana', 'marta', 'omar'].includes(who)
      expect([who, (await names(who)).includes(OURS)]).toEqual([who, mayRead])
      expect(await organisationNamed(house, staff[who].viewer, OURS)).toBe(mayRead ? id : null)
      expect((await viewOrganisation(house, staff[who].viewer, id)) !== null).toBe(mayRead)
      expect(
        (await page(who, `/staff/organisations?name=${encodeURIComponent(OURS)}`)).includes(`/${id}`),
      ).toBe(mayRead)
    }
  })

  test('is no neighbour on a system that a published source names as well', async () => {
    const { house, staff } = world
    const id = (await organisationNamed(house, staff.lea.viewer, PUBLISHED)) ?? ''
    const seen = async (who: Name) =>
      (await viewOrganisation(house, staff[who].viewer, id))?.others.map(
        ({ organisationName }) => organisationName,
      )
    expect(await seen('lea')).toEqual([])
    expect(await seen('omar')).toEqual([OURS])
  })

  test('is not there to be chosen for another case either', async () => {
    const { house, staff } = world
    const id = await organisationNamed(house, staff.omar.viewer, OURS)
    const other = await world.file()
    await world.does('lea', other.caseId, 'take_up')
    const entity = { ...CASEWORK_MAKER, name: 'Another name', organisation: id }
    expect(await world.tries('lea', other.caseId, 'add_entity', entity)).toBe('unknown_entity')
    expect(await world.tries('ana', other.caseId, 'add_entity', entity)).toBe('done')
  })

  test('goes for whoever is kept from the case', async () => {
    const { staff } = world
    await world.does('marta', caseId, 'declare_conflict', { reasons: 'I worked for them until last year.' })
    expect(await names('marta')).not.toContain(OURS)
    expect(await names('ana')).toContain(OURS)
    expect(staff.marta.role).toBe('coordinator')
  })
})

test('what a published source says is there for everybody who reads the directory, without a date or a count', async () => {
  for (const who of everybody) expect(await names(who)).toContain(PUBLISHED)
  const text = (await page('adm', '/staff/organisations')).replaceAll(/<script[^]*?<\/script>/g, '')
  expect(/<tbody>[^]*<\/tbody>/.exec(text)?.[0]).not.toMatch(/\b20\d\d\b/)
})
