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
 * The posted form; an empty one when the body is none, so that the page answers what it misses. `too_many_fields` when
 * it has more than a page of ours ever sends: then nothing of it was read.
 */
export async function postedForm(c: Context): Promise<FormData | 'too_many_fields'> {
  try {
    const type = c.req.header('content-type') ?? ''
    return await formFrom(Buffer.from(await c.req.arrayBuffer()), type)
  } catch (error) {
    // Too large: the limit answers that.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error
    return new FormData()
  }
}

/** The form that some bytes are; throws where they are none. */
export async function formFrom(
  bytes: Buffer<ArrayBuffer>,
  type: string,
): Promise<FormData | 'too_many_fields'> {
  if (hasMoreThan(MOST_FIELDS, bytes, type)) return 'too_many_fields'
  return new Response(bytes, { headers: { 'content-type': type } }).formData()
}

/** Looks for what stands between two fields, and stops as soon as there are too many. */
function hasMoreThan(most: number, bytes: Buffer, type: string): boolean {
  const { essence, params } = new MIMEType(type)
  const isParted = essence === 'multipart/form-data'
  const between = isParted ? `--${params.get('boundary') ?? ''}` : '&'
  // One stands between two fields of an address form; parts have one before the first and after the last as well.
  let found = isParted ? -1 : 1
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length)) {
    found += 1
    if (found > most) return true
  }
  return false
}
