import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { msOf } from '../../domain/time/instant.ts'
import { openWithAny, sealExactly } from '../../store/keys/seal.ts'
import { endPosts, findPost, firstPosted, isEnded, isFirst } from '../../store/used-posts.ts'
import type { House } from '../house.ts'

/** Minutes in which what a page carries can be posted; long enough to write slowly, and what was typed outlives it. */
const GOOD_MINUTES = 60

/** Minutes in which somebody signs in. */
const FIRST_MINUTES = 10

/** A second click, a slow line or a browser that tries again: the same page may be posted again so soon. */
const AGAIN_MS = 10_000

/** What a page carries besides its fields. */
export type Purpose =
  | 'visit'
  | 'adviser'
  | 'shown'
  | 'hand_on'
  | 'asked'
  | 'word'
  | 'recovery'
  | 'recovery_mail'
  | 'recovered'
  | 'elsewhere'
  | 'link'
  | 'half'
  | 'passkey'
  | 'look'

/** Where the key of each comes from. */
const KEYS = {
  visit: ['visit', 'key'],
  adviser: ['visit', 'adviser'],
  shown: ['check', 'shown receipt'],
  hand_on: ['once', 'hand on'],
  asked: ['visit', 'asked'],
  word: ['once', 'word'],
  recovery: ['once', 'recovery'],
  recovery_mail: ['once', 'recovery mail'],
  recovered: ['once', 'recovered'],
  elsewhere: ['once', 'elsewhere'],
  link: ['once', 'link'],
  half: ['once', 'half'],
  passkey: ['once', 'passkey'],
  look: ['once', 'look'],
} as const satisfies Record<Purpose, readonly [string, string]>

const shape = z.object({ id: z.string(), until: z.iso.datetime(), value: z.unknown() })

/** Seals what a page carries, so that it is good for one post and for minutes, and nobody can read or make one. */
export function sealOnce(house: House, purpose: Purpose, value: unknown): string {
  const until = new Date(msOf(house.now()) + GOOD_MINUTES * 60_000).toISOString()
  const id = randomBytes(12).toString('base64url')
  return sealExactly(keyOf(house, purpose), JSON.stringify({ id, until, value }), purpose).toString(
    'base64url',
  )
}

/**
 * What was sealed, for the first time that it is posted; null when it came before, its time is over, or it is not
 * ours. A browser keeps what was posted: "back" and loading again must not open a case to whoever sits there then.
 */
export async function openOnce(house: House, purpose: Purpose, sealed: string): Promise<unknown> {
  const opened = openSealed(house, purpose, sealed)
  const now = msOf(house.now())
  if (opened === null || opened.until <= now) return null
  const { id, until, value } = opened
  const first = await firstPosted(house.database, house.keys, `${purpose} ${id}`, { now, until })
  return Math.abs(now - first) <= AGAIN_MS ? value : null
}

/**
 * What was sealed, while it was not posted yet, and without posting it: for what belongs to a page that somebody has before
 * them and will post later.
 */
export async function openBefore(house: House, purpose: Purpose, sealed: string): Promise<unknown> {
  const opened = openSealed(house, purpose, sealed)
  const now = msOf(house.now())
  if (opened === null || opened.until <= now) return null
  const first = await findPost(house.database, house.keys, `${purpose} ${opened.id}`)
  return first === null || Math.abs(now - first) <= AGAIN_MS ? opened.value : null
}

/** What was sealed, as often as it is asked for within its time: for work that is tried again until it is done. */
export function openAgain(house: House, purpose: Purpose, sealed: string): unknown {
  const opened = openSealed(house, purpose, sealed)
  return opened === null || opened.until <= msOf(house.now()) ? null : opened.value
}

/**
 * What was sealed, for the very first time alone, also when the same comes again at once: where it opens an account, and
 * nobody writes slowly, so its time is shorter.
 */
export async function openFirst(house: House, purpose: Purpose, sealed: string): Promise<unknown> {
  const opened = openSealed(house, purpose, sealed)
  const now = msOf(house.now())
  if (opened === null || opened.until - (GOOD_MINUTES - FIRST_MINUTES) * 60_000 <= now) return null
  const { id, until, value } = opened
  return (await isFirst(house.database, house.keys, `${purpose} ${id}`, { now, until })) ? value : null
}

/** Ends everything that is marked so, for as long as anything of it could be posted: another process knows it as well. */
export function endAll(house: House, mark: string): Promise<void> {
  const until = msOf(house.now()) + GOOD_MINUTES * 60_000
  return endPosts(house.database, house.keys, `ended ${mark}`, until)
}

/** True for what was ended. */
export function isOver(house: House, mark: string): Promise<boolean> {
  return isEnded(house.database, house.keys, `ended ${mark}`)
}

function openSealed(house: House, purpose: Purpose, sealed: string) {
  try {
    const plain: unknown = JSON.parse(
      openWithAny(keysOf(house, purpose), Buffer.from(sealed, 'base64url'), purpose).toString('utf8'),
    )
    const { id, until, value } = shape.parse(plain)
    return { id, until: Date.parse(until), value }
  } catch {
    return null
  }
}

function keyOf(house: House, purpose: Purpose): KeyObject {
  const [of, name] = KEYS[purpose]
  return createSecretKey(house.keys.index(of, name))
}

/** Those too with which a page was sealed before a key was changed. */
function keysOf(house: House, purpose: Purpose): KeyObject[] {
  const [of, name] = KEYS[purpose]
  return house.keys.indexes(of, name).map((key) => createSecretKey(key))
}
