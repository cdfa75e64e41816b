import type { Context } from 'hono'
import { formFrom } from './posted-form.ts'

/**
 * Most bytes of a form that is too large which are read all the same, so that whoever wrote it gets it back: three
 * times of what is taken.
 */
const MOST_READ = 3_000_000

/** What could be read of a form that was too large. */
export interface Beginning {
  readonly form: FormData
  /** All of it was read. */
  readonly whole: boolean
}

/** As much of a form that is too large as is read; an empty one where nothing of it can be. */
export async function beginningOfForm(c: Context): Promise<Beginning> {
  const type = c.req.header('content-type') ?? ''
  try {
    const { bytes, whole } = await beginningOf(c.req.raw.body)
    const form = await formFrom(whole ? bytes : closed(bytes, type), type)
    return typeof form === 'number' ? { form: new FormData(), whole: false } : { form, whole }
  } catch {
    return { form: new FormData(), whole: false }
  }
}

async function beginningOf(
  body: ReadableStream<Uint8Array> | null,
): Promise<{ bytes: Buffer<ArrayBuffer>; whole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    parts.push(part)
    length += part.byteLength
    if (length > MOST_READ) return { bytes: Buffer.concat(parts).subarray(0, MOST_READ), whole: false }
  }
  return { bytes: Buffer.concat(parts), whole: true }
}

/** The same with an end: the last field goes up to where it was cut, and the last half character is left out. */
function closed(bytes: Buffer, type: string): Buffer<ArrayBuffer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined)
    return Buffer.from(bytes.toString('latin1').replace(/%[\da-f]?$|(?:%[89a-f][\da-f])+$/i, ''), 'latin1')
  const text = new TextDecoder().decode(bytes).replace(/\ufffd$/, '')
  // Cut inside of what stands before a field: that field did not arrive.
  const [before = ''] = /[^]*\r\n\r\n/.exec(text.slice(text.lastIndexOf(`--${boundary}`))) ?? []
  const whole = before === '' ? text.slice(0, text.lastIndexOf(`--${boundary}`)) : `${text}\r\n`
  return Buffer.from(`${whole}--${boundary}--\r\n`)
}
