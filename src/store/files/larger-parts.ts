/** Bytes that go to the disk at once: each way to it costs as much as sealing a piece. */
const AT_ONCE = 1_048_576

/** The same bytes in parts of about a megabyte. */
export async function* inLargerParts(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let held = 0
  for await (const part of parts) {
    waiting.push(part)
    held += part.byteLength
    if (held < AT_ONCE) continue
    yield Buffer.concat(waiting)
    waiting = []
    held = 0
  }
  if (held > 0) yield Buffer.concat(waiting)
}
