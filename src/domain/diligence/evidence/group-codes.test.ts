import { describe, expect, test } from 'vitest'
import { isAbout, isKeyed, withOwnCounts } from './group-codes.ts'

const count = (harmful: number, of: number) => ({ harmful, of, missing: 0 })

describe('which results are about a group', () => {
  test.each([
    [{ language: 'tr' }, 'language', 'tr', true],
    [{ language: ['tr', 'tr-DE'] }, 'language', 'tr-DE', true],
    [{ language: ['tr', 'tr-DE'] }, 'language', 'de', false],
    [{ language: 'español'.normalize('NFD') }, 'language', 'español', true],
    [{ language: 'tr', sex: 'female' }, 'language,sex', 'tr × female', true],
    [{ language: ['tr', 'tr-DE'], sex: 'female' }, 'language,sex', 'tr-DE × female', true],
    [{ language: 'tr', sex: 'female' }, 'sex,language', 'tr × female', false],
    [{ language: 'tr' }, 'language,sex', 'tr × female', false],
    [{ language: 'tr', sex: 'female' }, 'language,sex', 'tr', false],
    [{ language: 'a × b' }, 'language', 'a × b', true],
    [{}, 'language', 'tr', false],
  ])('%j, split by %s: %s is %s', (keys, splitBy, key, is) => {
    expect(isAbout(keys, splitBy, key)).toBe(is)
  })

  test('a group needs a code for each name that is crossed', () => {
    expect(isKeyed({ language: 'tr' }, 'language,sex')).toBe(false)
    expect(isKeyed({ language: 'tr', sex: ['f', 'd'] }, 'language, sex')).toBe(true)
  })
})

describe('a group with several codes', () => {
  const groups = [
    { key: 'de', before: count(1, 50), after: count(1, 50) },
    { key: 'tr', before: count(9, 40), after: count(3, 40) },
    { key: 'tr-DE', before: count(5, 20), after: count(9, 20) },
  ]
  const keys = { language: ['tr', 'tr-DE'] }

  test('is counted by all of them together, and the others stay as they are', () => {
    expect(withOwnCounts({ splitBy: 'language', groups }, keys)).toEqual({
      key: 'tr',
      groups: [{ key: 'tr', before: count(14, 60), after: count(12, 60) }, groups[0]],
    })
  })

  test('was not measured when one of its codes was not', () => {
    const half = [...groups.slice(0, 2), { ...groups[2]!, after: null }]
    expect(withOwnCounts({ splitBy: 'language', groups: half }, keys)?.groups[0]).toMatchObject({
      after: null,
    })
  })

  test('has no counts in results that are not split, or do not know it', () => {
    expect(withOwnCounts({ splitBy: null, groups }, keys)).toBeNull()
    expect(withOwnCounts({ splitBy: 'language', groups }, { language: 'fr' })).toBeNull()
  })
})
