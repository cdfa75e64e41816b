import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import { readPlainYaml, type PlainYaml } from './fast-yaml.ts'
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
  const parse = () => (doc ??= parseDocument(text, { lineCounter: lines, prettyErrors: false }))
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
  for (let length = inFile.length; length > 0; length--) {
    const found = source.doc.getIn(inFile.slice(0, length), true)
    if (isNode(found) && found.range) return placeAt(source, found.range[0])
  }
  const top = source.doc.contents
  return placeAt(source, isNode(top) && top.range ? top.range[0] : 0)
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
