import { codewordsOf, versionFor } from './codewords.ts'
import type { Version } from './versions.ts'

/** Rows from the top, true for a dark square; without the quiet edge of four squares that it needs around it. */
export type Squares = readonly (readonly boolean[])[]

/** While it is made: null where nothing is decided yet. */
type Grid = (boolean | null)[][]

/**
 * A text as a QR code (ISO/IEC 18004): bytes in UTF-8, versions 1 to 10, error level M, which stands fifteen percent of
 * smudges. Null for a text of more than 213 bytes.
 */
export function qrCode(text: string): Squares | null {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  if (version === null) return null
  const codewords = codewordsOf(bytes, version)
  const tried = MASKS.map((_, mask) => drawn(version, codewords, mask))
  return tried.reduce((best, each) => (penalty(each) < penalty(best) ? each : best))
}

/** The code with one of the eight masks. */
function drawn(version: Version, codewords: readonly number[], mask: number): Squares {
  const grid = emptyGrid(version)
  drawPatterns(grid, version)
  drawFormat(grid, mask)
  drawVersion(grid, version)
  drawData(grid, codewords, mask)
  return grid.map((row) => row.map((dark) => dark === true))
}

function emptyGrid({ version }: Version): Grid {
  const size = 17 + 4 * version
  return Array.from({ length: size }, () => Array<boolean | null>(size).fill(null))
}

function set(grid: Grid, row: number, column: number, dark: boolean): void {
  const line = grid[row]
  if (line !== undefined && column >= 0 && column < grid.length) line[column] = dark
}

function drawPatterns(grid: Grid, { alignment }: Version): void {
  const last = grid.length - 1
  for (let at = 0; at < grid.length; at += 1) {
    set(grid, 6, at, at % 2 === 0)
    set(grid, at, 6, at % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, last - 3],
    [last - 3, 3],
  ] as const)
    drawRings(grid, row, column, 4, [0, 1, 3])
  for (const row of alignment)
    for (const column of alignment) {
      const isCorner = [row, column].every((at) => at === 6 || at === last - 6)
      if (!isCorner || (row === column && row !== 6)) drawRings(grid, row, column, 2, [0, 2])
    }
  set(grid, last - 7, 8, true)
}

/** Squares around a middle, dark at these distances from it. */
function drawRings(grid: Grid, row: number, column: number, reach: number, dark: readonly number[]): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let right = -reach; right <= reach; right += 1)
      set(grid, row + down, column + right, dark.includes(Math.max(Math.abs(down), Math.abs(right))))
}

/** Error level M is 00 in the format; a code of Bose, Chaudhuri and Hocquenghem lets it be read when it is smudged. */
export function formatBits(mask: number): number {
  return ((mask << 10) | restOf(mask << 10, 0b101_0011_0111)) ^ 0b101_0100_0001_0010
}

/** The version with its check bits, as versions from 7 on carry it (ISO/IEC 18004, Annex D). */
export function versionBits(version: number): number {
  return (version << 12) | restOf(version << 12, 0b1_1111_0010_0101)
}

function restOf(value: number, by: number): number {
  const degree = 31 - Math.clz32(by)
  let rest = value
  while (rest >= 1 << degree) rest ^= by << (31 - Math.clz32(rest) - degree)
  return rest
}

function drawFormat(grid: Grid, mask: number): void {
  const bits = formatBits(mask)
  const last = grid.length - 1
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1
    // Around the upper left corner, past the timing pattern, and once more at the two other corners.
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : null
    if (near === null) set(grid, 8, bit === 8 ? 7 : 14 - bit, dark)
    else set(grid, near, 8, dark)
    if (bit < 8) set(grid, 8, last - bit, dark)
    else set(grid, last - 14 + bit, 8, dark)
  }
}

/** From version 7 on the size is written beside two corners. */
function drawVersion(grid: Grid, { version }: Version): void {
  if (version < 7) return
  const bits = versionBits(version)
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1
    const [along, across] = [Math.floor(bit / 3), grid.length - 11 + (bit % 3)]
    set(grid, along, across, dark)
    set(grid, across, along, dark)
  }
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** In columns two wide from the right, up and down by turns, past the timing pattern and over whatever is there. */
function drawData(grid: Grid, codewords: readonly number[], mask: number): void {
  const flips = MASKS[mask]
  const last = grid.length - 1
  let bit = 0
  let isUp = true
  for (let right = last; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step <= last; step += 1) {
      const row = isUp ? last - step : step
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== null) continue
        const dark = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
        set(grid, row, column, dark !== (flips?.(row, column) ?? false))
        bit += 1
      }
    }
    isUp = !isUp
  }
}

/** How hard it is to read, by the four rules of the standard: the mask with the least is taken. */
function penalty(squares: Squares): number {
  const columns = squares.map((_, at) => squares.map((row) => row[at] ?? false))
  const lines = [...squares, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''))
  const rows = lines.slice(0, squares.length)
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
  const finders = lines.flatMap((line) => line.match(/(?=00001011101|10111010000)/g) ?? [])
  let blocks = 0
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1] ?? ''
    for (let column = 0; column + 1 < row.length && below !== ''; column += 1) {
      const four = row.slice(column, column + 2) + below.slice(column, column + 2)
      if (four === '0000' || four === '1111') blocks += 1
    }
  }
  const dark = rows.join('').replaceAll('0', '').length / rows.length ** 2
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    3 * blocks +
    40 * finders.length +
    10 * Math.floor(Math.abs(dark * 100 - 50) / 5)
  )
}
