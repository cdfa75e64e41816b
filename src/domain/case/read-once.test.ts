import { expect, test } from 'vitest'
import { readOnce } from './read-once.ts'

const counting = () => {
  let reads = 0
  const lengthOf = readOnce((text) => {
    reads += 1
    return { length: text.length }
  })
  return { lengthOf, reads: () => reads }
}

test('a text is read once, and each text for itself', () => {
  const { lengthOf, reads } = counting()
  expect(['story', 'wish', 'story', 'wish', 'story'].map((text) => lengthOf(text).length)).toEqual([
    5, 4, 5, 4, 5,
  ])
  expect(reads()).toBe(2)
})

test('of thousands of long texts no more is remembered than a few', () => {
  const { lengthOf, reads } = counting()
  const long = Array.from({ length: 30 }, (_, n) => String(n).padEnd(20_000, 'x'))
  for (const text of long) lengthOf(text)
  expect(lengthOf(long.at(-1)!).length).toBe(20_000)
  expect(reads()).toBe(30)
  lengthOf(long[0]!)
  expect(reads()).toBe(31)
})

test('a text that is longer than all that is remembered is read each time, and pushes out what was known', () => {
  const { lengthOf, reads } = counting()
  const longest = 'x'.repeat(300_000)
  expect([lengthOf(longest).length, lengthOf(longest).length]).toEqual([300_000, 300_000])
  expect(reads()).toBe(2)
})
