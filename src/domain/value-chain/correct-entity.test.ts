import { expect, test } from 'vitest'
import { idOfName } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { AGENCY, attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import { correctEntity } from './correct-entity.ts'

const { organisation: _, ...model } = CASEWORK_MAKER
const right = {
  ...model,
  entity: 'e3',
  name: 'Model Holding',
  feared: true,
  reasons: 'Renamed in May. The letters show it.',
}

test('what was wrong is put right, with the reason, and the finding stays', () => {
  const it = attributed()
  it.does(ana, 'correct_entity', right)
  expect(it.kase.entities[2]).toMatchObject({
    id: 'e3',
    name: 'Model Holding',
    feared: true,
    organisation: null,
  })
  expect(it.kase.cells.at(-1)).toMatchObject({ entity: 'e3', finding: 'directly_linked' })
  expect(it.events.at(-1)?.texts).toMatchObject({ reasons: 'Renamed in May. The letters show it.' })
})

test('a system that was wrong is taken out', () => {
  const it = attributed()
  const { system: _gone, ...without } = right
  it.does(ana, 'correct_entity', without)
  expect(it.kase.entities[2]?.system).toBeNull()
})

test.each([
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ name: ' ' }, 'text_missing'],
  [{ reasons: '' }, 'reason_missing'],
  [{ operator: true }, 'already_done'],
])('%j', (part, code) => {
  expect(attributed().refusal(ana, 'correct_entity', { ...right, ...part })).toBe(code)
})

test('the one that runs this installation stays it', () => {
  const { organisation: _same, ...agency } = AGENCY
  expect(
    attributed().refusal(ana, 'correct_entity', {
      ...agency,
      entity: 'e1',
      reasons: 'Typo. The letters show it.',
    }),
  ).toBe('allowed')
})

test('staff cannot say in the place of the person that nobody has to be feared any more', () => {
  const it = attributed()
  it.does(ana, 'correct_entity', right)
  const harmless = { ...right, feared: false }
  expect(it.refusal(ana, 'correct_entity', harmless)).toBe('stays_feared')
  it.does(person, 'consent_to_share', { entity: 'e3', identity: true, warned: true })
  expect(it.refusal(ana, 'correct_entity', harmless)).toBe('stays_feared')
  it.does(person, 'consent_to_share', { entity: 'e3', identity: false, warned: false, fearsNoLonger: true })
  expect(it.kase.entities[2]?.feared).toBe(false)
  expect(it.refusal(ana, 'correct_entity', harmless)).toBe('allowed')
})

test.each([
  ['under another name', { name: 'Model Holding Group' }],
  ['as somebody who is not known', { name: 'A caller', naming: 'not_known' }],
] as const)('whoever is feared and written down %s stays feared under the old name', (_, part) => {
  const it = attributed()
  it.does(ana, 'correct_entity', right)
  it.does(ana, 'correct_entity', { ...right, ...part })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'model holding' })
  expect(it.view.organisations.at(-1)).toMatchObject({ name: 'model holding', feared: true })
  it.does(ana, 'correct_entity', { ...right, name: 'Model Ltd' })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Somebody else' })
  expect(it.view.organisations.at(-1)?.feared).toBe(false)
})

test('another name is another organisation: what the directory held under the wrong one goes', () => {
  const it = attributed()
  it.does(ana, 'confirm_entity', { entity: 'e3' })
  expect(it.kase.entities[2]).toMatchObject({ naming: 'confirmed', organisation: idOfName('Model Ltd') })
  it.does(ana, 'correct_entity', { ...right, name: CASEWORK_MAKER.name.toUpperCase() })
  expect(it.kase.entities[2]?.organisation).toBeNull()
  it.does(ana, 'confirm_entity', { entity: 'e3' })
  it.does(ana, 'correct_entity', { ...right, name: ` ${CASEWORK_MAKER.name.toLowerCase()} ` })
  expect(it.kase.entities[2]?.organisation).toBe(idOfName(CASEWORK_MAKER.name))
  it.does(ana, 'correct_entity', { ...right, name: CASEWORK_MAKER.name, naming: 'not_known' })
  expect(it.kase.entities[2]).toMatchObject({ naming: 'not_known', organisation: null })
})

test('what it is more exactly belongs to its part', () => {
  expect(attributed().refusal(ana, 'correct_entity', { ...right, subtype: 'employer' })).toBe(
    'subtype_not_of_role',
  )
})

test('a yes to one organisation is no yes to another that stands in its place', () => {
  const it = attributed()
  it.does(person, 'consent_to_share', { entity: 'e3', identity: true, warned: true })
  it.does(ana, 'correct_entity', {
    ...model,
    entity: 'e3',
    feared: false,
    reasons: 'Smaller now. The letters show it.',
    size: 'small',
  })
  const telling = { entity: 'e3', what: 'A benefit was refused.', withIdentity: true }
  expect(it.refusal(ana, 'tell_entity', telling)).toBe('consent_missing')
})

test('a form starts with what is written, and what is not written stays empty', () => {
  const it = attributed()
  const { organisation: _, ...agency } = AGENCY
  expect(correctEntity.known(it.kase, { entity: 'e1' })).toEqual({ ...agency, naming: 'confirmed' })
  const { system: _gone, ...without } = right
  it.does(ana, 'correct_entity', without)
  expect(correctEntity.known(it.kase, { entity: 'e3' })).not.toHaveProperty('system')
  expect(correctEntity.known(it.kase, { entity: 'e9' })).toEqual({})
})
