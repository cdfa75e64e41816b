import { expect, test } from 'vitest'
import { catalogueWords } from '../../words/en/register/mitigations.ts'
import { codesOf } from '../vocabulary/code.ts'
import { MITIGATION_CATEGORIES } from '../vocabulary/diligence.ts'
import { catalogueMitigation, MITIGATION_CATALOGUE, suggestionsFor } from './mitigation-catalogue.ts'

test('there are 24 mitigations, M01 to M24, in all five categories', () => {
  expect(MITIGATION_CATALOGUE.map(({ id }) => id)).toEqual(
    Array.from({ length: 24 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`),
  )
  expect(new Set(MITIGATION_CATALOGUE.map(({ category }) => category))).toEqual(
    new Set(codesOf(MITIGATION_CATEGORIES)),
  )
})

test('each says what it may do to the rights of people itself', () => {
  for (const { id } of MITIGATION_CATALOGUE) {
    expect(catalogueWords[id].name.length).toBeGreaterThan(20)
    expect(catalogueWords[id].risk.length).toBeGreaterThan(20)
  }
})

test('an entry is found by its id; an unknown one and one of your own are not', () => {
  expect(catalogueMitigation('M17')?.roles).toHaveLength(4)
  expect(catalogueMitigation('M25')).toBeNull()
  expect(catalogueMitigation(null)).toBeNull()
})

test('what is suggested is of the categories that were asked for', () => {
  expect(suggestionsFor(['collaborative'])).toEqual(['M22', 'M23', 'M24'])
  expect(suggestionsFor([])).toEqual([])
})
