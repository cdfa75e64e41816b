import { expect, test } from 'vitest'
import { doubledNames } from './doubled-names.ts'

test.each([
  ['{"email":"a","email":"b"}', ['email']],
  ['{"contact":{"name":"a","n\\u0061me":"b"}}', ['contact.name']],
  ['{"a":[{"b":1},{"b":2,"b":3}],"c":1}', ['a.b']],
  ['{"a":"{\\"a\\":1,","b":"a","c":{"a":1}}', []],
  ['{"a":{"b":1},"b":{"a":1},"c":[1,"a","a"]}', []],
  ['{}', []],
  ['[]', []],
  ['"a"', []],
])('%s says more than once: %j', (json, names) => {
  // It is JSON: of anything else the parser says what is wrong.
  expect(() => JSON.parse(json) as unknown).not.toThrow()
  expect(doubledNames(json)).toEqual(names)
})

test('what is very deep or very long is answered at once', () => {
  const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
  expect(doubledNames(deep)).toEqual([])
  expect(doubledNames(`{${'"a":1,'.repeat(100_000)}"b":1}`)).toEqual(['a'])
}, 2000)
