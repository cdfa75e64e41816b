import type { Arrived } from './arriving.ts'
import type { Range } from './sealed-bytes.ts'

/**
 * What came in parts, as one: any range of it is opened from the parts that hold it, so that nothing is put together, in
 * memory or on the disk.
 *
 * @param digest SHA-256 of all of it, in hexadecimal
 */
export function joined(parts: readonly Arrived[], digest: string): Arrived {
  const bytes = bytesOf(parts)
  async function* read({ from, to }: Range = { from: 0, to: bytes }): AsyncGenerator<Buffer> {
    let begins = 0
    for (const part of parts) {
      const asked = { from: Math.max(0, from - begins), to: Math.min(part.bytes, to - begins) }
      if (asked.from < asked.to) yield* part.read(asked)
      begins += part.bytes
    }
  }
  return {
    bytes,
    digest,
    read,
    async slice(from, to) {
      const found: Buffer[] = []
      for await (const part of read({ from, to })) found.push(part)
      return Buffer.concat(found)
    },
    async touch() {
      await Promise.all(parts.map((part) => part.touch()))
    },
    async leave() {
      await Promise.all(parts.map((part) => part.leave()))
    },
  }
}

/** Bytes that parts have together. */
export function bytesOf(parts: readonly Arrived[]): number {
  return parts.reduce((sum, part) => sum + part.bytes, 0)
}
