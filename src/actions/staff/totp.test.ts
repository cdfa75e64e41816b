import { describe, expect, test } from 'vitest'
import { base32, codeOf, otpauthAddress, stepAt, stepOfCode } from './totp.ts'

/** The secret of the test vectors in RFC 6238, appendix B, for SHA-1. */
const SECRET = Buffer.from('12345678901234567890')

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at %i seconds the code is that of RFC 6238', (seconds, code) => {
  expect(codeOf(SECRET, stepAt(seconds * 1000), 8)).toBe(code)
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['foobar', 'MZXW6YTBOI'],
])('%o is written in base 32 as RFC 4648 says', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written)
})

describe('a code that is typed', () => {
  const now = 1111111111_000
  const step = stepAt(now)

  test.each([-1, 0, 1])('counts %i steps from now', (drift) => {
    expect(stepOfCode(SECRET, codeOf(SECRET, step + drift), now)).toBe(step + drift)
  })

  test.each([-2, 2, 100])('counts no more %i steps from now', (drift) => {
    expect(stepOfCode(SECRET, codeOf(SECRET, step + drift), now)).toBeNull()
  })

  test.each([
    ['with a space in the middle', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    [
      'in Arabic digits',
      (code: string) => code.replaceAll(/\d/g, (n) => String.fromCodePoint(0x660 + Number(n))),
    ],
  ])('is understood %s', (_, write) => {
    expect(stepOfCode(SECRET, write(codeOf(SECRET, step)), now)).toBe(step)
  })

  test.each(['', '12345', '1234567', 'abcdef', '０'])('is none: %o', (typed) => {
    expect(stepOfCode(SECRET, typed, now)).toBeNull()
  })
})

test('an app is opened with the name of the house and the account', () => {
  expect(otpauthAddress(Buffer.from('foobar'), 'Help & Co', 'ana@house.example')).toBe(
    'otpauth://totp/Help%20%26%20Co:ana%40house.example?secret=MZXW6YTBOI&issuer=Help%20%26%20Co',
  )
})
