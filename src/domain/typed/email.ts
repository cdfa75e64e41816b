import { withoutUnseen } from '../blank.ts'
import { composed } from '../stream-safe.ts'
import { latinDigits } from './digits.ts'

/** Longest address that mail can be sent to (RFC 5321), in characters. */
export const LONGEST_EMAIL = 254
/** More than this is no address with something around it. */
const LONGEST_TYPED = 1_000

/**
 * One @ with something before it and a domain of letters that every mail server knows behind it. Whether somebody reads
 * there is found out by sending, not by a pattern.
 */
export const EMAIL =
  /^[^\s@<>"(),:;\\[\]\p{C}]+@(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/u

/**
 * The address in what somebody typed or pasted: without characters that show nothing, out of `Name <…>`, `mailto:…` and
 * quotation marks, its letters composed and its domain as ASCII. What has no address in it comes back without what
 * shows nothing, for the schema to refuse; an empty one stays empty.
 */
export function emailTyped(typed: string): string {
  if (typed.length > LONGEST_TYPED) return typed
  const plain = withoutUnseen(typed).trim()
  const bare = composed(unwrapped(plain)).replace(/[＠﹫]/gu, '@')
  const parts = bare.split('@')
  if (parts.length !== 2) return plain
  const [local = '', domain = ''] = parts.map((part) =>
    part.replace(/\s/gu, '') === part ? ownDigits(part) : '',
  )
  const address = `${local}@${domainInAscii(domain)}`
  return EMAIL.test(address) ? address : plain
}

const OPENING = /^[\s"'“”„«»‘’‚‹›(<[{]+/u
const CLOSING = /[\s"'“”„«»‘’‚‹›)>\]}.,;:،؛。]+$/u

function unwrapped(text: string): string {
  const inside = /<([^<>]*@[^<>]*)>[^@]*$/u.exec(text)?.[1] ?? text
  return inside
    .replace(OPENING, '')
    .replace(/^mailto:\s*/iu, '')
    .replace(/\?[^@]*$/u, '')
    .replace(CLOSING, '')
}

/** Digits of other scripts as Latin ones, unless the letters beside them are of that script too. */
function ownDigits(part: string): string {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(part.replace(/\p{Nd}/gu, ''))
    ? part
    : latinDigits(part)
}

/** As the WHATWG rules for addresses spell it (UTS 46); empty when it is no domain. */
function domainInAscii(domain: string): string {
  if (domain === '' || /[\s/?#:\\%@<>[\]^|]/u.test(domain)) return ''
  try {
    return new URL(`https://${domain}`).hostname.replace(/\.$/, '')
  } catch {
    return ''
  }
}
