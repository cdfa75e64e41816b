import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

test.each([
  [undefined, 'all'],
  ['', 'all'],
  ['bytes=0-0', { from: 0, to: 1 }],
  ['bytes=0-', { from: 0, to: 10 }],
  ['bytes=3-5', { from: 3, to: 6 }],
  ['bytes=3-99', { from: 3, to: 10 }],
  ['bytes=-3', { from: 7, to: 10 }],
  ['bytes=-99', { from: 0, to: 10 }],
  ['Bytes=9-9', { from: 9, to: 10 }],
  ['bytes=10-', null],
  ['bytes=10-12', null],
  ['bytes=-0', null],
  ['bytes=5-3', 'all'],
  ['bytes=-', 'all'],
  ['bytes=0-1,4-5', 'all'],
  ['bytes=0-1, 4-5', 'all'],
  ['seconds=0-1', 'all'],
  ['bytes=a-b', 'all'],
  ['bytes=0x1-2', 'all'],
  [`bytes=0-${'9'.repeat(400)}`, 'all'],
])('of ten bytes, %s asks for', (asked, range) => {
  expect(byteRange(asked, 10)).toEqual(range)
})
