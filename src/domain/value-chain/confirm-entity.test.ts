import { expect, test } from 'vitest'
import { idOfName } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { AGENCY, CASEWORK_MAKER, rated } from '../../../tests/in-memory/stages.ts'

const named = (part: object = {}) => {
  const it = rated()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, naming: 'named_by_source', ...part })
  return it
}
const checked = { entity: 'e1' }

test('a name that a source gave counts once a colleague has checked it, and only then', () => {
  const it = named()
  expect(it.kase.entities[0]).toMatchObject({ naming: 'named_by_source', organisation: null })
  const [confirmed] = it.does(ana, 'confirm_entity', checked)
  expect(it.kase.entities[0]).toMatchObject({
    naming: 'confirmed',
    organisation: idOfName(CASEWORK_MAKER.name),
  })
  expect(confirmed?.texts).toEqual({})
  expect(it.refusal(ana, 'confirm_entity', checked)).toBe('already_done')
})

test('somebody who misused a system may be a private person and never enters the directory', () => {
  const it = named({ role: 'deployer', subtype: 'misuser' })
  it.does(ana, 'confirm_entity', checked)
  expect(it.kase.entities[0]).toMatchObject({ naming: 'confirmed', organisation: null })
  expect(it.refusal(ana, 'confirm_entity', checked)).toBe('already_done')
})

test('nobody can check a name that nobody knows', () => {
  expect(named({ naming: 'not_known' }).refusal(ana, 'confirm_entity', checked)).toBe('name_not_known')
  expect(named().refusal(ana, 'confirm_entity', { entity: 'e9' })).toBe('unknown_entity')
})

test('an organisation that staff wrote themselves can be put into the directory too', () => {
  const it = rated()
  it.does(ana, 'add_entity', AGENCY)
  it.does(ana, 'confirm_entity', checked)
  expect(it.kase.entities[0]?.organisation).toBe(idOfName(AGENCY.name))
})

test('one that was chosen from the directory keeps its place, whatever its name would give', () => {
  const it = rated()
  it.does(ana, 'add_entity', { ...AGENCY, organisation: '6f1a4bd2-0000-8000-8000-000000000001' })
  expect(it.refusal(ana, 'confirm_entity', checked)).toBe('already_done')
})
