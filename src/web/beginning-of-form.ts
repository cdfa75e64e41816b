import type { Context } from 'hono'
import { formFrom } from './posted-form.ts'

/**
 * Most bytes of a form that is too large which are read all the same, so that whoever wrote it gets it back: three
 * times of what is taken.
 */
export const MOST_READ = 3_000_000
/**
 * Most bytes that are taken from whoever sends more, only to be thrown away: a connection on which something was left
 * would answer nothing any more.
 */
const MOST_TAKEN = 30_000_000

/** What could be read of a form that was too large. */
export interface Beginning {
  readonly form: FormData
  /** All of it was read. */
  readonly whole: boolean
  /** More was sent than was taken: nothing else can be asked on this connection. */
  readonly isStuck: boolean
}

/** As much of a form that is too large as is read; an empty one where nothing of it can be. */
export async function beginningOfForm(c: Context): Promise<Beginning> {
  const type = c.req.header('content-type') ?? ''
  try {
    const { bytes, whole, isStuck } = await beginningOf(c.req.raw.body)
    const form = await formFrom(whole ? bytes : closed(bytes, type), type).catch(() => 0)
    return typeof form === 'number'
      ? { form: new FormData(), whole: false, isStuck }
      : { form, whole, isStuck }
  } catch {
    return { form: new FormData(), whole: false, isStuck: true }
  }
}

async function beginningOf(
  body: ReadableStream<Uint8Array> | null,
): Promise<{ bytes: Buffer<ArrayBuffer>; whole: boolean; isStuck: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  let isStuck = false
  for await (const part of body ?? []) {
    if (length <= MOST_READ) parts.push(part)
    length += part.byteLength
    isStuck = length > MOST_TAKEN
    if (isStuck) break
  }
  return { bytes: Buffer.concat(parts).subarray(0, MOST_READ), whole: length <= MOST_READ, isStuck }
}

/** The same with an end: the last field goes up to where it was cut, and the last half character is left out. */
function closed(bytes: Buffer, type: string): Buffer<ArrayBuffer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) return Buffer.from(withoutHalf(bytes.toString('latin1')), 'latin1')
  const text = new TextDecoder().decode(bytes).replace(/\ufffd$/, '')
  // Cut inside of what stands before a field: that field did not arrive.
  const last = text.lastIndexOf(`--${boundary}`)
  const whole = text.includes('\r\n\r\n', last) ? `${text}\r\n` : text.slice(0, last)
  return Buffer.from(`${whole}--${boundary}--\r\n`)
}

/** Characters of the longest character of several bytes, each byte written as `%F0`. */
const LONGEST = 12

/** An encoded form without the sign, or the character of several bytes, that was cut in its middle. */
function withoutHalf(text: string): string {
  const sign = /%[\da-f]?$/i.exec(text.slice(-2))?.[0] ?? ''
  const whole = text.slice(0, text.length - sign.length)
  const [last = '', lead = ''] = /%([c-f][\da-f])(?:%[89ab][\da-f])*$/i.exec(whole.slice(-LONGEST)) ?? []
  const bytes = last.length / 3
  return bytes === bytesFrom(parseInt(lead, 16)) ? whole : whole.slice(0, whole.length - last.length)
}

/** Bytes of the character that begins with this one (RFC 3629). */
function bytesFrom(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
}
