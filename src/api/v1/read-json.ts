import type { Context } from 'hono'
import type { ProblemCode } from './problem.ts'

const JSON_TYPE = /^application\/(?:[a-z0-9.-]+\+)?json\s*(?:;|$)/i

/**
 * The JSON object in a request. No body at all counts as an empty object, for verbs that need nothing. Bytes that
 * are not UTF-8 are refused: replacing them would change somebody's story without a word.
 */
export async function readJson(
  c: Context,
): Promise<{ readonly body: object } | { readonly wrong: ProblemCode }> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength === 0) return { body: {} }
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) return { wrong: 'unsupported_media_type' }
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body }
  } catch {
    // Falls through: the error's own message would repeat what was typed.
  }
  return { wrong: 'broken_json' }
}
