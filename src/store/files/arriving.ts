import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { createHash, createSecretKey, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { randomBytes } from '../keys/random.ts'
import { NoRoom } from './file-store.ts'
import { inLargerParts } from './larger-parts.ts'
import { isObjectName, newObjectName } from './object-name.ts'
import { openBytes, sealBytes, sealedRange, type Range } from './sealed-bytes.ts'

/** Milliseconds after which a file of which nothing more came is given up: whoever sent it is gone. */
const GIVEN_UP = 3_600_000

/** A file while it is looked at: nobody else can open it, and it is gone with the process. */
export interface Arrived {
  readonly bytes: number
  /** SHA-256 of what came, in hexadecimal. */
  readonly digest: string
  /** Opens a part of it, or all. */
  read(range?: Range): AsyncIterable<Buffer>
  /** The same at once. */
  slice(from: number, to: number): Promise<Buffer>
  /** Says that it is still wanted to whoever sweeps what is old. */
  touch(): Promise<void>
  /** Takes it off the disk. */
  leave(): Promise<void>
}

/** Why nothing came of it. */
export type NotArrived = 'too_large' | 'broken_off'

/**
 * Takes in a stream that may be too large or break off, sealed with a key that only this process has, so that what lies
 * on the disk meanwhile opens for nobody, whatever becomes of the process. Throws `NoRoom` where the disk is full. Of
 * what does not arrive nothing stays.
 *
 * @param most bytes that are taken; one more, and nothing of it stays
 * @param ofBroken what stays of a stream that breaks off; where it goes on later, what came of it is a part of the whole
 */
export async function takeIn(
  folder: string,
  stream: AsyncIterable<Uint8Array>,
  most: number,
  ofBroken: 'nothing' | 'what_came' = 'nothing',
): Promise<Arrived | NotArrived> {
  const key = createSecretKey(randomBytes(32))
  const path = join(folder, newObjectName())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const digest = createHash('sha256')
  let bytes = 0
  const counted = async function* () {
    try {
      for await (const part of stream) {
        bytes += part.byteLength
        if (bytes > most) throw new TooLarge()
        digest.update(part)
        yield part
      }
    } catch (error) {
      if (error instanceof TooLarge) throw error
      if (ofBroken === 'nothing') throw new BrokenOff()
    }
  }
  try {
    await write(path, sealBytes(key, counted()))
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof TooLarge) return 'too_large'
    if (error instanceof BrokenOff) return 'broken_off'
    if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new NoRoom('There is no room for this file.')
    throw error
  }
  return arrivedAt(path, key, bytes, digest.digest('hex'))
}

class TooLarge extends Error {}
class BrokenOff extends Error {}

function arrivedAt(path: string, key: KeyObject, bytes: number, digest: string): Arrived {
  const read = (range: Range = { from: 0, to: bytes }): AsyncIterable<Buffer> => {
    const asked = { from: Math.max(0, range.from), to: Math.min(bytes, range.to) }
    const { from, to } = sealedRange(asked)
    if (asked.to <= asked.from) return openBytes(key, createNothing(), asked)
    return openBytes(key, createReadStream(path, { start: from, end: to - 1 }), asked)
  }
  return {
    bytes,
    digest,
    read,
    async slice(from, to) {
      const parts: Buffer[] = []
      for await (const part of read({ from, to })) parts.push(part)
      return Buffer.concat(parts)
    },
    touch: () => utimes(path, new Date(), new Date()),
    leave: () => rm(path, { force: true }),
  }
}

async function* createNothing(): AsyncGenerator<Buffer> {}

async function write(path: string, sealed: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    for await (const part of inLargerParts(sealed)) await file.writeFile(part)
  } finally {
    await file.close()
  }
}

/**
 * Takes away what was arriving in a process that is gone: nobody has a key of it.
 *
 * @param now milliseconds since 1970
 */
export async function sweepArriving(folder: string, now: number): Promise<number> {
  const names = await readdir(folder).catch(() => [] as string[])
  let swept = 0
  for (const name of names.filter(isObjectName)) {
    const path = join(folder, name)
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
    if (changed === null || now - changed < GIVEN_UP) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}
