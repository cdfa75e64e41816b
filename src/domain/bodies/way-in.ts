import { withoutUnseen } from '../blank.ts'
import { latinDigits } from '../typed/digits.ts'
import { EMAIL } from '../typed/email.ts'
import type { BodyChannel } from '../vocabulary/bodies.ts'

/** As it is dialled, with an extension behind it where there is one. */
const PHONE = /^\+?[\d (][\d\s()./-]*\d(?:\s*(?:ext\.?|x|#)\s*\d+)?$/iu
/** Fewest digits of a number that somebody answers, such as 999 or 15. */
const FEWEST_DIGITS = 2

/**
 * True for what really leads to somebody: pages make a link of it that a frightened person presses once. A text message
 * may say what to write first (`START to 88788`); an address is any words.
 */
export function isWayIn(kind: BodyChannel, value: string): boolean {
  if (withoutUnseen(value) !== value) return false
  const digits = latinDigits(value).match(/\d/gu)?.length ?? 0
  switch (kind) {
    case 'web': {
      const url = URL.canParse(value) ? new URL(value) : null
      return url !== null && url.username === '' && url.password === '' && /^https?:\/\/[^/\s]/u.test(value)
    }
    case 'phone':
      return digits >= FEWEST_DIGITS && PHONE.test(latinDigits(value))
    case 'text':
      return digits >= FEWEST_DIGITS
    case 'email':
      return EMAIL.test(value) && !/[?&%"]/u.test(value)
    case 'address':
      return /\p{L}|\p{N}/u.test(value)
  }
}
