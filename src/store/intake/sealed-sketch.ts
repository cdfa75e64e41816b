import type { KeyObject } from 'node:crypto'
import type { Sketch, SketchSeed } from '../../domain/intake/likeness.ts'
import type { Ring } from '../keys/keyring.ts'
import { open, seal } from '../keys/seal.ts'

/** What is kept of a filing, to read those unlike anything else in turns with the rest. */
export interface Filing {
  readonly sketch: Sketch
  /** It is very long, and has no sign of danger. */
  readonly mayWait: boolean
}

/** A filing that others are compared with, and the first of those that are alike: itself, or an earlier one. */
export interface PlacedFiling extends Filing {
  readonly first: string
}

const HASH_BYTES = 4
const ID_BYTES = 16
const HEADER_BYTES = 1 + ID_BYTES

/** Seals a filing with the key of its case, so that it is erased with it. */
export function sealSketch(
  key: KeyObject,
  caseId: string,
  { sketch, mayWait, first = caseId }: Filing & Partial<PlacedFiling>,
): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + sketch.length * HASH_BYTES)
  bytes.writeUInt8(mayWait ? 1 : 0)
  bytes.write(first.replaceAll('-', ''), 1, 'hex')
  for (const [place, hash] of sketch.entries()) bytes.writeUInt32LE(hash, HEADER_BYTES + place * HASH_BYTES)
  return seal(key, bytes, placeOf(caseId))
}

export function openSketch(key: KeyObject, caseId: string, sealed: Uint8Array): PlacedFiling {
  const bytes = open(key, sealed, placeOf(caseId))
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

/** What sketches are made with: of this house alone, so that nobody can try words against them. */
export function sketchSeed(keys: Pick<Ring, 'index'>): SketchSeed {
  const bytes = keys.index('sketch', 'seed')
  return [bytes.readInt32LE(0), bytes.readInt32LE(HASH_BYTES)]
}

const placeOf = (caseId: string) => `filed_sketch:${caseId}`
