import { VERSIONS, type Version } from './versions.ts'

const BYTE_MODE = 0b0100
const PADDING = [0b1110_1100, 0b0001_0001]

/** The smallest version that holds so many bytes; null when none does. */
export function versionFor(length: number): Version | null {
  return VERSIONS.find((each) => headBits(each) + 8 * length <= 8 * sum(each.blocks)) ?? null
}

/** Mode, length and bytes, filled up, cut into blocks, each with its error correction, and woven into one another. */
export function codewordsOf(bytes: Uint8Array, version: Version): number[] {
  const blocks: number[][] = []
  const data = dataOf(bytes, version)
  let from = 0
  for (const length of version.blocks) {
    blocks.push(data.slice(from, from + length))
    from += length
  }
  return [...woven(blocks), ...woven(blocks.map((block) => correctionFor(block, version.correction)))]
}

/** The length takes 8 bits up to version 9, then 16. */
function headBits({ version }: Version): number {
  return 4 + (version < 10 ? 8 : 16)
}

function dataOf(bytes: Uint8Array, version: Version): number[] {
  const most = sum(version.blocks)
  const head = BYTE_MODE.toString(2).padStart(4, '0') + bits(bytes.length, headBits(version) - 4)
  // The end mark of four zeros fits always: mode, length and bytes leave half a codeword over.
  const all = `${head}${Array.from(bytes, (byte) => bits(byte, 8)).join('')}0000`
  const data = (all.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2))
  return Array.from({ length: most }, (_, at) => data[at] ?? PADDING[(at - data.length) % 2] ?? 0)
}

function bits(value: number, length: number): string {
  return value.toString(2).padStart(length, '0')
}

/** First of each block, second of each, and so on. */
function woven(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length))
  return Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

// Reed and Solomon's code over GF(2^8), the root being that of x^8 + x^4 + x^3 + x^2 + 1.

const POWERS: readonly number[] = Array.from({ length: 254 }).reduce<number[]>(
  (powers) => {
    const next = (powers.at(-1) ?? 1) << 1
    return [...powers, next < 256 ? next : next ^ 0b1_0001_1101]
  },
  [1],
)
const LOGS = new Map(POWERS.map((power, exponent) => [power, exponent]))

function times(a: number, b: number): number {
  const [one, other] = [LOGS.get(a), LOGS.get(b)]
  return one === undefined || other === undefined ? 0 : (POWERS[(one + other) % 255] ?? 0)
}

/** The codewords that let a reader notice and mend what is smudged: the rest of a division. */
export function correctionFor(data: readonly number[], length: number): number[] {
  const generator = generatorOf(length)
  let rest = Array<number>(length).fill(0)
  for (const each of data) {
    const factor = each ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((value, at) => value ^ times(generator[at + 1] ?? 0, factor))
  }
  return rest
}

/** (x - 1)(x - a)(x - a²)…, its highest coefficient first. */
function generatorOf(degree: number): number[] {
  let product = [1]
  for (let power = 0; power < degree; power += 1) {
    const root = POWERS[power] ?? 0
    const by = product
    product = [...by, 0].map((value, at) => value ^ times(by[at - 1] ?? 0, root))
  }
  return product
}
