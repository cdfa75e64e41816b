import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HANDED_OVER, handedOver, LONGEST_HANDED_OVER } from './handed-over.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '\ud83d',
        '\ude00',
        '\u202e',
        '\u2066',
        '\0',
        'é',
        'e\u0301',
        'ب',
        '👩‍👩‍👧',
        ' ',
        '\n',
        '<script>',
      ),
    )
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 40 }).map((text) => text.repeat(100)),
)

describe('what a page hands over', () => {
  test('is one line, whole, seen, short, and the same when it is read twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HANDED_OVER), anything, (what, raw) => {
        const read = handedOver(what, raw)
        expect(read.length).toBeLessThanOrEqual(LONGEST_HANDED_OVER[what])
        expect(read.isWellFormed()).toBe(true)
        expect(read).not.toMatch(/[\p{Cc}\p{Cf}\n]/u)
        expect(read).toBe(read.trim())
        expect(handedOver(what, read)).toBe(read)
        expect(() => encodeURIComponent(read)).not.toThrow()
      }),
    )
  })

  test.each([
    ['the name of a product', 'Acme chat', 'Acme chat'],
    ['a name from right to left', 'مساعد الرسائل', 'مساعد الرسائل'],
    ['a name that turns the rest round', 'Acme\u202etahc', 'Acmetahc'],
    ['half a character', 'Acme \ud83d chat', 'Acme chat'],
    ['a script, which is a text like any other', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['several lines', 'Acme\n\n chat', 'Acme chat'],
    ['only what nobody sees', '\u200b\u2060 ', ''],
  ])('%s', (_, raw, read) => {
    expect(handedOver('product', raw)).toBe(read)
  })

  test('a book is cut, between characters as people see them', () => {
    const family = '👩‍👩‍👧'
    const read = handedOver('version', 'e\u0301'.repeat(5000))
    expect([read.length, read.at(-1)]).toEqual([LONGEST_HANDED_OVER.version, '\u0301'])
    // Families hold together by signs that nobody sees; without these they are three people, each of them whole.
    expect(handedOver('version', family.repeat(100)).isWellFormed()).toBe(true)
  })
})
