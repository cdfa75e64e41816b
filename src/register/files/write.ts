import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import { kebab } from '../../domain/vocabulary/kebab.ts'
import { kindEntry, kindOfId, type Kind } from './schema/kinds.ts'
import { writeWhole } from './write-whole.ts'

/** Where an entry of an id belongs, relative to the register's folder. */
export function pathOf(id: string): string {
  const kind = kindOfId(id)
  if (!kind) throw new Error(`There is no kind of entry with the id ${id}.`)
  return `${kind.folder}/${id}.yaml`
}

/** The next free ids of a kind, as many as asked for. */
export function nextIds(folder: string, kind: Kind, alsoTaken: readonly string[], many: number): string[] {
  const { prefix } = kindEntry(kind)
  const first = Number(nextId(folder, kind, alsoTaken).slice(prefix.length + 1))
  return Array.from({ length: many }, (_, index) => `${prefix}-${String(first + index).padStart(4, '0')}`)
}

/** The next free id of a kind. Gaps are not filled: an id of a deleted entry is never used again. */
export function nextId(folder: string, kind: Kind, alsoTaken: readonly string[] = []): string {
  const { folder: inner, prefix } = kindEntry(kind)
  const path = join(folder, inner)
  const names = [...(existsSync(path) ? readdirSync(path) : []), ...alsoTaken]
  const number = new RegExp(`^${prefix}-(\\d{4,})`)
  const last = names.reduce((most, name) => Math.max(most, Number(number.exec(name)?.[1] ?? 0)), 0)
  return `${prefix}-${String(last + 1).padStart(4, '0')}`
}

/** First line of every entry: where editors find its schema. */
function schemaLine(kind: Kind): string {
  return `# yaml-language-server: $schema=../schema/${kebab(kind)}.schema.json\n`
}

/** Writes a new entry; refuses to write over one that stands. */
export function writeNew(folder: string, id: string, body: string): string {
  const kind = kindOfId(id)
  const path = pathOf(id)
  const file = join(folder, path)
  if (!kind) throw new Error(`There is no kind of entry with the id ${id}.`)
  mkdirSync(dirname(file), { recursive: true })
  try {
    // Also where two commands run at once, the later one writes over nothing.
    writeFileSync(file, schemaLine(kind.kind) + body, { flag: 'wx' })
  } catch (error) {
    throw new Error(existsSync(file) ? `${path} already exists.` : String(error), { cause: error })
  }
  return path
}

/**
 * Writes a new entry as often as there is more of it, whole each time. The first time it refuses to write over an
 * entry that stands.
 */
export function keeper(folder: string, id: string): (body: string) => string {
  let path: string | null = null
  return (body) => {
    const kind = kindOfId(id)
    if (path === null || !kind) return (path = writeNew(folder, id, body))
    writeWhole(join(folder, path), schemaLine(kind.kind) + body)
    return path
  }
}

/** The text of an entry in the file form, without what says nothing (`null`, and empty lists and maps). */
export function entryText(entry: object): string {
  const said = Object.entries(entry).filter(([, value]) => !saysNothing(value))
  return stringify(Object.fromEntries(said), { lineWidth: 0 })
}

function saysNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

export interface Change {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/**
 * Changes single values of one entry. Comments and the order of keys stay; top-level keys that are not touched keep
 * their bytes, and so does every other file. Nothing is written when nothing changes.
 */
export function changeEntry(folder: string, id: string, changes: readonly Change[]): void {
  const file = join(folder, pathOf(id))
  const before = readFileSync(file, 'utf8')
  const after = changedText(before, changes)
  if (after !== before) writeWhole(file, after)
}

/** The text with some values changed. */
export function changedText(before: string, changes: readonly Change[]): string {
  const doc = parseDocument(before)
  for (const { path, value } of changes) doc.setIn([...path], doc.createNode(value))
  const rewritten = doc.toString({ lineWidth: 0, flowCollectionPadding: true })
  const touched = new Set(changes.map(({ path }) => String(path[0])))
  const old = blocksOf(before)
  return blocksOf(rewritten)
    .map(
      (block) =>
        (block.key !== null && touched.has(block.key)
          ? undefined
          : old.find(({ key }) => key === block.key)?.text) ?? block.text,
    )
    .join('')
}

/** The text cut before each top-level key; what stands above the first one has no key. */
function blocksOf(text: string): { key: string | null; text: string }[] {
  const { contents } = parseDocument(text)
  const items =
    contents && 'items' in contents
      ? (contents.items as { key?: { value?: unknown; range?: readonly number[] } }[])
      : []
  const starts = items.flatMap(({ key }) =>
    key?.range?.[0] === undefined ? [] : [{ key: String(key.value), start: key.range[0] }],
  )
  const first = starts[0]?.start ?? text.length
  return [
    { key: null, text: text.slice(0, first) },
    ...starts.map(({ key, start }, index) => ({ key, text: text.slice(start, starts[index + 1]?.start) })),
  ]
}
