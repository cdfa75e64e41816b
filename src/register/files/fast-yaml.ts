/** Not plain enough for the quick way; the full parser decides what it is. */
const UNSURE = Symbol('unsure')
type Unsure = typeof UNSURE

interface Line {
  readonly indent: number
  readonly text: string
  /** Counted from 1. */
  readonly number: number
}

export interface PlainYaml {
  readonly value: unknown
  /** Line and column of the value with a key, or at a position, in a map or list of `value`; both counted from 1. */
  readonly placeIn: (
    inside: object,
    key: string | number,
  ) => readonly [line: number, column: number] | undefined
}

/**
 * Reads the plain part of YAML that registers are mostly written in: maps and lists by indentation, and values on one
 * line. Everything else (flow collections, folded texts, anchors, tags, escapes, comments after a value, numbers that
 * are not whole) is undefined, and the full parser reads the file instead. Where it answers, it answers what the full
 * parser does (a property test holds the two together); it does so in a fraction of the time, which is most of the
 * time of a check.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  const lines = linesOf(text)
  if (lines === UNSURE || lines.length === 0 || lines[0]!.indent !== 0) return undefined
  const reader = new Reader(lines)
  const value = reader.block(0)
  if (value === UNSURE || !reader.isDone()) return undefined
  return { value, placeIn: (inside, key) => placeIn(reader.places.get(inside), inside, key) }
}

function placeIn(
  places: Places | undefined,
  inside: object,
  key: string | number,
): ReturnType<PlainYaml['placeIn']> {
  const at = 2 * (typeof key === 'number' ? key : Object.keys(inside).indexOf(key))
  const [line, column] = [places?.[at], places?.[at + 1]]
  return line === undefined || column === undefined ? undefined : [line, column]
}

/** Line and column of each value of a map or list, one after the other: thousands of files are kept at once. */
type Places = number[]

function linesOf(text: string): Line[] | Unsure {
  const lines: Line[] = []
  let number = 0
  for (const raw of text.split('\n')) {
    number++
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    let indent = 0
    while (line.charCodeAt(indent) === 32) indent++
    if (indent === line.length || line.charCodeAt(indent) === 35) continue
    // Anything beyond printable characters, tabs among them.
    if (/[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff]/.test(line)) return UNSURE
    lines.push({ indent, text: line.slice(indent, endOf(line)), number })
  }
  return lines
}

/**
 * Where the spaces at its end begin. Counted by hand: an expression would try again from every space inside the line.
 */
function endOf(line: string): number {
  let end = line.length
  while (line.charCodeAt(end - 1) === 32) end--
  return end
}

class Reader {
  readonly places = new Map<object, Places>()
  readonly #lines: Line[]
  #at = 0

  constructor(lines: Line[]) {
    this.#lines = lines
  }

  isDone(): boolean {
    return this.#at === this.#lines.length
  }

  block(indent: number): unknown {
    return this.#lines[this.#at]!.text.startsWith('- ') ? this.#list(indent) : this.#map(indent)
  }

  #list(indent: number): unknown {
    const items: unknown[] = []
    const places = this.#placesOf(items)
    for (;;) {
      const line = this.#lines[this.#at]
      if (line === undefined || line.indent < indent) return items
      if (line.indent > indent || !line.text.startsWith('- ')) return UNSURE
      const rest = line.text.slice(2)
      if (/^[ -]/.test(rest)) return UNSURE
      places.push(line.number, indent + 3)
      let item: unknown
      if (KEY.test(rest)) {
        this.#lines[this.#at] = { indent: indent + 2, text: rest, number: line.number }
        item = this.#map(indent + 2)
      } else {
        this.#at++
        item = this.#isDeeper(indent) ? UNSURE : scalar(rest)
      }
      if (item === UNSURE) return UNSURE
      items.push(item)
    }
  }

  #map(indent: number): unknown {
    const map: Record<string, unknown> = {}
    const places = this.#placesOf(map)
    for (;;) {
      const line = this.#lines[this.#at]
      if (line === undefined || line.indent < indent) return map
      const found = line.indent === indent ? KEY.exec(line.text) : null
      if (!found) return UNSURE
      const key = found[1]!
      if (Object.hasOwn(map, key) || key === '__proto__' || /^(null|Null|NULL)$/.test(key)) return UNSURE
      this.#at++
      const rest = line.text.slice(found[0].length)
      const next = this.#lines[this.#at]
      if (rest === '' && next && next.indent > indent) places.push(next.number, next.indent + 1)
      else places.push(line.number, indent + 1 + found[0].length)
      const value = this.#valueAfter(indent, rest)
      if (value === UNSURE) return UNSURE
      map[key] = value
    }
  }

  #valueAfter(indent: number, rest: string): unknown {
    if (rest !== '') return this.#isDeeper(indent) ? UNSURE : scalar(rest)
    const next = this.#lines[this.#at]
    if (next === undefined || next.indent < indent) return null
    if (next.indent > indent) return this.block(next.indent)
    // A list may stand as far left as its key.
    return next.text.startsWith('- ') ? UNSURE : null
  }

  #placesOf(inside: object): Places {
    const places: Places = []
    this.places.set(inside, places)
    return places
  }

  /** The next line belongs to the value on this one. */
  #isDeeper(indent: number): boolean {
    return (this.#lines[this.#at]?.indent ?? 0) > indent
  }
}

/** A plain key and its colon; a letter first, so that it is no number. */
const KEY = /^([A-Za-z_][\w./-]*):(?: +|$)/

function scalar(text: string): unknown {
  if (text === '[]') return []
  if (text === '{}') return {}
  if (/^"[^"\\]*"$/.test(text) || /^'[^']*'$/.test(text)) return text.slice(1, -1)
  if (/^[^\p{L}\p{N}(/_]/u.test(text) || /: | #|:$/.test(text)) return UNSURE
  if (/^\d/.test(text)) {
    if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text)
    return /^[\d.]+(e[-+]?\d+)?$|^0[xo]/i.test(text) ? UNSURE : text
  }
  if (/^(null|Null|NULL)$/.test(text)) return null
  if (/^(true|True|TRUE)$/.test(text)) return true
  return /^(false|False|FALSE)$/.test(text) ? false : text
}
