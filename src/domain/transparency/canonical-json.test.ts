import { expect, test } from 'vitest'
import { canonicalJson, type JsonValue } from './canonical-json.ts'

test.each<[JsonValue, string]>([
  [null, 'null'],
  [true, 'true'],
  [12, '12'],
  ['a "word"\n', '"a \\"word\\"\\n"'],
  [[], '[]'],
  [{}, '{}'],
  [[3, 'b', [null]], '[3,"b",[null]]'],
  [{ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } }, '{"a":{"c":null,"d":[1,{"y":2,"z":1}]},"b":1}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [{ é: 1, z: 2, Z: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"Z":3,"z":2,"é":1}'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
