import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import * as z from 'zod'
import type { HighMark } from '../../domain/diligence/register.ts'
import { shapeProblems } from '../files/check-shape.ts'
import { sentenceOf } from '../check/rule-words.ts'
import { parseSource } from '../files/source.ts'
import { readLock, withNewMarks, writeLock } from '../files/lock.ts'
import { ABOUT_FILE, isRegister, readRegister, type FileForm, type LoadedRegister } from '../files/read.ts'
import { aboutSchema } from '../files/schema/about.ts'
import { KINDS } from '../files/schema/kinds.ts'
import { markSchema } from '../files/schema/mark.ts'
import { entryText, writeNew } from '../files/write.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

const shape: unknown = Object.fromEntries(
  KINDS.map(({ folder, schema }) => [folder, z.array<z.ZodType>(schema).default([])]),
)

/** A whole register as one file, loss-free but for comments. The high marks travel along, else a level could fall. */
const bundleSchema = z.strictObject({
  amends_register: z.literal(1),
  register: aboutSchema,
  ...(shape as { readonly [K in (typeof KINDS)[number]['folder']]: z.ZodDefault<z.ZodArray> }),
  marks: z.array(markSchema).default([]),
})

type Entry = { readonly id: string }

/** The bundle of a register, its entries in the order of their ids: one register, one text, byte for byte (DD10). */
export function bundleText(
  loaded: Pick<LoadedRegister, 'fileForm' | 'marks'>,
  format: 'yaml' | 'json',
): string {
  const bundle = {
    amends_register: 1,
    register: loaded.fileForm.about,
    ...Object.fromEntries(KINDS.map(({ kind, folder }) => [folder, inOrder(loaded.fileForm[kind])])),
    marks: loaded.marks,
  }
  return format === 'json'
    ? `${JSON.stringify(bundle, null, 2)}\n`
    : stringify(bundle, { lineWidth: 0, aliasDuplicateObjects: false })
}

function inOrder(entries: FileForm[keyof FileForm]): readonly Entry[] {
  return [...((entries ?? []) as readonly Entry[])].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** True when a file holds a bundle rather than the register of another tool. */
export function isBundle(text: string): boolean {
  return /^[^\S\n]*(?:\{\s*)?"?amends_register"?\s*:/m.test(text.slice(0, 2000))
}

export interface BundleImport {
  readonly added: readonly string[]
  readonly unchanged: readonly string[]
  /** Entries that stand here with other content; they were left alone. */
  readonly different: readonly string[]
  readonly newMarks: number
  /** The chain of the lock here does not hold; nothing was written, because marks could be lost. */
  readonly lockBroken: boolean
}

/**
 * Writes the entries of a bundle that are not here yet. Nothing that stands is changed: an entry with the same id
 * and other content is reported. Nothing is written where the chain of the lock does not hold.
 *
 * @throws z.ZodError when the bundle holds an unknown key or label
 */
export function importBundle({ w }: RegisterSpeaker, folder: string, text: string): BundleImport {
  const bundle = bundleSchema.parse(parse(text))
  if (readLock(folder).problems.length > 0)
    return { added: [], unchanged: [], different: [], newMarks: 0, lockBroken: true }
  if (!isRegister(folder)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, ABOUT_FILE),
      `# yaml-language-server: $schema=schema/register.schema.json\n${stringify(bundle.register, { lineWidth: 0 })}`,
    )
  }
  const here = readRegister(folder)
  const added: string[] = []
  const unchanged: string[] = []
  const different: string[] = []
  for (const { kind, folder: inner } of KINDS)
    for (const entry of bundle[inner] as readonly Entry[]) {
      const standing = (here.fileForm[kind] as readonly Entry[]).find(({ id }) => id === entry.id)
      if (standing)
        (JSON.stringify(standing) === JSON.stringify(entry) ? unchanged : different).push(entry.id)
      else if (here.sources.has(entry.id)) different.push(entry.id)
      else {
        writeNew(folder, entry.id, entryText(entry))
        added.push(entry.id)
      }
    }
  const marks = withNewMarks(here.marks, bundle.marks satisfies readonly HighMark[])
  if (marks.length > 0) writeLock(folder, marks, w.files.lockHeader)
  return { added, unchanged, different, newMarks: marks.length - here.marks.length, lockBroken: false }
}

/** What is wrong with a bundle, in a sentence with the place. */
export function bundleProblem(speaker: RegisterSpeaker, text: string, issue: z.core.$ZodIssue): string {
  const source = parseSource('bundle', text)
  const [found] = shapeProblems(source, 'bundle', bundleSchema, source.doc.toJS(), [issue])
  return found
    ? `${String(found.place?.line ?? 1)}  ${found.rule}  ${sentenceOf(speaker, found)}`
    : issue.message
}
