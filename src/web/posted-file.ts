import { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Context } from 'hono'
import { MOST_FIELDS } from './posted-form.ts'

/** A file of a form, while it comes in. */
export interface PostedFile {
  /** What it is called where it comes from; null where nobody said. */
  readonly name: string | null
  /** Its bytes, once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** At most so many bytes, as the sender says; null where they do not. */
  readonly size: number | null
}

/** Most bytes of one field beside the file. */
const LONGEST_FIELD = 1_000_000
/** Bytes that are still read, and thrown away, of what nobody takes: a browser shows the answer only when it has sent all. */
const MOST_IGNORED = 120_000_000
/** Longest silence, in milliseconds, after which whoever sends is gone. It counts only while we read. */
const SILENT_MS = 60_000

/** True for a form that may have a file. */
export function isParted(c: Context): boolean {
  return /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')
}

/**
 * Reads a form with a file as it comes in: fields first, then the file, of which nothing is held in memory. What the
 * answer does not take of it is read to its end, so that a browser shows the answer; a larger one is cut off.
 *
 * @param answer is given the fields that come before the file, and the file; null where the form has none
 */
export async function withPostedFile(
  c: Context,
  answer: (fields: FormData, file: PostedFile | null) => Promise<Response>,
): Promise<Response> {
  const fields = new FormData()
  const body = c.req.raw.body
  const type = c.req.header('content-type') ?? ''
  if (body === null || !isParted(c)) return answer(fields, null)
  const said = Number(c.req.header('content-length') ?? Number.NaN)
  const size = Number.isSafeInteger(said) ? said : null
  const request = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  endWhenSilent(request)
  const ended = new Promise<void>((done) => {
    request.once('close', done)
    request.once('end', done)
  })
  let found: Found | null
  try {
    found = await firstFile(request, type, fields, size)
  } catch {
    found = null
  }
  const response = await answer(fields, found?.file ?? null)
  found?.stream.resume()
  if (size !== null && size > MOST_IGNORED) {
    c.header('connection', 'close')
    response.headers.set('connection', 'close')
    request.destroy()
    return response
  }
  // What is left of a form that nobody can read goes nowhere.
  if (found === null) {
    request.unpipe()
    request.resume()
  }
  await ended
  return response
}

/** Ends a request of which nothing comes any more, while anybody reads it: who waits for us is not silent. */
function endWhenSilent(request: Readable): void {
  let silence: NodeJS.Timeout | undefined
  const rest = () => clearTimeout(silence)
  const listen = () => {
    rest()
    if (request.destroyed || request.readableEnded) return
    silence = setTimeout(() => request.destroy(new Error('Nothing came any more.')), SILENT_MS)
    silence.unref()
  }
  // Said when it is destroyed and nobody listens yet, or any more.
  request.on('error', () => {})
  request.on('resume', listen)
  request.on('pause', rest)
  request.once('end', rest)
  request.once('close', rest)
  request.prependListener('data', listen)
  // To listen to what comes is not to ask for it.
  request.pause()
}

interface Found {
  readonly file: PostedFile
  readonly stream: Readable
}

function firstFile(
  request: Readable,
  type: string,
  fields: FormData,
  size: number | null,
): Promise<Found | null> {
  return new Promise((done, fail) => {
    const parser = new Busboy({
      headers: { 'content-type': type } as BusboyHeaders,
      limits: { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, headerPairs: 50 },
      isPartAFile: (field) => field === 'file',
    })
    parser.on('field', (name, value) => fields.append(name, value))
    parser.on('file', (_, stream, name) => {
      request.once('error', (error) => stream.destroy(error))
      request.once('close', () => {
        if (!request.readableEnded) stream.destroy(new Error('Whoever sent it is gone.'))
      })
      parser.on('error', (error: Error) => stream.destroy(error))
      // What nobody reads is thrown away when the answer is made.
      stream.on('error', () => {})
      done({ file: { name: name ?? null, bytes: read(stream), size }, stream })
    })
    // More than a page of ours ever sends: no file is taken with it.
    parser.once('fieldsLimit', () => fail(new Error('Too many fields.')))
    parser.once('finish', () => done(null))
    parser.once('error', fail)
    request.once('error', fail)
    request.pipe(parser)
  })
}

/** Read to its end or not at all: what is left is thrown away, so that the form comes to its end. */
async function* read(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of stream.iterator({ destroyOnReturn: false })) yield part as Uint8Array
  } finally {
    stream.resume()
  }
}
