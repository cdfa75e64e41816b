import type { Arrived } from '../arriving.ts'
import type { Range } from '../sealed-bytes.ts'

/** A place of a file where something else is written. */
export interface Patch extends Range {
  /** What is written there, as long as the place; zeros where nothing is said. */
  readonly with?: Buffer
}

/** The same bytes, with something else where it is patched: read once from beginning to end, however many places these are. */
export async function* patched(arrived: Arrived, patches: readonly Patch[]): AsyncGenerator<Uint8Array> {
  const ordered = patches.toSorted((one, other) => one.from - other.from)
  let next = 0
  let at = 0
  for await (const part of arrived.read()) {
    const ends = at + part.byteLength
    while (next < ordered.length && ordered[next]!.to <= at) next += 1
    const made = ordered[next] !== undefined && ordered[next]!.from < ends ? Buffer.from(part) : part
    for (let place = next; place < ordered.length && ordered[place]!.from < ends; place += 1)
      write(made, at, ordered[place]!)
    yield made
    at = ends
  }
}

function write(part: Buffer, at: number, { from, to, with: bytes }: Patch): void {
  const begins = Math.max(from, at)
  const ends = Math.min(to, at + part.byteLength)
  if (ends <= begins) return
  if (bytes === undefined) part.fill(0, begins - at, ends - at)
  else bytes.copy(part, begins - at, begins - from, ends - from)
}

/** Only these places of a file, in their order: read once as well. */
export async function* only(arrived: Arrived, places: readonly Range[]): AsyncGenerator<Uint8Array> {
  let next = 0
  let at = 0
  for await (const part of arrived.read()) {
    const ends = at + part.byteLength
    for (; next < places.length && places[next]!.from < ends; next += 1) {
      const { from, to } = places[next]!
      yield part.subarray(Math.max(0, from - at), Math.min(to, ends) - at)
      if (to > ends) break
    }
    if (next === places.length) return
    at = ends
  }
}
