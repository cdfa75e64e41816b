import { z } from '@hono/zod-openapi'
import { problem, type Problem } from './problem.ts'
import type { Call } from './route.ts'

/** Longest repeat key, in characters. */
const LONGEST_KEY = 255

/** The header by which a program says that it means the same thing once more, and not another one in the same words. */
export const REPEAT_KEY = z.object({ 'Idempotency-Key': z.string().min(1).max(LONGEST_KEY).optional() })

/** The key under which a request is done once; null where it has none, and a problem for one that cannot be kept. */
export function repeatKeyOf({ c, speaker }: Pick<Call, 'c' | 'speaker'>): string | null | Problem {
  const key = c.req.header('idempotency-key') ?? null
  if (key === null || (key.length >= 1 && key.length <= LONGEST_KEY)) return key
  const length = { most: LONGEST_KEY, typed: key.length }
  return problem(speaker, 'key_length', { gaps: length, members: length })
}
