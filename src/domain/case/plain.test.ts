import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, plainOfAny } from './plain.ts'

test('what has only plain letters and signs is compared just as everything else is', () => {
  const signs = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n))
  for (const sign of signs) expect(plain(sign)).toBe(plainOfAny(sign))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1 }), (all) => {
      expect(plain(all.join(''))).toBe(plainOfAny(all.join('')))
    }),
    { numRuns: 2_000 },
  )
})
