import { expect, test } from 'vitest'
import { randomBytes } from './random.ts'

test('no two values are the same, however many are asked for and however long', () => {
  const seen = new Set<string>()
  for (let n = 0; n < 20_000; n += 1) seen.add(randomBytes(12 + (n % 21)).toString('hex'))
  expect(seen.size).toBe(20_000)
})

test('every byte is used, and as often as the others', () => {
  const counts = new Array<number>(256).fill(0)
  for (let n = 0; n < 8_000; n += 1)
    for (const byte of randomBytes(32)) counts[byte] = (counts[byte] ?? 0) + 1
  // 1,000 each are expected; six standard deviations are 190.
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(190)
})

test('what was given out is not changed by what is given out later', () => {
  const first = randomBytes(16)
  const text = first.toString('hex')
  for (let n = 0; n < 2_000; n += 1) randomBytes(16)
  expect(first.toString('hex')).toBe(text)
  expect(() => randomBytes(9_000)).toThrow('At most 8192 random bytes at once.')
})
