import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { correctionFor } from './codewords.ts'
import { formatBits, qrCode, versionBits } from './qr-code.ts'

const drawn = (text: string) =>
  qrCode(text)?.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')) ?? []

test('error correction, format and version are those of the standard', () => {
  // Thonky's worked example of 1-M, and the tables of ISO/IEC 18004, annexes C and D.
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
  expect(correctionFor(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  expect([0, 1, 5, 7].map((mask) => formatBits(mask).toString(2).padStart(15, '0'))).toEqual([
    '101010000010010',
    '101000100100101',
    '100000011001110',
    '100101010100000',
  ])
  expect([7, 8, 10].map((version) => versionBits(version).toString(2).padStart(18, '0'))).toEqual([
    '000111110010010100',
    '001000010110111100',
    '001010010011010011',
  ])
})

test('a short address is drawn as other programs draw it', () => {
  expect(drawn('https://desk12')).toEqual([
    '#######.####..#######',
    '#.....#.##.#..#.....#',
    '#.###.#..##.#.#.###.#',
    '#.###.#.###...#.###.#',
    '#.###.#...##..#.###.#',
    '#.....#...#...#.....#',
    '#######.#.#.#.#######',
    '........#####........',
    '#.##.###.#....#..#.##',
    '.#.##..#...#.########',
    '.###.####.##.#...#.##',
    '##..#....#.#...#.#.#.',
    '#.#.###...#.#.#.##..#',
    '........#...###.#....',
    '#######.###..#..#....',
    '#.....#.##.#.#.####.#',
    '#.###.#..#.##...#.##.',
    '#.###.#.#...#..#...#.',
    '#.###.#.######.#..#..',
    '#.....#...#.#####...#',
    '#######.#.....#.###..',
  ])
})

// Drawn by qrcode-generator 2.0.4, whose codes of every length up to 213 bytes jsQR 1.4.0 reads as it reads ours.
test.each([
  [1, 12, 14, '570e092abd589b376e9b401d30e1937f8b940b6f77128b7791f6f571740692b7'],
  [2, 2, 26, 'c2575c0abd94c26c993ee4fe8f38c0bb64eaeab89e27f9f8ff11ebefd88499c4'],
  [3, 0, 42, 'e5b97e9136038dda9c1fa852367ab2a0f74c92a174de6ecba4c99f5b4129bafe'],
  [4, 4, 62, '5ef66baff2e1e1ffbd9b510152aaeb294bf54f198d34b4e21b62ce6204ca5eca'],
  [5, 2, 84, '474c076809d73659051e855bccb8f8d03db328e1b079e6d5de56f088777b0cec'],
  [6, 11, 106, '279b486e326205662c3464d3fb3d4741d9f578a85a1f2c6191396cdfefe588d8'],
  [7, 1, 122, '1d9d6a091706166853536b7dfdb7270d9757c03c7117f7641181327d1c61a095'],
  [8, 84, 152, '68c02601c9c825886323fbf0b257f80e1cde38faaf0b11b8cba906157b4d3707'],
  [9, 96, 180, '8ef211a7daaefc4beeae2eed804c4f677d14e33a4320f2704d859523c3d3fd32'],
])('size %d is drawn as other programs draw it', (version, desk, length, hash) => {
  const rows = drawn(`https://desk${desk}.example.org/`.padEnd(length, 'en/status/').slice(0, length))
  expect(rows).toHaveLength(17 + 4 * version)
  expect(createHash('sha256').update(rows.join('\n')).digest('hex')).toBe(hash)
})

test('the largest holds 213 bytes, and more is no code', () => {
  expect(drawn('x'.repeat(213))).toHaveLength(57)
  expect(qrCode('x'.repeat(214))).toBeNull()
  expect(qrCode('ن'.repeat(107))).toBeNull()
})
