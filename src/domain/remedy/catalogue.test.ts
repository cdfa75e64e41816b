import { expect, test } from 'vitest'
import { codesOf } from '../vocabulary/code.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import { ROLES } from '../vocabulary/value-chain.ts'
import { CATALOGUE, catalogueEntry, type CatalogueEntry } from './catalogue.ts'

const ELEMENT_OF = {
  SAT: 'satisfaction',
  RES: 'restitution',
  GNR: 'guarantees_of_non_repetition',
  REH: 'rehabilitation',
  COM: 'compensation',
} as const
const ROLE_OF = {
  SUP: 'supplier',
  FMD: 'foundation_model_developer',
  DDB: 'downstream_developer_b2b',
  DEP: 'deployer',
  ECO: 'ecosystem_body',
} as const

test('there are 52 acts, each with an id of its own', () => {
  expect(CATALOGUE).toHaveLength(52)
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(52)
})

test.each(CATALOGUE.map((entry): [string, CatalogueEntry] => [entry.id, entry]))(
  '%s is what its id says',
  (id, entry) => {
    const [element, role, number] = id.split('-') as [keyof typeof ELEMENT_OF, keyof typeof ROLE_OF, string]
    expect(entry.elements[0]).toBe(ELEMENT_OF[element])
    expect(entry.role).toBe(ROLE_OF[role])
    expect(number).toMatch(/^0[1-9]$/)
    expect(new Set(entry.elements).size).toBe(entry.elements.length)
    expect(catalogueEntry(id)).toBe(entry)
  },
)

test('the numbers of each element and role follow one another', () => {
  const seen = new Map<string, number>()
  for (const { id } of CATALOGUE) {
    const [group, number] = [id.slice(0, 7), Number(id.slice(8))]
    expect(number, id).toBe((seen.get(group) ?? 0) + 1)
    seen.set(group, number)
  }
  expect(Object.fromEntries(seen)).toEqual({
    'SAT-SUP': 2,
    'SAT-FMD': 2,
    'SAT-DDB': 2,
    'SAT-DEP': 5,
    'RES-SUP': 3,
    'RES-FMD': 2,
    'RES-DDB': 2,
    'RES-DEP': 5,
    'RES-ECO': 1,
    'GNR-SUP': 2,
    'GNR-FMD': 3,
    'GNR-DDB': 2,
    'GNR-DEP': 4,
    'GNR-ECO': 1,
    'REH-SUP': 1,
    'REH-FMD': 2,
    'REH-DDB': 1,
    'REH-DEP': 3,
    'REH-ECO': 1,
    'COM-SUP': 1,
    'COM-FMD': 2,
    'COM-DDB': 1,
    'COM-DEP': 3,
    'COM-ECO': 1,
  })
})

test('every element can be offered by somebody, and every role can offer something', () => {
  for (const element of codesOf(ELEMENTS)) {
    expect(CATALOGUE.some((entry) => entry.elements[0] === element)).toBe(true)
  }
  for (const role of codesOf(ROLES)) expect(CATALOGUE.some((entry) => entry.role === role)).toBe(true)
})

test('which acts are ours', () => {
  expect(CATALOGUE.filter(({ source }) => source === 'own').map(({ id }) => id)).toEqual([
    'SAT-SUP-02',
    'SAT-FMD-02',
    'SAT-DDB-02',
    'SAT-DEP-05',
    'RES-SUP-02',
    'RES-SUP-03',
    'RES-FMD-02',
    'RES-DDB-02',
    'RES-DEP-03',
    'RES-DEP-04',
    'RES-DEP-05',
    'RES-ECO-01',
    'GNR-FMD-03',
    'GNR-DEP-03',
    'REH-SUP-01',
    'COM-FMD-02',
    'COM-DEP-02',
    'COM-DEP-03',
  ])
})

test('an id of no entry finds nothing', () => {
  expect(catalogueEntry('SAT-SUP-99')).toBe(undefined)
})
