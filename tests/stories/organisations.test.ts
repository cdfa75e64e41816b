import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importIncident } from '../../src/actions/directory/import-incidents.ts'
import { viewDirectory } from '../../src/actions/directory/view-directory.ts'
import { INCIDENT_COLUMNS, type IncidentRow } from '../../src/domain/intake/incident.ts'
import { en } from '../../src/words/en/index.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const EMPTY = Object.fromEntries(INCIDENT_COLUMNS.map((column) => [column, '']))

/** Imports a published incident and takes it up; answers the case. */
async function publish(part: Partial<IncidentRow>): Promise<string> {
  const known = new Set((await allCases()).map((row) => row.case_id))
  const id = `INVENTED-${known.size + 1}`
  const row = { ...EMPTY, aiaaic_id: id, headline: 'A chatbot invents a crime', ...part } as IncidentRow
  expect(await importIncident(world.house, row, en.incident.labels)).toBe('created')
  const caseId = (await allCases()).find((each) => !known.has(each.case_id))?.case_id ?? ''
  await world.does('ana', caseId, 'take_up')
  return caseId
}
const allCases = () => world.house.database.db.selectFrom('case_line').select('case_id').execute()

/** Every organisation of the directory with its systems. */
async function directory(): Promise<Record<string, string[]>> {
  const { entries } = await viewDirectory(world.house, { kind: 'house' }, { name: '', after: null })
  return Object.fromEntries(
    entries.map(({ name, ties }) => [name, ties.map((tie) => `${tie.systemName}: ${tie.role}`)]),
  )
}

const NAMED = { deployer: 'Samira Haddad', developer: 'Chat Ltd', system_name: 'Chat; Chat Pro' }
const { organisation: _, ...MAKER } = stages.CASEWORK_MAKER
const correction = { ...MAKER, role: 'deployer', system: 'Chat; Chat Pro' } as const

test('the person a source calls the deployer never reaches the directory, and comes off the case', async () => {
  const caseId = await publish(NAMED)
  const page = await ana.visit(`/staff/cases/${caseId}`)
  expect(page.html).toContain('Named by the source, not checked')
  expect(await directory()).toEqual({})
  const removed = await ana.send(page, `/staff/cases/${caseId}/remove-entity`, {
    entity: 'e1',
    reasons: 'She is the one who was harmed.',
  })
  expect(removed.status).toBe(303)
  const after = await ana.visit(`/staff/cases/${caseId}`)
  expect(after.html).not.toContain('id="entity-e1"')
  expect(after.html).toContain('was taken off the case')
  expect(await directory()).toEqual({})
})

test('a checked name is in the directory with its systems; the wrong one goes when it is corrected', async () => {
  const caseId = await publish(NAMED)
  const page = await ana.visit(`/staff/cases/${caseId}`)
  const confirmed = await ana.send(page, `/staff/cases/${caseId}/confirm-entity`, { entity: 'e2' })
  expect(confirmed.status).toBe(303)
  const chat = ['Chat: foundation_model_developer', 'Chat Pro: foundation_model_developer']
  const listed = await directory()
  expect(listed['Chat Ltd']?.toSorted()).toEqual(chat.toSorted())
  expect((await ana.visit(`/staff/cases/${caseId}`)).html).toContain('In the directory')

  await world.does('ana', caseId, 'correct_entity', {
    ...correction,
    entity: 'e2',
    name: 'Other Ltd',
    reasons: 'The report named the wrong firm.',
  })
  expect(await directory()).toEqual({})
  await world.does('ana', caseId, 'confirm_entity', { entity: 'e2' })
  expect(Object.keys(await directory())).toEqual(['Other Ltd'])
  await world.does('ana', caseId, 'remove_entity', { entity: 'e2', reasons: 'Not tied to it after all.' })
  expect(await directory()).toEqual({})
  expect(await world.house.database.db.selectFrom('ai_system').selectAll().execute()).toEqual([])
})

test('what another case says too stays when one case takes it back', async () => {
  const first = await publish({ ...NAMED, deployer: '' })
  const second = await publish({ ...NAMED, deployer: '', developer: 'chat  ltd', system_name: '' })
  for (const caseId of [first, second]) await world.does('ana', caseId, 'confirm_entity', { entity: 'e1' })
  expect(Object.keys(await directory())).toEqual(['Chat Ltd'])
  await world.does('ana', first, 'remove_entity', {
    entity: 'e1',
    reasons: 'A mistake. The letters show it.',
  })
  expect(await directory()).toEqual({ 'Chat Ltd': [] })
  await world.does('ana', second, 'remove_entity', {
    entity: 'e1',
    reasons: 'A mistake. The letters show it.',
  })
  expect(await directory()).toEqual({})
})

test('an id that is in no directory is refused; one that is ties another name to the same organisation', async () => {
  const [first, second] = [await publish({}), await publish({})]
  const made = '6f1a4bd2-1111-8111-8111-000000000001'
  const maker = stages.CASEWORK_MAKER
  expect(await world.tries('ana', first, 'add_entity', { ...maker, organisation: made })).toBe(
    'unknown_entity',
  )
  await world.does('ana', first, 'add_entity', maker)
  const { entities } = await world.does('ana', first, 'confirm_entity', { entity: 'e1' })
  const branch = { ...maker, name: 'Casework (Paris)', organisation: entities[0]?.organisation }
  const kase = await world.does('ana', second, 'add_entity', branch)
  expect(kase.entities[0]?.organisation).toBe(branch.organisation)
  expect(Object.keys(await directory())).toEqual([maker.name])
  await world.does('ana', first, 'remove_entity', {
    entity: 'e1',
    reasons: 'A mistake. The letters show it.',
  })
  expect(await world.tries('ana', first, 'add_entity', branch)).toBe('unknown_entity')
})

test('a colleague sees that one name may be several, and can follow the source', async () => {
  const caseId = await publish({ deployer: 'Shop Ltd, Bank Ltd', link: 'https://news.example/1?a=1&b=2' })
  const { html } = await ana.visit(`/staff/cases/${caseId}`)
  expect(html).toContain('it may be several organisations')
  expect(html).toContain(
    '<a href="https://news.example/1?a=1&amp;b=2" rel="noreferrer noopener"><bdi>news.example</bdi></a>',
  )
  const odd = await publish({ link: 'javascript:alert(1)' })
  expect((await ana.visit(`/staff/cases/${odd}`)).html).not.toContain('href="javascript')
})

test('somebody whom the person fears is told only by their yes, and after a second look', async () => {
  const filed = await world.reach(stages.rated)
  const { caseId } = filed
  await world.does('ana', caseId, 'add_entity', { ...stages.CASEWORK_MAKER, feared: true })
  await world.does('ana', caseId, 'add_entity', { ...stages.MODEL_MAKER, naming: 'not_known' })
  const path = `/staff/cases/${caseId}`
  const before = await ana.visit(path)
  expect(before.html).not.toContain('name="sure"')
  expect(before.html).toContain('has not said yes to its being told')
  const yes = { entity: 'e1', identity: false, warned: true, tell: true }
  await world.does(filed, caseId, 'consent_to_share', yes)
  const page = await ana.visit(`${path}?do=tell-entity-e1`)
  expect(page.html.match(/name="sure"/g)).toHaveLength(1)
  expect(page.html).not.toContain('id="offer-handover-e2"')
  const told = { entity: 'e1', what: 'A benefit was refused.', withIdentity: 'no', form: 'tell-entity-e1' }
  const refused = await ana.send(page, `${path}/tell-entity`, told)
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('Telling it may bring the person into danger')
  expect((await ana.send(page, `${path}/tell-entity`, { ...told, sure: 'yes' })).status).toBe(303)
  expect((await ana.visit(path)).html).toContain('Told, no answer yet')
})

test('a description that belongs to another part is named with the part it fits', async () => {
  const { caseId } = await world.reach(stages.rated)
  const page = await ana.visit(`/staff/cases/${caseId}`)
  const refused = await ana.send(page, `/staff/cases/${caseId}/add-entity`, {
    form: 'add-entity',
    name: 'Data Ltd',
    naming: 'confirmed',
    role: 'deployer',
    subtype: 'data_labour_employer',
    operator: 'no',
    feared: 'no',
  })
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('This description goes with: Supplier of data or labour')
})

test('why somebody was passed over as the contact is on the page', async () => {
  const { caseId } = await world.reach(stages.rated)
  const caller = { ...stages.CASEWORK_MAKER, name: 'A caller', role: 'deployer', naming: 'not_known' }
  await world.does('ana', caseId, 'add_entity', caller)
  expect(await world.tries('ana', caseId, 'choose_contact', { impact: 'i1' })).toBe('cannot_be_contact')
  await world.does('ana', caseId, 'add_entity', stages.MODEL_MAKER)
  await world.does('ana', caseId, 'choose_contact', { impact: 'i1' })
  expect((await ana.visit(`/staff/cases/${caseId}`)).html).toContain('not known by name was passed over')
})
