import type { KeyObject } from 'node:crypto'
import { sketchOf, type Sketch, type SketchSeed } from '../../domain/intake/likeness.ts'
import type { Ring } from '../keys/keyring.ts'
import { open, seal } from '../keys/seal.ts'

/** What is kept of words, to read those unlike anything else in turns with the rest. */
interface Kept {
  readonly sketch: Sketch
  /** It is very long, and has no sign of danger. */
  readonly mayWait: boolean
}

/** What is kept of words that come in now, with the number of the key that it was made with. */
export interface Filing extends Kept {
  readonly keyId: number
}

/** Words that others are compared with, and the first of those that are alike: their own case, or an earlier one. */
export interface PlacedFiling extends Kept {
  readonly first: string
}

/** Whose words they are: 0 for the first of the case, else the entry in which more was told. */
export interface WordsOf {
  readonly caseId: string
  readonly entry: number
}

const HASH_BYTES = 4
const ID_BYTES = 16
const HEADER_BYTES = 1 + ID_BYTES

/** Seals a sketch with the key of its case, so that it is erased with it. */
export function sealSketch(
  key: KeyObject,
  of: WordsOf,
  { sketch, mayWait, first = of.caseId }: Kept & Partial<PlacedFiling>,
): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + sketch.length * HASH_BYTES)
  bytes.writeUInt8(mayWait ? 1 : 0)
  bytes.write(first.replaceAll('-', ''), 1, 'hex')
  for (const [place, hash] of sketch.entries()) bytes.writeUInt32LE(hash, HEADER_BYTES + place * HASH_BYTES)
  return seal(key, bytes, placeOf(of))
}

export function openSketch(key: KeyObject, of: WordsOf, sealed: Uint8Array): PlacedFiling {
  const bytes = open(key, sealed, placeOf(of))
  const id = bytes.toString('hex', 1, HEADER_BYTES)
  const count = (bytes.length - HEADER_BYTES) / HASH_BYTES
  return {
    mayWait: bytes.readUInt8() === 1,
    first: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    sketch: Uint32Array.from({ length: count }, (_, place) =>
      bytes.readUInt32LE(HEADER_BYTES + place * HASH_BYTES),
    ),
  }
}

/** What is kept of these words. */
export function filingOf(keys: Pick<Ring, 'index' | 'live'>, words: string, mayWait: boolean): Filing {
  // The number first: where the key changes in between, the number is too low, and the sketch is forgotten.
  const keyId = sketchKeyId(keys)
  return { keyId, sketch: sketchOf(words, sketchSeed(keys)), mayWait }
}

/** What sketches are made with: of this house alone, so that nobody can try words against them. */
function sketchSeed(keys: Pick<Ring, 'index'>): SketchSeed {
  const bytes = keys.index('sketch', 'seed')
  return [bytes.readInt32LE(0), bytes.readInt32LE(HASH_BYTES)]
}

/** The number of the key of that seed. Under another one nothing is like anything, so only those of one are compared. */
export function sketchKeyId(keys: Pick<Ring, 'live'>): number {
  return keys.live.inUse('index:sketch').id
}

function placeOf({ caseId, entry }: WordsOf): string {
  return entry === 0 ? `filed_sketch:${caseId}` : `filed_sketch:${caseId}:${entry}`
}
