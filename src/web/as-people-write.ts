import type { Context } from 'hono'
import { withoutUnseen } from '../domain/blank.ts'
import { latinDigits } from '../domain/typed/digits.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { PageRoute } from './route.ts'

/** What sentences, brackets and quotation marks leave at the end of an address. */
const STRAY = /[\s.,;:!?)\]}>"'”’»،؛؟。/]+$/u
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
/** Longer than any address of a page of ours, in characters. */
const LONGEST = 300

/** Where an address leads, and whether for everybody: without a language in it, that depends on who asks. */
export interface Led {
  readonly path: string
  readonly status: 301 | 302
}

/** Where an address leads that somebody wrote, dictated or copied; null when no page of ours is near. */
export type LeadTo = (c: Context, language: string) => Led | null

/**
 * Knows the page that somebody meant by an address that is none: with slashes too many, in capitals, with the full stop
 * or the bracket of a sentence, with characters that show nothing, without a language or with one that we do not speak.
 * As a path and never as a whole address: behind a proxy the house does not see by which name and scheme it was asked,
 * and a path that begins with two slashes would be another host.
 *
 * @param others addresses beside the pages, such as the reference of the API
 */
export function leadTo(routes: readonly PageRoute[], others: readonly string[]): LeadTo {
  const pages = [...routes.filter(({ method }) => method === 'get').map(({ path }) => path), ...others]
  const patterns = pages.map((path) => partsOf(path))
  const pageAt = (parts: readonly string[]): string | null => {
    for (const pattern of patterns) {
      const path = fitted(pattern, parts)
      if (path !== null) return path
    }
    return null
  }
  return (c, language) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return null
    const { pathname, search } = new URL(c.req.url)
    if (pathname.length > LONGEST || !/^\/[^/]/.test(pathname)) return null
    const parts = partsOf(decoded(pathname).replace(STRAY, ''))
    const sure = pageAt(parts) ?? pageAt(inOurLanguage(parts))
    const path = sure ?? pageAt([language, ...parts]) ?? pageAt(inThisLanguage(parts, language))
    if (path !== null && path !== pathname) return { path: path + search, status: sure === null ? 302 : 301 }
    const shorter = pathname.replace(/\/+$/, '')
    return shorter === pathname ? null : { path: shorter + search, status: 301 }
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** The address of a page that these parts fit: its own letters as it writes them, and names of things as they came. */
function fitted(pattern: readonly string[], parts: readonly string[]): string | null {
  if (pattern.length !== parts.length) return null
  const path = pattern.map((wanted, index) => {
    const part = parts[index] ?? ''
    if (wanted.startsWith(':language')) return ours(part.toLowerCase()) ?? null
    if (wanted.startsWith(':')) return encodeURIComponent(part)
    return wanted === part.toLowerCase() ? wanted : null
  })
  return path.includes(null) ? null : `/${path.join('/')}`
}

function ours(code: string): string | undefined {
  return LANGUAGES.find((each) => each.code === code)?.code
}

/** `en-GB` is our English. */
function inOurLanguage([first = '', ...rest]: readonly string[]): string[] {
  return [ours(first.toLowerCase().split(/[-_]/)[0] ?? '') ?? first, ...rest]
}

/** What looks like a language that we do not speak stands for the one of whoever asks. */
function inThisLanguage([first = '', ...rest]: readonly string[], language: string): string[] {
  return isLanguage(first) ? [language, ...rest] : [first, ...rest]
}

/** True for a language as people write it into addresses, such as `pt-BR`. */
function isLanguage(tag: string): boolean {
  const code = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,3}$/.test(code) && LANGUAGE_NAMES.of(code) !== undefined
}

/** As it reads, with the digits of every script as ours and nothing unseen; as it came when it is no text. */
function decoded(pathname: string): string {
  try {
    return latinDigits(withoutUnseen(decodeURIComponent(pathname))).trim()
  } catch {
    return pathname
  }
}
