import type { Context } from 'hono'
import { doubledNames } from './doubled-names.ts'
import type { ProblemCode } from './problem.ts'

const JSON_TYPE = /^application\/(?:[a-z0-9.-]+\+)?json\s*(?:;|$)/i

/** An object, why there is none, or the names that it has more than once. */
type JsonRead =
  { readonly body: object } | { readonly wrong: ProblemCode } | { readonly twice: readonly string[] }

/**
 * The JSON object in a request. No body at all counts as an empty object, for verbs that need nothing. Bytes that
 * are not UTF-8 are refused: replacing them would change somebody's story without a word.
 */
export async function readJson(c: Context): Promise<JsonRead> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength === 0) return { body: {} }
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) return { wrong: 'unsupported_media_type' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      const twice = doubledNames(text)
      return twice.length > 0 ? { twice } : { body }
    }
  } catch {
    // Falls through: the error's own message would repeat what was typed.
  }
  return { wrong: 'broken_json' }
}
