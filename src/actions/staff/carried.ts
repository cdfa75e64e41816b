import { createSecretKey, type KeyObject } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { openWithAny, sealExactly } from '../../store/keys/seal.ts'
import { DRAFT_HOURS, type Draft } from '../../store/staff/drafts.ts'
import type { House } from '../house.ts'

/*
 * What staff typed when their session had ended. The form says, sealed, for which account it was made; what was typed
 * travels sealed through the page on which they sign in, and only that account gets it back. Nothing is stored before.
 */

/** Most characters of the sealed value: with the rest of the form it fits into one request. */
const LONGEST_CARRIED = 900_000

/** A form of the workspace that came without a session. */
export interface Carried {
  /** The account for which the form was made. */
  readonly staff: string
  /** Where it was sent to. */
  readonly path: string
  /** Id of the form. */
  readonly form: string
  readonly fields: Draft['fields']
}

const shape = z.object({
  staff: z.uuid(),
  path: z.string(),
  form: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  until: z.iso.datetime(),
})

/** For which account a form is made; in the form, where nobody can read or make it. */
export function ownerMark(house: House, staff: string): string {
  return sealExactly(keyOf(house), staff, 'form_owner').toString('base64url')
}

/** The account for which a form was made; null when it does not say so, or somebody else says it. */
export function ownerOf(house: House, mark: string): string | null {
  try {
    return openWithAny(keysOf(house), Buffer.from(mark, 'base64url'), 'form_owner').toString('utf8')
  } catch {
    return null
  }
}

/** What is too long to travel in a page: how much fits and how much there was, sealed, in characters. */
export interface TooLongToCarry {
  readonly most: number
  readonly typed: number
}

/** Seals what was typed, or says that it is too long to travel in a page. */
export function carry(house: House, carried: Carried): string | TooLongToCarry {
  const until = new Date(Date.parse(house.now()) + DRAFT_HOURS * 3_600_000).toISOString()
  const packed = deflateRawSync(JSON.stringify({ ...carried, until }))
  const sealed = sealExactly(keyOf(house), packed, 'carried').toString('base64url')
  return sealed.length > LONGEST_CARRIED ? { most: LONGEST_CARRIED, typed: sealed.length } : sealed
}

/** What `carry` sealed; null when it is older than a day, or nothing of ours. */
export function readCarried(house: House, sealed: string): Carried | null {
  try {
    const packed = openWithAny(keysOf(house), Buffer.from(sealed, 'base64url'), 'carried')
    const { until, ...carried } = shape.parse(JSON.parse(inflateRawSync(packed).toString('utf8')))
    return Date.parse(until) > Date.parse(house.now()) ? carried : null
  } catch {
    return null
  }
}

function keyOf(house: House): KeyObject {
  return createSecretKey(house.keys.index('draft', 'carried'))
}

/** Those too with which it was sealed before a key was changed. */
function keysOf(house: House): KeyObject[] {
  return house.keys.indexes('draft', 'carried').map((key) => createSecretKey(key))
}
