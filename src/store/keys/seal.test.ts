import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open, seal, sealExactly, stepFor } from './seal.ts'
import { randomBytes } from './random.ts'

const key = createSecretKey(randomBytes(32))

test('whatever is sealed opens again, byte for byte, and only in its place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      for (const sealed of [seal(key, bytes, 'here'), sealExactly(key, bytes, 'here')]) {
        expect(open(key, sealed, 'here').equals(bytes)).toBe(true)
        expect(() => open(key, sealed, 'there')).toThrow()
      }
    }),
  )
})

test('of what is sealed the length tells the step alone', () => {
  const lengths = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, n) => seal(key, Buffer.alloc(from + n), 'here').length))
  // A name, and a line of a few words.
  expect(lengths(0, 60).size).toBe(1)
  expect(lengths(61, 252).size).toBe(1)
  expect([stepFor(1), stepFor(64), stepFor(65), stepFor(16_384), stepFor(16_385), stepFor(100_000)]).toEqual([
    64, 64, 256, 16_384, 32_768, 114_688,
  ])
})

test('a step is never shorter than what goes into it, and at most four times as long, or 16 kB longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), (length) => {
      const step = stepFor(length)
      expect(step).toBeGreaterThanOrEqual(length)
      expect(step).toBeLessThanOrEqual(Math.max(64, Math.min(length * 4, length + 16_384)))
    }),
  )
})

test('no bit can be changed, the version included', () => {
  const sealed = seal(key, 'told in confidence', 'here')
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed)
    for (const flip of [1, 2, 3, 128]) {
      changed[place] = sealed[place]! ^ flip
      expect(() => open(key, changed, 'here')).toThrow()
    }
  }
})
