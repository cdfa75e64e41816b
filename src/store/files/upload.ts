import { createHash } from 'node:crypto'
import { takeIn, type Arrived } from './arriving.ts'
import { bytesOf, joined } from './joined.ts'

/** Most parts of one upload: each has a file of its own on the disk, of 64 kB at least. */
const MOST_PARTS = 1000

/** A part while it comes in, and how it is broken off. */
export interface ComingPart {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Ends it; what came of it stays. */
  cut(): void
}

interface Coming {
  readonly part: ComingPart
  readonly done: Promise<unknown>
}

/** Why nothing of a part was taken. */
export type NotTaken = 'ended' | 'another_place' | 'too_long' | 'too_many_parts'

/** What is known of an upload before a byte of it comes. */
export interface Announced {
  /** Bytes that it will have. */
  readonly length: number
  /** What it is called; null where nobody said. */
  readonly name: string | null
  /** What it shows; null where nobody said. */
  readonly shows: string | null
}

/** A file that comes in parts: each is sealed with a key of this process alone (`arriving.ts`), in the order of their bytes. */
export class Upload {
  readonly announced: Announced
  /** The file that was made of it is in the case: it is given once, however often that is asked for. */
  isGiven = false
  readonly #folder: string
  readonly #heard: () => void
  #parts: Arrived[] = []
  #digest = createHash('sha256')
  #coming: Coming | null = null
  #isEnded = false

  /** @param heard is called with every piece that comes */
  constructor(folder: string, announced: Announced, heard: () => void) {
    this.#folder = folder
    this.announced = announced
    this.#heard = heard
  }

  /** Bytes that are here. Whoever asks goes on from there, so what still comes on a line that broke is cut off first. */
  async offset(): Promise<number> {
    await this.#quiet()
    return this.isGiven ? this.announced.length : this.bytesHere
  }

  /** Bytes that lie on the disk. */
  get bytesHere(): number {
    return bytesOf(this.#parts)
  }

  /**
   * Takes in the next part; of one that breaks off, what came. Throws `NoRoom` where the disk is full, and keeps nothing of
   * it then.
   *
   * @param from the place of its first byte, as whoever sends it believes
   */
  async take(from: number, part: ComingPart): Promise<NotTaken | 'taken'> {
    // Here and not behind an `await` of its own: between the last look and this part none may begin.
    while (this.#coming !== null) await this.#cutOff(this.#coming)
    if (this.#isEnded) return 'ended'
    if (from !== (this.isGiven ? this.announced.length : this.bytesHere)) return 'another_place'
    if (this.isGiven) return 'taken'
    if (this.#parts.length >= MOST_PARTS) return 'too_many_parts'
    const taking = this.#takeNext(part)
    const coming = { part, done: taking.catch(() => {}) }
    this.#coming = coming
    try {
      return await taking
    } finally {
      if (this.#coming === coming) this.#coming = null
    }
  }

  /** All of it, as one; null while something is missing. It is left with the upload. */
  async whole(): Promise<Arrived | null> {
    await this.#quiet()
    if (this.#isEnded || this.bytesHere !== this.announced.length) return null
    return { ...joined(this.#parts, this.#digest.copy().digest('hex')), leave: () => Promise.resolve() }
  }

  /** Takes it off the disk; nothing more is taken of it. */
  async end(): Promise<void> {
    this.#isEnded = true
    await this.#clear()
  }

  /** It is kept now as a file of the case: its parts go, and whoever asks is told that all of it came. */
  async given(): Promise<void> {
    this.isGiven = true
    await this.#clear()
  }

  async #clear(): Promise<void> {
    await this.#quiet()
    const parts = this.#parts
    this.#parts = []
    await joined(parts, '').leave()
  }

  async #quiet(): Promise<void> {
    // Another one may have begun meanwhile.
    while (this.#coming !== null) await this.#cutOff(this.#coming)
  }

  async #cutOff({ part, done }: Coming): Promise<void> {
    part.cut()
    await done
  }

  async #takeNext(part: ComingPart): Promise<NotTaken | 'taken'> {
    const digest = this.#digest.copy()
    const heard = this.#heard
    const counted = async function* () {
      for await (const piece of part.bytes) {
        heard()
        digest.update(piece)
        yield piece
      }
    }
    const most = this.announced.length - this.bytesHere
    const arrived = await takeIn(this.#folder, counted(), most, 'what_came')
    if (typeof arrived === 'string') return 'too_long'
    if (this.#isEnded || arrived.bytes === 0) {
      await arrived.leave()
      return this.#isEnded ? 'ended' : 'taken'
    }
    this.#parts.push(arrived)
    this.#digest = digest
    return 'taken'
  }

  /** Says to whoever sweeps the folder that it still comes. */
  async touch(): Promise<void> {
    await joined(this.#parts, '').touch()
  }
}
