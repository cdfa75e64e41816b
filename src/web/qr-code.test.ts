import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrCode, type Squares } from './qr-code.ts'

/** Camera dots for each square. */
const SCALE = 4

/** What a camera sees of it. */
function seen(squares: Squares) {
  const size = squares.length * SCALE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let at = 0; at < size * size; at += 1)
    if (squares[Math.floor(at / size / SCALE)]?.[Math.floor((at % size) / SCALE)])
      data.set([0, 0, 0, 255], at * 4)
  return { width: size, height: size, data }
}

/** Turns dark to light and back in a corner of what it says, as a thumb on a lens would. */
const smudged = (squares: Squares, across: number): Squares =>
  squares.map((row, y) =>
    row.map((dark, x) =>
      y > squares.length - 6 - across && y < squares.length - 5 && x > squares.length - 6 - across
        ? !dark
        : dark,
    ),
  )

test.each([
  'https://a.example/en/status',
  `https://${'desk.'.repeat(12)}example.org/ar/status`,
  'https://هنا.example',
])('a camera reads %s, also with a smudge on it', (address) => {
  const squares = qrCode(address) ?? []
  expect(decodeQR(seen(squares))).toBe(address)
  expect(decodeQR(seen(smudged(squares, 4)))).toBe(address)
})

test('what is too long for paper is no code', () => {
  expect(decodeQR(seen(qrCode('x'.repeat(213)) ?? []))).toBe('x'.repeat(213))
  expect(qrCode('x'.repeat(214))).toBeNull()
  expect(qrCode('ن'.repeat(107))).toBeNull()
})

test('around it four squares are empty', () => {
  const squares = qrCode('https://a.example/en/status') ?? []
  const edge = [...squares.slice(0, 4), ...squares.slice(-4), ...squares.map((row) => row.slice(0, 4))].flat()
  expect(edge).not.toContain(true)
  expect(squares[4]?.[4]).toBe(true)
})
