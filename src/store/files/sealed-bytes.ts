import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** Bytes of one piece before it is sealed. Whoever reads a range opens so many at least. */
export const PIECE = 65_536
const TAG = 16
/** Bytes of one sealed piece. */
const SEALED_PIECE = PIECE + TAG

/** Part of the key of every object, so that a later form of them is never taken for this one. */
const FORM = 'amends file 1'

/**
 * The key of one object, made of the data key of its case and the name that it lies under: each object has its own, so
 * that the number of a piece can be its nonce, and none opens under another name. Whoever erases the secret of the case
 * takes this key from every copy there is (decision 0020).
 */
export function keyOfObject(dataKey: KeyObject, name: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', dataKey.export(), name, FORM, 32)))
}

/** Bytes that an object of so many bytes has when it is sealed: whole pieces, at least one. */
export function sealedSize(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PIECE)) * SEALED_PIECE
}

/**
 * Seals a stream piece by piece (AES-256-GCM), so that memory stays flat and any range can be opened by itself. The last
 * piece is filled up: the size of an object tells how long the file is in steps of 64 kB.
 */
export async function* sealBytes(
  key: KeyObject,
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let held = 0
  let piece = 0
  for await (const part of plain) {
    let rest = part
    while (held + rest.byteLength >= PIECE) {
      const taken = PIECE - held
      yield sealPiece(key, piece, Buffer.concat([...waiting, rest.subarray(0, taken)], PIECE))
      piece += 1
      rest = rest.subarray(taken)
      waiting = []
      held = 0
    }
    if (rest.byteLength === 0) continue
    waiting.push(rest)
    held += rest.byteLength
  }
  if (held > 0 || piece === 0)
    yield sealPiece(key, piece, Buffer.concat([...waiting, Buffer.alloc(PIECE - held)]))
}

/** Bytes of an object from one place on, as far as they are asked for. */
export interface Range {
  /** The first byte. */
  readonly from: number
  /** The first byte that is not asked for any more. */
  readonly to: number
}

/** Where the sealed pieces lie that hold a range. */
export function sealedRange({ from, to }: Range): Range {
  return { from: Math.floor(from / PIECE) * SEALED_PIECE, to: Math.ceil(to / PIECE) * SEALED_PIECE }
}

/**
 * Opens a range of a sealed object. Throws where a piece is missing, was changed, moved to another place, or belongs to
 * another object: nothing of it is handed on then.
 *
 * @param sealed the bytes of `sealedRange`, in parts of any length
 */
export async function* openBytes(
  key: KeyObject,
  sealed: AsyncIterable<Uint8Array>,
  { from, to }: Range,
): AsyncGenerator<Buffer> {
  if (to <= from) return
  let piece = Math.floor(from / PIECE)
  for await (const bytes of piecesOf(sealed)) {
    const begins = piece * PIECE
    const opened = openPiece(key, piece, bytes)
    yield opened.subarray(Math.max(0, from - begins), Math.min(PIECE, to - begins))
    piece += 1
  }
  if (piece < Math.ceil(to / PIECE)) throw new Error('A sealed file is shorter than it was.')
}

async function* piecesOf(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let held = 0
  for await (const part of sealed) {
    let rest = part
    while (held + rest.byteLength >= SEALED_PIECE) {
      const taken = SEALED_PIECE - held
      yield Buffer.concat([...waiting, rest.subarray(0, taken)], SEALED_PIECE)
      rest = rest.subarray(taken)
      waiting = []
      held = 0
    }
    if (rest.byteLength === 0) continue
    waiting.push(rest)
    held += rest.byteLength
  }
  if (held > 0) throw new Error('A sealed file is cut off.')
}

/** Never twice the same under one key: a key belongs to one object, which is written once. */
function nonceOf(piece: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(piece, 8)
  return nonce
}

function sealPiece(key: KeyObject, piece: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openPiece(key: KeyObject, piece: number, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece))
  decipher.setAuthTag(sealed.subarray(PIECE))
  return Buffer.concat([decipher.update(sealed.subarray(0, PIECE)), decipher.final()])
}
