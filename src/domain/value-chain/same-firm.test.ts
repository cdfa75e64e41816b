import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { CASEWORK_MAKER, rated } from '../../../tests/in-memory/stages.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { entriesOfFirm, formerEntriesOfFirm, sameName } from './same-firm.ts'

type Entry = Partial<InputOf<'add_entity'>>

function firmOf(first: Entry, second: Entry): string[] {
  const it = rated()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, ...first })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, ...second })
  return entriesOfFirm(it.kase, it.kase.entities[0]!).map(({ id }) => id)
}

test.each([
  ['the same name in other letters', { name: ' CASEWORK  ltd' }, ['e1', 'e2']],
  ['the same letters in a wide script', { name: 'Ｃasework Ltd' }, ['e1', 'e2']],
  ['another name', { name: 'Casework Inc' }, ['e1']],
  ['the name written as one word', { name: 'CaseworkLtd' }, ['e1']],
] as const)('%s', (_, second, firm) => {
  expect(firmOf({}, second)).toEqual(firm)
})

test('the same place in the directory is the same firm under another name', () => {
  expect(firmOf({ organisation: 'o-1' }, { name: 'CW Holding', organisation: 'o-1' })).toEqual(['e1', 'e2'])
  expect(firmOf({ organisation: 'o-1' }, { name: 'CW Holding', organisation: 'o-2' })).toEqual(['e1'])
  expect(firmOf({ organisation: null }, { name: 'CW Holding', organisation: null })).toEqual(['e1'])
})

test('two who are not known by name are not one because both are called the same', () => {
  const unknown = { name: 'An unknown caller', naming: 'not_known' } as const
  expect(firmOf(unknown, unknown)).toEqual(['e1'])
  expect(firmOf(unknown, { name: unknown.name })).toEqual(['e1'])
  expect(firmOf({ name: unknown.name }, unknown)).toEqual(['e1'])
})

test('a firm that was taken off is found again by its name, and nobody else is', () => {
  const it = rated()
  for (const name of ['Casework Ltd', 'Model Ltd', 'Casework Ltd'])
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name })
  for (const entity of ['e1', 'e2'])
    it.does(ana, 'remove_entity', { entity, reasons: 'Another case. The letters show it.' })
  expect(formerEntriesOfFirm(it.kase, it.kase.entities[0]!).map(({ id }) => id)).toEqual(['e1'])
})

test('spaces and capitals do not make two names', () => {
  expect(sameName('  Casework \n LTD ')).toBe('casework ltd')
})

test('what is too long to be a name is told apart at once', () => {
  const marks = `a${'\u0301\u0316'.repeat(200_000)}`
  expect(sameName(marks)).not.toBe(sameName(`${marks}b`))
}, 1000)
