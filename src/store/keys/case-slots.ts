import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** Bytes of a slot; the first one is the header of the file. */
const SLOT = 64
const SECRET = 32
const ID = 16
const CHECK = 15
const MAGIC = Buffer.from('amends case keys')
const VERSION = 1

/** What the byte behind secret and case says. A slot that nobody wrote is all zero. */
const KEPT = 1
const ERASED = 2

/** Bytes of the secret of a case. */
export const SECRET_BYTES = SECRET

/** A secret, and where it lies. */
export interface SlotSecret {
  readonly slot: number
  readonly caseId: string
  readonly secret: Uint8Array
}

export type SlotState = 'empty' | 'kept' | 'erased' | 'damaged'

/**
 * The file of case keys: a secret for each case in a fixed place, so that overwriting one place erases one case, in
 * every copy of the database as well (decision 0020). Read and written in place, never as a whole: several processes
 * of one machine share it.
 */
export interface CaseSlots {
  /** By which a database knows its file. */
  readonly id: string
  readonly path: string
  /** The secret of a case. Throws where the slot holds none for it. */
  read(slot: number, caseId: string): Buffer
  stateOf(slot: number): SlotState
  /** True when nobody ever wrote to any of these slots. */
  areEmpty(first: number, count: number): boolean
  /** The last slot that the file reaches; 0 while it has none. */
  last(): number
  /**
   * Writes secrets into empty slots, neighbours with one write, and answers when they are on disk. Throws `SlotTaken`,
   * with nothing written, where one is not empty: no slot is written a second time.
   */
  write(secrets: readonly SlotSecret[]): Promise<void>
  /** Overwrites the secret of a slot, and answers when that is on disk. An erased slot stays erased. */
  erase(slot: number, caseId: string): Promise<void>
  close(): void
}

/** Somebody wrote to a slot before. */
export class SlotTaken extends Error {
  override name = 'SlotTaken'
}

/** The slot of a case was overwritten. */
export class CaseErased extends Error {
  override name = 'CaseErased'
}

const flushed = promisify(fdatasync)

/**
 * Opens the file of case keys, or makes one where `id` is null: a database that knows a file needs just that one.
 * Throws a sentence that says what to do when it is missing, another one, damaged, or open to others.
 *
 * @param id the file that the database knows; null while it knows none
 * @param flush false where nothing has to outlive the process
 */
export function openCaseSlots(
  path: string,
  { id, flush = true }: { readonly id: string | null; readonly flush?: boolean },
): CaseSlots {
  const fd = openOrMake(path, id)
  try {
    const found = headerOf(fd, path)
    if (id !== null && found !== id)
      throw new Error(
        `The file of case keys ${path} belongs to another database. Put back the file that belongs to this one, or set AMENDS_CASE_KEYS to where it is: without that file its stories cannot be read. Nothing was changed.`,
      )
    return slotsIn(fd, path, found, flush)
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

function openOrMake(path: string, id: string | null): number {
  try {
    return openExisting(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (code !== 'ENOENT')
      throw new Error(
        `The file of case keys ${path} cannot be opened. Let the user who runs Amends read and write it (mode 600).`,
      )
    if (id !== null)
      throw new Error(
        `The file of case keys ${path} is missing, and this database was used with it. Put it back from the newest backup of the keys, or set AMENDS_CASE_KEYS to where it is: without that file its stories cannot be read. Nothing was changed.`,
      )
  }
  try {
    return make(path)
  } catch (error) {
    // Another process made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return openExisting(path)
  }
}

function openExisting(path: string): number {
  const fd = openSync(path, constants.O_RDWR)
  if ((fstatSync(fd).mode & 0o077) === 0) return fd
  closeSync(fd)
  throw new Error(
    `The file of case keys ${path} can be read by other users of this machine. Take that from them: chmod 600 ${path}`,
  )
}

/** The header in one write, so that nobody meets half a file. */
function make(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  const fd = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600)
  const id = randomUUID()
  const head = Buffer.concat([MAGIC, Buffer.from([VERSION]), bytesOf(id), Buffer.alloc(SECRET - ID)])
  writeSync(fd, Buffer.concat([head, digest(head)]), 0, SLOT, 0)
  fsyncSync(fd)
  flushFolder(dirname(path))
  return fd
}

function flushFolder(path: string): void {
  const folder = openSync(path, constants.O_RDONLY)
  fsyncSync(folder)
  closeSync(folder)
}

/** The id of a file. */
function headerOf(fd: number, path: string): string {
  const bytes = readAt(fd, 0, 1)
  const head = bytes.subarray(0, SLOT - CHECK)
  const isOurs = head.subarray(0, ID).equals(MAGIC) && digest(head).equals(bytes.subarray(SLOT - CHECK))
  if (!isOurs)
    throw new Error(
      `The file of case keys ${path} is damaged, or is no such file. Put it back from the newest backup of the keys, or set AMENDS_CASE_KEYS to where it is.`,
    )
  if (head[ID] !== VERSION)
    throw new Error(`The file of case keys ${path} is of a newer version of Amends. Start that version.`)
  return uuidOf(head.subarray(ID + 1, ID + 1 + ID))
}

function slotsIn(fd: number, path: string, id: string, flush: boolean): CaseSlots {
  const flushFile = () => (flush ? flushed(fd) : Promise.resolve())
  const sealed = (slot: number, state: number, caseId: string, secret: Uint8Array): Buffer => {
    const body = Buffer.concat([secret, bytesOf(caseId), Buffer.from([state])])
    return Buffer.concat([body, checkOf(slot, body)])
  }
  const checkOf = (slot: number, body: Uint8Array): Buffer => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(slot)
    return digest(Buffer.concat([bytesOf(id), number, body]))
  }
  const stateIn = (slot: number, bytes: Buffer): SlotState => {
    if (bytes.equals(Buffer.alloc(SLOT))) return 'empty'
    if (!checkOf(slot, bytes.subarray(0, SLOT - CHECK)).equals(bytes.subarray(SLOT - CHECK))) return 'damaged'
    return bytes[SECRET + ID] === ERASED ? 'erased' : 'kept'
  }
  const caseIn = (bytes: Buffer) => uuidOf(bytes.subarray(SECRET, SECRET + ID))
  const areEmpty = (first: number, count: number) => readAt(fd, first, count).every((byte) => byte === 0)
  return {
    id,
    path,
    read(slot, caseId) {
      const bytes = readAt(fd, slot, 1)
      const state = stateIn(slot, bytes)
      if (state === 'erased') throw new CaseErased('The key of this case was erased.')
      if (state !== 'kept' || caseIn(bytes) !== caseId)
        throw new Error('The file of case keys does not hold the key of this case.')
      return Buffer.from(bytes.subarray(0, SECRET))
    },
    stateOf: (slot) => stateIn(slot, readAt(fd, slot, 1)),
    areEmpty,
    last: () => Math.max(0, Math.ceil(fstatSync(fd).size / SLOT) - 1),
    async write(secrets) {
      const runs = neighbours(secrets)
      for (const run of runs)
        if (!areEmpty(run[0]!.slot, run.length)) throw new SlotTaken('A slot of case keys is in use.')
      for (const run of runs) {
        const bytes = Buffer.concat(run.map((each) => sealed(each.slot, KEPT, each.caseId, each.secret)))
        writeAt(fd, bytes, run[0]!.slot)
      }
      await flushFile()
    },
    async erase(slot, caseId) {
      const bytes = readAt(fd, slot, 1)
      const state = stateIn(slot, bytes)
      // What is damaged may still hold the secret.
      if (state === 'kept' && caseIn(bytes) !== caseId)
        throw new Error('This slot holds the key of another case.')
      if (state !== 'erased') writeAt(fd, sealed(slot, ERASED, caseId, Buffer.alloc(SECRET)), slot)
      await flushFile()
    },
    close: () => closeSync(fd),
  }
}

/** Secrets in the order of their slots, those side by side together. */
function neighbours(secrets: readonly SlotSecret[]): SlotSecret[][] {
  const runs: SlotSecret[][] = []
  for (const each of secrets.toSorted((a, b) => a.slot - b.slot)) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1)!.slot + 1 === each.slot) run.push(each)
    else runs.push([each])
  }
  return runs
}

/** Slots as they are; zero behind the end of the file. */
function readAt(fd: number, slot: number, count: number): Buffer {
  const bytes = Buffer.alloc(count * SLOT)
  let read = 0
  while (read < bytes.length) {
    const some = readSync(fd, bytes, read, bytes.length - read, slot * SLOT + read)
    if (some === 0) break
    read += some
  }
  return bytes
}

function writeAt(fd: number, bytes: Buffer, slot: number): void {
  let written = 0
  while (written < bytes.length)
    written += writeSync(fd, bytes, written, bytes.length - written, slot * SLOT + written)
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, CHECK)
const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
