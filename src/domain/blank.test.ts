import { describe, expect, test } from 'vitest'
import { isBlank, tidy } from './blank.ts'

describe('nothing to read', () => {
  test.each([
    ['nothing at all', ''],
    ['spaces and line breaks', ' \t\r\n '],
    ['a no-break space', '\u00A0'],
    ['zero-width spaces', '\u200B\u200B'],
    ['a byte order mark', '\uFEFF'],
    ['joiners, between spaces', ' \u200C \u200D \u2060 '],
    ['a soft hyphen', '\u00AD'],
    ['marks of direction', '\u200E\u200F\u202B\u2068'],
    ['Hangul fillers', '\u115F\u3164\uFFA0'],
    ['an empty Braille cell', '\u2800'],
    ['a variation selector', '\uFE0F'],
    ['a null character', '\u0000'],
  ])('%s', (_what, text) => {
    expect(isBlank(text)).toBe(true)
    expect(tidy(text)).toBe('')
  })
})

describe('something to read', () => {
  test.each([
    ['one letter among invisible ones', '\u200Ba\u200B'],
    ['Persian, which needs its joiners', 'می\u200Cخواهم'],
    ['a family, which is people and joiners', '👨\u200D👩\u200D👧'],
    ['a full stop', '.'],
    ['Braille', '⠓'],
  ])('%s', (_what, text) => {
    expect(isBlank(text)).toBe(false)
    expect(tidy(` ${text}\n`)).toBe(text)
  })
})
