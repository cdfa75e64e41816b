import { MIMEType } from 'node:util'
import type { Context } from 'hono'

/**
 * Most fields in one form. The largest that a page of ours makes is the status page, which sends everything that stands
 * typed on it: an offer has two fields an action, something delivered two as well, a decision one, so it stays below
 * this up to some 240 actions of both kinds. Half a million empty fields fit into one request,
 * and reading them kept everybody else waiting for seconds.
 */
export const MOST_FIELDS = 1000

/**
 * The posted form; an empty one when the body is none, so that the page answers what it misses. When it has more fields
 * than a page of ours ever sends, their number: then nothing of it was read.
 */
export async function postedForm(c: Context): Promise<FormData | number> {
  try {
    const type = c.req.header('content-type') ?? ''
    return await formFrom(Buffer.from(await c.req.arrayBuffer()), type)
  } catch (error) {
    // Too large: the limit answers that.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error
    return new FormData()
  }
}

/** The form that some bytes are, or the number of its fields where they are too many; throws where they are none. */
export async function formFrom(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData | number> {
  const fields = fieldsIn(bytes, type)
  if (fields > MOST_FIELDS) return fields
  return new Response(bytes, { headers: { 'content-type': type } }).formData()
}

/** Where counting stops: a million bytes can hold half a million fields, and others wait meanwhile. */
const COUNTED_UP_TO = 10 * MOST_FIELDS

/** How many fields there are at least, by what stands between two. */
function fieldsIn(bytes: Buffer, type: string): number {
  const { essence, params } = new MIMEType(type)
  const isParted = essence === 'multipart/form-data'
  const between = isParted ? `--${params.get('boundary') ?? ''}` : '&'
  // One stands between two fields of an address form; parts have one before the first and after the last as well.
  let found = isParted ? -1 : 1
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length)) {
    found += 1
    if (found === COUNTED_UP_TO) break
  }
  return found
}
