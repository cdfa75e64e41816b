import { createSecretKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { openText, seal } from '../../store/keys/seal.ts'
import type { House } from '../house.ts'
import { digitsOf, readReceipt } from './receipt.ts'
import type { Filed } from './submit-grievance.ts'

/** Hours a receipt can be seen again on its page, until the person has shown that they kept it. */
const SHOWN_HOURS = 4

const shape = z.object({ caseId: z.uuid(), receipt: z.string(), until: z.iso.datetime() })

/**
 * Seals a receipt for the form below it, so that it can be shown again on that page without being stored, kept in a
 * cookie or written into an address.
 */
export function sealShown(house: House, { caseId, receipt }: Filed): string {
  const until = new Date(Date.parse(house.now()) + SHOWN_HOURS * 3_600_000).toISOString()
  return seal(shownKey(house), JSON.stringify({ caseId, receipt, until }), 'shown').toString('base64url')
}

/** The receipt that was sealed, or null when its time is over or it is not ours. */
export function openShown(house: House, sealed: string): Filed | null {
  try {
    const plain: unknown = JSON.parse(openText(shownKey(house), Buffer.from(sealed, 'base64url'), 'shown'))
    const { until, ...filed } = shape.parse(plain)
    return Date.parse(until) > Date.parse(house.now()) ? filed : null
  } catch {
    return null
  }
}

/**
 * True when `typed` is the word at that place of the receipt, or its digits, or the whole receipt. A spelling that
 * leads to this word and no other counts as well: the question is whether somebody kept it, not how they spell.
 *
 * @param place from 0; negative counts from the end
 */
export function isWordOf(receipt: string, place: number, typed: string): boolean {
  const words = receipt.split(' ')
  const word = words.at(place)
  if (word === undefined || typed.trim() === '') return false
  const whole = readReceipt(typed)
  if (whole.ok) return digitsOf(typed) === digitsOf(receipt)
  return [words, digitsOf(receipt).split(' ')].some((parts) => {
    const read = readReceipt(parts.with(place, typed).join(' '))
    return read.ok || (read.problem === 'unknown_word' && read.suggestion === word)
  })
}

function shownKey(house: House): KeyObject {
  return createSecretKey(house.keys.index('check', 'shown receipt'))
}
