import { LineCounter, isMap, isNode, isScalar, isSeq, type Document, type YAMLMap } from 'yaml'
import { readPlainYaml, type PlainYaml } from './fast-yaml.ts'
import { parseDocument } from './parse-document.ts'
import { snakeKey } from './schema/case.ts'

/** One file as it was read: its bytes, what stands in it, and where. */
export interface Source {
  /** Relative to the register's folder, with `/`. */
  readonly path: string
  readonly text: string
  /** What the quick way reads; undefined when only the full parser can say what it is. */
  readonly plain: PlainYaml | undefined
  /** Parsed when it is first asked for: most files of a register have nothing to point at. */
  readonly doc: Document
  readonly lines: LineCounter
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** A file with its document; faults of the YAML stand in `doc.errors`. */
export function parseSource(path: string, text: string): Source {
  const lines = new LineCounter()
  let doc: Document | undefined
  const parse = () => (doc ??= parseDocument(text, lines))
  return {
    path,
    text,
    plain: readPlainYaml(text),
    get doc() {
      return parse()
    },
    get lines() {
      parse()
      return lines
    },
  }
}

/** The place of an offset, counted from 1. */
export function placeAt(source: Source, offset: number): Place {
  const { line, col } = source.lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/**
 * Where something stands: the value at the path, or the nearest thing around it that the file holds.
 *
 * @param path keys and positions, in the spelling of the file or of the domain
 */
export function placeOf(source: Source, path: readonly (string | number)[]): Place {
  const inFile = path.map((key) => (typeof key === 'string' ? snakeKey(key) : key))
  if (source.plain) return plainPlace(source.plain, inFile)
  let inside: unknown = source.doc.contents
  let offset = isNode(inside) && inside.range ? inside.range[0] : 0
  for (const step of inFile) {
    inside = isMap(inside) ? valuesOf(inside).get(step) : isSeq(inside) ? inside.get(step, true) : undefined
    if (!isNode(inside)) break
    if (inside.range) offset = inside.range[0]
  }
  return placeAt(source, offset)
}

const known = new WeakMap<YAMLMap, ReadonlyMap<unknown, unknown>>()

/** What stands in a map, by key, gathered once: looked up one by one, 80,000 unknown keys take minutes to place. */
function valuesOf(map: YAMLMap): ReadonlyMap<unknown, unknown> {
  const before = known.get(map)
  if (before) return before
  const values = new Map<unknown, unknown>()
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? key.value : key
    if (!values.has(name)) values.set(name, value)
  }
  known.set(map, values)
  return values
}

function plainPlace({ value, placeIn }: PlainYaml, path: readonly (string | number)[]): Place {
  let place: Place = { line: 1, column: 1 }
  let inside = value
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null) break
    const found = placeIn(inside, step)
    if (!found) break
    place = { line: found[0], column: found[1] }
    inside = (inside as Record<string | number, unknown>)[step]
  }
  return place
}

/** The steps of a JSON Pointer; numbers for positions. */
export function stepsOf(pointer: string): (string | number)[] {
  if (pointer === '') return []
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** The JSON Pointer of some steps. */
export function pointerOf(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
