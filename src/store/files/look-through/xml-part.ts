import { TextDecoder } from 'node:util'

/** A beginning tag of a part, as far as rules look at it: names without what stands before their colon. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** What stands behind it, up to the next tag. */
  readonly text: string
}

/** A part that nobody here can read as its reader would: broken, in another encoding, or with names of its own making. */
class NotReadable extends Error {}

/** Longest tag, comment or text between two tags that is read, in characters. */
const LONGEST = 2_000_000

/** Encodings in which what is ASCII in UTF-8 is ASCII too. */
const LIKE_ASCII = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d{1,2}|windows-125\d|latin1)$/i

/**
 * Reads a part of an office document piece by piece, in any encoding that XML knows by its first bytes, and tells of each
 * tag as it is meant: however it is quoted, spaced, or written in numbers. Throws `NotReadable`.
 */
export class XmlPart {
  #decoder: TextDecoder | null = null
  #rest = ''
  #isBegun = false

  /** True for a part that begins as XML does. */
  static isOne(head: Uint8Array): boolean {
    const text = new TextDecoder(encodingOf(head)).decode(head.subarray(0, 1000))
    return text
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('<')
  }

  *feed(bytes: Uint8Array): Generator<Tag> {
    this.#decoder ??= new TextDecoder(encodingOf(bytes))
    this.#rest += this.#decoder.decode(bytes, { stream: true })
    yield* this.#tags(false)
    if (this.#rest.length > LONGEST) throw new NotReadable('A part goes on and on.')
  }

  *end(): Generator<Tag> {
    this.#rest += this.#decoder?.decode() ?? ''
    yield* this.#tags(true)
  }

  /** Tags that are whole, each with the text behind it, so that the last one waits for what comes. */
  *#tags(isEnd: boolean): Generator<Tag> {
    if (this.#rest.includes('\0')) throw new NotReadable('A part is in another encoding than it seems.')
    if (!this.#isBegun) {
      const declared = /^\ufeff?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)/i.exec(this.#rest)?.[1]
      const isWide = this.#decoder?.encoding.startsWith('utf-16') === true
      if (declared !== undefined && !isWide && !LIKE_ASCII.test(declared))
        throw new NotReadable('A part says that it is in another encoding.')
    }
    let at = this.#rest.indexOf('<')
    while (at >= 0) {
      const ends = endOf(this.#rest, at)
      if (ends === null) break
      const next = this.#rest.indexOf('<', ends)
      if (next < 0 && !isEnd) break
      this.#isBegun = true
      const inner = this.#rest.slice(at + 1, ends - 1)
      if (/^!(?!--|\[CDATA\[)/.test(inner) && /[[%]|ENTITY/.test(inner))
        throw new NotReadable('A part makes names of its own.')
      if (/^[^!?/]/.test(inner)) yield tagOf(inner, this.#rest.slice(ends, next < 0 ? undefined : next))
      if (next < 0) {
        this.#rest = ''
        return
      }
      at = next
    }
    this.#rest = at < 0 ? '' : this.#rest.slice(at)
  }
}

/** Where what begins with `<` ends; null where that has not come yet. */
function endOf(text: string, at: number): number | null {
  for (const [begins, ends] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const)
    if (text.startsWith(begins, at)) {
      const place = text.indexOf(ends, at + begins.length)
      return place < 0 ? null : place + ends.length
    }
  if (text.length - at < 10 && '<![CDATA['.startsWith(text.slice(at))) return null
  let place = at + 1
  for (;;) {
    const found = /["'<>]/g
    found.lastIndex = place
    const sign = found.exec(text)
    if (sign === null) return null
    if (sign[0] === '>') return sign.index + 1
    if (sign[0] === '<') throw new NotReadable('A tag has no end.')
    const closes = text.indexOf(sign[0], sign.index + 1)
    if (closes < 0) return null
    place = closes + 1
  }
}

function tagOf(inner: string, text: string): Tag {
  const [full = ''] = /^[^\s/>]+/.exec(inner) ?? []
  const attributes = new Map<string, string>()
  for (const [, name = '', quoted, single] of inner.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(local(name), meant(quoted ?? single ?? ''))
  return { name: local(full), attributes, text: meant(text) }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Letters as they are meant, where they are written by number or name. */
function meant(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, number, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole
    const code = hex === undefined ? Number(number) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function encodingOf([one, two, three]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c && three === 0)) return 'utf-16be'
  return 'utf-8'
}
