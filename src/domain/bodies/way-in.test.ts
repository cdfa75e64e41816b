import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWayIn } from './way-in.ts'

test.each([
  ['web', 'https://office.example/about', true],
  ['web', 'http://office.example', true],
  ['web', 'https://name:word@office.example/', false],
  ['web', 'https:///x', false],
  ['web', 'https://office.example/\u202efdp.exe', false],
  ['web', 'javascript:alert(1)', false],
  ['phone', '116 123', true],
  ['phone', '+254 (0)20 111-1111', true],
  ['phone', '15', true],
  ['phone', '١١٦ ١٢٣', true],
  ['phone', '020 1111111 ext 4', true],
  ['phone', 'abc', false],
  ['phone', '+', false],
  ['phone', '116 123; body=hi', false],
  ['text', 'START to 88788', true],
  ['text', '<script>', false],
  ['email', 'help@office.example', true],
  ['email', 'x', false],
  ['email', 'help@office.example?bcc=other@elsewhere.example', false],
  ['email', '"><script>@x', false],
  ['address', 'Freepost HELP LETTERS', true],
  ['address', '—', false],
] as const)('%s %s leads to somebody: %s', (kind, value, is) => {
  expect(isWayIn(kind, value)).toBe(is)
})

const around = fc.constantFrom(
  '',
  '?bcc=other@elsewhere.example',
  '&body=hi',
  ';ext=<b>',
  '"',
  ' ',
  '%0a',
  '\u202e',
)
const anything = fc
  .tuple(
    fc.oneof(fc.emailAddress(), fc.stringMatching(/^\+?[0-9]{2,6}[0-9 ().-]{0,4}[0-9]{1,4}$/), fc.string()),
    around,
  )
  .map((parts) => parts.join(''))

test('whatever is typed, a link for mail or phone says one address or number and nothing beside it', () => {
  const taken = fc.sample(anything, { numRuns: 2000, seed: 14 }).flatMap((value) => {
    if (isWayIn('email', value)) return [{ value, is: /^[^\s?&%"@]+@[^\s?&%"@]+$/u }]
    return isWayIn('phone', value) ? [{ value, is: /^[^;?&<>"%]*\d$/u }] : []
  })
  expect(taken.length).toBeGreaterThan(100)
  for (const { value, is } of taken) expect(value).toMatch(is)
})
