import { expect, test } from 'vitest'
import { familyOf } from './changes.ts'

test.each([
  ['tala-2@1', 'tala'],
  ['tala-2-mini@2026-01-01', 'tala'],
  ['Tala 2.5', 'tala'],
  ['tala-v3', 'tala'],
  ['text-embedding-3-large@1', 'text-embedding'],
  ['org/Tala-8b-chat@1', 'org/tala'],
  ['tala@1', 'tala'],
  ['4tune@1', '4tune'],
  ['nova', 'nova'],
])('%s is of the family %s', (model, family) => {
  expect(familyOf(model)).toBe(family)
})

test('a letter v inside a name is no version', () => {
  expect(familyOf('nov2@1')).toBe('nov')
})
