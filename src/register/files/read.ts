import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import type { About, HighMark, LintFinding, Register } from '../../domain/diligence/register.ts'
import { shapeProblems, todoProblems } from './check-shape.ts'
import { closest } from '../../domain/typed/closest.ts'
import { RESULTS_FOLDER } from './kept-results.ts'
import { keptIn, withFirstDays, type KeptOf } from './first-days.ts'
import { recountAll } from './recount.ts'
import { linkProblems } from './links.ts'
import { LOCK_FILE, readLock } from './lock.ts'
import { problem, type Problem } from './problem.ts'
import { LARGEST_ENTRY, readText } from './read-text.ts'
import { aboutSchema } from './schema/about.ts'
import { toDomain } from './schema/case.ts'
import { KINDS, type Kind, type KindEntry } from './schema/kinds.ts'
import { conflictAt } from './two-sides.ts'
import { parseSource, placeAt, placeOf, pointerOf, stepsOf, type Source } from './source.ts'

export const ABOUT_FILE = 'register.yaml'

export interface LoadedRegister {
  readonly folder: string
  readonly register: Register
  /** The file form of every entry that could be read, for exports that lose nothing. */
  readonly fileForm: FileForm
  readonly marks: readonly HighMark[]
  /** Days that the lock holds for rules. */
  readonly terms: readonly string[]
  readonly lockExists: boolean
  /** False when the lock may hold marks that could not be read. */
  readonly lockWhole: boolean
  /** What the file layer found; a register with errors here is not complete. */
  readonly problems: readonly Problem[]
  /** Ids of the entries that could be read, and `register`. */
  readonly readable: ReadonlySet<string>
  /** The results beside it, each read once. */
  readonly keptOf: KeptOf
  /** By id; `register` is `register.yaml`. */
  readonly sources: ReadonlyMap<string, Source>
}

export type FileForm = { readonly about: z.output<typeof aboutSchema> | null } & {
  readonly [K in Kind]: readonly z.output<Extract<KindEntry, { kind: K }>['schema']>[]
}

/** What `register.yaml` says while it says nothing: nothing is covered, nothing watched. */
const NOTHING: About = toDomain(aboutSchema.parse({ register: 1, organisation: '?' }))

/** True when there is a register in the folder. */
export function isRegister(folder: string): boolean {
  return existsSync(join(folder, ABOUT_FILE))
}

/** Reads a whole register. Never throws for what stands in the files: that becomes findings with lines. */
export function readRegister(folder: string): LoadedRegister {
  const problems: Problem[] = []
  const sources = new Map<string, Source>()
  const about = readAbout(folder, sources, problems)
  const byKind: unknown = Object.fromEntries(
    KINDS.map((kind) => [kind.kind, readKind(folder, kind, sources, problems)]),
  )
  const entries = byKind as Omit<FileForm, 'about'>
  problems.push(...strangers(folder))
  const lock = readLock(folder)
  problems.push(...lock.problems)
  const keptOf = keptIn(folder)
  const evidence = withFirstDays(toDomain(entries.evidence), keptOf)
  const register: Register = {
    about: about ? toDomain(about) : NOTHING,
    impacts: toDomain(entries.impact),
    mitigations: toDomain(entries.mitigation),
    evidence,
    recounts: recountAll(evidence, keptOf),
    assessments: toDomain(entries.assessment),
    engagements: toDomain(entries.engagement),
    counterbalances: toDomain(entries.counterbalance),
    releases: toDomain(entries.release),
  }
  problems.push(...linkProblems(register, entries.business_risk, sources, about !== null))
  const fileForm: FileForm = { ...entries, about }
  const readable = new Set([
    'register',
    ...Object.values(entries).flatMap((each) => each.map(({ id }) => id)),
  ])
  return {
    folder,
    register,
    fileForm,
    readable,
    marks: lock.marks,
    terms: lock.terms,
    lockExists: lock.exists,
    lockWhole: lock.whole,
    problems,
    keptOf,
    sources,
  }
}

/** Adds file and line to what the rules of the domain found. */
export function locate(loaded: LoadedRegister, finding: LintFinding): Problem {
  const source = loaded.sources.get(finding.entry)
  if (source) return { ...finding, file: source.path, place: placeOf(source, stepsOf(finding.at)) }
  const isMark = loaded.marks.some(({ impact }) => impact === finding.entry)
  return { ...finding, file: isMark ? LOCK_FILE : ABOUT_FILE, place: null }
}

function readAbout(folder: string, sources: Map<string, Source>, problems: Problem[]) {
  if (!isRegister(folder)) {
    problems.push(problem('R011', { file: ABOUT_FILE }))
    return null
  }
  const read = readText(join(folder, ABOUT_FILE), LARGEST_ENTRY)
  const source = parseSource(ABOUT_FILE, 'text' in read ? read.text : '')
  sources.set('register', source)
  if ('text' in read) return check(source, 'register', aboutSchema, problems)
  problems.push(problem('R001', { file: ABOUT_FILE }, read))
  return null
}

/** Entries in the order of their numbers. */
function readKind(
  folder: string,
  kind: KindEntry,
  sources: Map<string, Source>,
  problems: Problem[],
): unknown[] {
  const path = join(folder, kind.folder)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) {
    problems.push(problem('R001', { file: kind.folder }, { why: 'file_for_folder' }))
    return []
  }
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((name) => {
      const read = readText(join(path, name), LARGEST_ENTRY)
      const source = parseSource(`${kind.folder}/${name}`, 'text' in read ? read.text : '')
      const byName = name.replace(/\.ya?ml$/, '')
      if ('why' in read) problems.push(problem('R001', { file: source.path, entry: byName }, read))
      const entry =
        'why' in read
          ? null
          : (check(source, byName, kind.schema, problems) as { readonly id: string } | null)
      if (entry === null) {
        if (!sources.has(byName)) sources.set(byName, source)
        return []
      }
      const where = () => ({ file: source.path, place: placeOf(source, ['id']), entry: entry.id, at: '/id' })
      const first = sources.get(entry.id)
      if (first) {
        problems.push(problem('R006', where(), { id: entry.id, other: first.path }))
        return []
      }
      sources.set(entry.id, source)
      if (entry.id !== byName) problems.push(problem('R008', where(), { id: entry.id, name }))
      return [entry]
    })
}

function check<S extends z.ZodType>(
  source: Source,
  entry: string,
  schema: S,
  problems: Problem[],
): z.output<S> | null {
  const read = valueOf(source, entry, problems)
  if (!read) return null
  const raw = read.value
  problems.push(...todoProblems(source, entry, raw))
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  problems.push(...shapeProblems(source, entry, schema, raw, parsed.error.issues))
  return null
}

/** What stands in a file; null, with findings, when two branches left a conflict in it or it is no readable YAML. */
function valueOf(source: Source, entry: string, problems: Problem[]): { readonly value: unknown } | null {
  const line = conflictAt(source.text)
  if (line !== null) {
    problems.push(problem('R019', { file: source.path, place: { line, column: 1 }, entry }))
    return null
  }
  if (source.plain) return source.plain
  const { errors } = source.doc
  for (const error of errors) {
    const place = placeAt(source, error.pos[0])
    problems.push(problem('R001', { file: source.path, place, entry }, { why: error.message }))
  }
  if (errors.length > 0) return null
  try {
    const value = source.doc.toJS() as unknown
    // An alias may point to what it stands in; the rest of the register has no end then.
    JSON.stringify(value)
    return { value }
  } catch (error) {
    problems.push(problem('R001', { file: source.path, entry }, { why: String(error) }))
    return null
  }
}

/** Files and folders that belong to no kind: probably a typing mistake, so that an entry would be overlooked. */
function strangers(folder: string): Problem[] {
  if (!existsSync(folder)) return []
  const known = [...KINDS.map((kind) => kind.folder), 'schema', RESULTS_FOLDER]
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    if (each.name.startsWith('.')) return []
    const meant = each.isDirectory() ? closest(each.name, known) : null
    if (each.isDirectory() && !known.some((name) => name === each.name))
      return [
        problem('R009', { file: each.name, at: pointerOf([]) }, { name: each.name, ...(meant && { meant }) }),
      ]
    const isYaml = /\.ya?ml$/.test(each.name)
    return isYaml && each.name !== ABOUT_FILE && each.name !== LOCK_FILE
      ? [problem('R009', { file: each.name }, { name: each.name })]
      : []
  })
}
