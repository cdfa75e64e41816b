import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkValueOf, readCheckValue } from './check-value.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('a value is read however it is typed: small letters, other dashes, spaces, digits of another script', () => {
  fc.assert(
    fc.property(hash, (bytes) => {
      const value = checkValueOf(bytes)
      expect(value).toMatch(/^[0-9A-HJKMNP-TV-Y]{4}(-[0-9A-HJKMNP-TV-Y]{4}){3}$/)
      const arabic = value.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
      for (const typed of [
        value,
        value.toLowerCase(),
        value.replaceAll('-', ' '),
        `  ${value.replaceAll('-', '–')}.`,
        arabic,
      ])
        expect(readCheckValue(typed)).toBe(value)
      expect(readCheckValue(value.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(value)
    }),
  )
})

test('one sign that is another, and two that changed places, are never taken for a value', () => {
  const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXY'
  fc.assert(
    fc.property(hash, fc.nat(14), fc.nat(29), (bytes, place, other) => {
      const signs = [...checkValueOf(bytes).replaceAll('-', '')]
      const others = [...SIGNS].filter((sign) => sign !== signs[place])
      expect(readCheckValue(signs.with(place, others[other]!).join(''))).toBeNull()
      const swapped = signs.with(place, signs[place + 1]!).with(place + 1, signs[place]!)
      if (place < 14 && signs[place] !== signs[place + 1]) expect(readCheckValue(swapped.join(''))).toBeNull()
    }),
  )
})

test('what is too short, too long, or nothing of the kind is none', () => {
  for (const typed of ['', 'hello', '2026-1127-WVQH', '7'.repeat(400), '!'.repeat(50)])
    expect(readCheckValue(typed)).toBeNull()
})
