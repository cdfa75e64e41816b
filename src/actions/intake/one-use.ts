import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { msOf } from '../../domain/time/instant.ts'
import { openText, seal } from '../../store/keys/seal.ts'
import type { House } from '../house.ts'

/** Minutes in which what a page carries can be posted; long enough to write slowly, and what was typed outlives it. */
const GOOD_MINUTES = 60

/** A second click, a slow line or a browser that tries again: the same page may be posted again so soon. */
const AGAIN_MS = 10_000

/** What a page carries besides its fields. */
export type Purpose = 'visit' | 'shown' | 'asked'

/** Where the key of each comes from. */
const KEYS = {
  visit: ['visit', 'key'],
  shown: ['check', 'shown receipt'],
  asked: ['visit', 'asked'],
} as const satisfies Record<Purpose, readonly [string, string]>

const shape = z.object({ id: z.string(), until: z.iso.datetime(), value: z.unknown() })

/** Seals what a page carries, so that it is good for one post and for minutes, and nobody can read or make one. */
export function sealOnce(house: House, purpose: Purpose, value: unknown): string {
  const until = new Date(msOf(house.now()) + GOOD_MINUTES * 60_000).toISOString()
  const id = randomBytes(12).toString('base64url')
  return seal(keyOf(house, purpose), JSON.stringify({ id, until, value }), purpose).toString('base64url')
}

/**
 * What was sealed, for the first time that it is posted; null when it came before, its time is over, or it is not
 * ours. A browser keeps what was posted: "back" and loading again must not open a case to whoever sits there then.
 */
export function openOnce(house: House, purpose: Purpose, sealed: string): unknown {
  try {
    const plain: unknown = JSON.parse(
      openText(keyOf(house, purpose), Buffer.from(sealed, 'base64url'), purpose),
    )
    const { id, until, value } = shape.parse(plain)
    const now = msOf(house.now())
    return Date.parse(until) > now && isGood(`${purpose} ${id}`, now) ? value : null
  } catch {
    return null
  }
}

/** Most that is remembered; the oldest are forgotten first, and their time is over soon anyway. */
const MOST = 100_000

/**
 * When each was posted first. In memory alone: a row for each would write down when a person looks at their page,
 * which decision 0004 keeps out of the database.
 */
const posted = new Map<string, number>()

function isGood(key: string, now: number): boolean {
  const first = posted.get(key)
  if (first !== undefined) return Math.abs(now - first) <= AGAIN_MS
  posted.set(key, now)
  for (const oldest of posted.keys()) {
    if (posted.size <= MOST) break
    posted.delete(oldest)
  }
  return true
}

function keyOf(house: House, purpose: Purpose): KeyObject {
  const [of, name] = KEYS[purpose]
  return createSecretKey(house.keys.index(of, name))
}
