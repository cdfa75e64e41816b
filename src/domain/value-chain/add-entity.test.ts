import { expect, test } from 'vitest'
import { idOfName, NOT_LISTED } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { AGENCY, CASEWORK_MAKER, rated } from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { addEntity } from './add-entity.ts'

test('an organisation joins the list without blame: not asked, knowing nothing', () => {
  const it = rated()
  it.does(ana, 'add_entity', AGENCY)
  expect(it.kase.entities).toEqual([
    {
      id: 'e1',
      ...AGENCY,
      naming: 'confirmed',
      fearDenied: false,
      sourceName: null,
      sourceRole: null,
      fearAnswer: null,
      cooperation: 'not_asked',
      knowledgeAt: null,
      askedAt: null,
      answerDueAt: null,
      answeredAt: null,
      knowsWho: false,
    },
  ])
  expect(it.kase.cells).toEqual([])
})

test('names are texts, never facts', () => {
  const { system: _, ...nameless } = AGENCY
  const [added] = rated().does(ana, 'add_entity', nameless)
  expect(added?.texts).toEqual({ name: AGENCY.name })
  expect(JSON.stringify(added?.facts)).not.toContain(AGENCY.name)
})

test('only one organisation runs this installation', () => {
  const it = rated()
  it.does(ana, 'add_entity', AGENCY)
  expect(it.refusal(ana, 'add_entity', AGENCY)).toBe('already_done')
  expect(it.refusal(ana, 'add_entity', CASEWORK_MAKER)).toBe('allowed')
})

test('needs a name', () => {
  expect(rated().refusal(ana, 'add_entity', { ...AGENCY, name: ' ' })).toBe('text_missing')
})

test.each([
  [{ role: 'deployer', subtype: 'data_labour_employer' }, 'subtype_not_of_role'],
  [{ role: 'supplier', subtype: 'public_body' }, 'subtype_not_of_role'],
  [{ role: 'deployer', subtype: 'misuser' }, 'allowed'],
  [{ role: 'ecosystem_body', subtype: 'hosting_platform' }, 'allowed'],
  [{ role: 'supplier', subtype: null }, 'allowed'],
] as const)('what it is more exactly belongs to its part: %j', (part, code) => {
  expect(rated().refusal(ana, 'add_entity', { ...CASEWORK_MAKER, ...part })).toBe(code)
})

test('somebody not known by name is nobody in the directory', () => {
  const it = rated()
  const known = '6f1a4bd2-0000-8000-8000-000000000001'
  it.does(ana, 'add_entity', {
    ...CASEWORK_MAKER,
    name: 'A caller',
    naming: 'not_known',
    organisation: known,
  })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'deployer', subtype: 'misuser', organisation: known })
  expect(it.kase.entities.map(({ naming, organisation }) => [naming, organisation])).toEqual([
    ['not_known', null],
    ['confirmed', null],
  ])
})

test('an organisation has a place in the directory of this house, and none that a caller made up', () => {
  const it = rated()
  const made = { ...CASEWORK_MAKER, organisation: NOT_LISTED }
  expect(it.refusal(ana, 'add_entity', made)).toBe('unknown_entity')
  const own = idOfName(CASEWORK_MAKER.name)
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'casework  LTD', organisation: own })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Casework (Paris)', organisation: own })
  expect(it.kase.entities.map(({ organisation }) => organisation)).toEqual([own, own])
})

test('the first of its name has its place before it is in the directory', () => {
  const context = { now: rated().now, by: ana, calendar: DEFAULT_CALENDAR, organisationId: idOfName }
  const nobodyYet = { ...context, isListed: () => false, isColleague: () => true, isCoordinator: () => true }
  const input = { ...CASEWORK_MAKER, organisation: idOfName(CASEWORK_MAKER.name) }
  expect(addEntity.decide(rated().kase, input, nobodyYet)).toMatchObject([{ kind: 'entity_added' }])
  expect(addEntity.decide(rated().kase, { ...input, name: 'Casework (Paris)' }, nobodyYet)).toEqual({
    refused: 'unknown_entity',
  })
})

test('a form starts with a name that staff know, and with another organisation than ours', () => {
  expect(addEntity.known(rated().kase, {})).toEqual({ operator: false, naming: 'named_by_source' })
})
