import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import * as z from 'zod'
import type { HighMark, RuleTerm } from '../../domain/diligence/register.ts'
import { sha256 } from './hash.ts'
import { problem, type Problem } from './problem.ts'
import { readText } from './read-text.ts'
import { salvageMarks } from './salvage-marks.ts'
import { markSchema } from './schema/mark.ts'
import { parseSource, placeOf, type Place } from './source.ts'
import { writeWhole } from './write-whole.ts'

/** Generated and committed beside the register; holds the high marks, each chained to the one before. */
export const LOCK_FILE = 'register.lock.yaml'

const lockSchema = z.strictObject({
  version: z.literal(1),
  marks: z.array(markSchema.extend({ hash: z.string() })),
  /** How many marks there are, so that cutting off the end is seen. */
  count: z.int(),
  /** From which days on which rules are errors, each as `termKey` writes it. */
  terms: z.array(z.string()).default([]),
  /** Of all terms in their order. */
  terms_hash: z.string().default(''),
})

/** The start of every chain. */
const START = sha256('amends-register lock 1')

export interface Lock {
  readonly marks: readonly HighMark[]
  /** Days that were set for rules (`termKey`), oldest first. */
  readonly terms: readonly string[]
  readonly problems: readonly Problem[]
  readonly exists: boolean
  /** False when there may be marks that could not be read: then no new chain may be made without them. */
  readonly whole: boolean
}

/**
 * Reads the lock and checks its chain. A broken chain is a finding; the marks that can be read count all the same,
 * those of both sides of a merge too, because leaving them out would let a grade fall.
 */
export function readLock(folder: string): Lock {
  const file = join(folder, LOCK_FILE)
  if (!existsSync(file)) return { marks: [], terms: [], problems: [], exists: false, whole: true }
  const read = readText(file)
  if ('why' in read)
    return { marks: [], terms: [], exists: true, whole: false, problems: [broken(null, 'unreadable')] }
  const source = parseSource(LOCK_FILE, read.text)
  const { plain } = source
  const isSound = plain !== undefined || source.doc.errors.length === 0
  const parsed = isSound ? lockSchema.safeParse(plain ? plain.value : source.doc.toJS()) : null
  if (!parsed?.success) {
    const { marks, whole, conflictAt } = salvageMarks(read.text)
    const terms = termsIn(read.text)
    const path = (parsed?.error.issues[0]?.path ?? []) as (string | number)[]
    const place = conflictAt === null ? placeOf(source, path) : { line: conflictAt, column: 1 }
    return { marks, terms, exists: true, whole, problems: [broken(place, whole ? 'merged' : 'unreadable')] }
  }
  const { terms, terms_hash } = parsed.data
  const marks = parsed.data.marks.map(({ hash: _, ...mark }) => mark)
  const hashes = chain(marks)
  const wrong = parsed.data.marks.findIndex(({ hash }, index) => hash !== hashes[index])
  const problems =
    wrong >= 0
      ? [broken(placeOf(source, ['marks', wrong]), 'changed')]
      : parsed.data.count !== marks.length
        ? [broken(placeOf(source, ['count']), 'cut')]
        : terms_hash !== hashOf(terms)
          ? [broken(placeOf(source, ['terms']), 'terms')]
          : []
  return { marks, terms, problems, exists: true, whole: true }
}

function broken(place: Place | null, how: string): Problem {
  return problem('R010', { file: LOCK_FILE, place }, { how })
}

/** The marks in the text of any lock file, also one that is no YAML any more. */
export function marksIn(text: string): readonly HighMark[] {
  return salvageMarks(text).marks
}

/** A day that was set for a rule, as the lock writes it. A name is not in it: who said it stands in the register. */
export function termKey({ rule, from, on }: RuleTerm): string {
  return `${rule} from ${from}, said on ${on}`
}

const TERM = /^ {2}- (R\d{3} from \d{4}-\d{2}-\d{2}, said on \d{4}-\d{2}-\d{2})\s*$/gm

/** The terms in the text of any lock file, those of both sides of a merge too, each once. */
function termsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(TERM)].map(([, term = '']) => term))]
}

function hashOf(terms: readonly string[]): string {
  return terms.length === 0 ? '' : sha256(START + JSON.stringify(terms))
}

/** The lock's text for some marks and terms, oldest first, below the comments of its header. */
export function lockText(marks: readonly HighMark[], header: string, terms: readonly string[] = []): string {
  const hashes = chain(marks)
  const rows = marks.map(({ impact, group, judgement, grade, on }, index) => ({
    impact,
    group,
    judgement,
    grade,
    on,
    hash: hashes[index],
  }))
  const body = stringify(
    {
      version: 1,
      marks: rows,
      count: rows.length,
      ...(terms.length === 0 ? {} : { terms, terms_hash: hashOf(terms) }),
    },
    { lineWidth: 0 },
  )
  return `${header}${body}`
}

/** Adds the marks that are new to those that stand, in order, each once; what was recorded stays as it is. */
export function withNewMarks(standing: readonly HighMark[], next: readonly HighMark[]): readonly HighMark[] {
  const known = new Set(standing.map(keyOf))
  const fresh = next.filter((mark) => {
    const isNew = !known.has(keyOf(mark))
    known.add(keyOf(mark))
    return isNew
  })
  return [...standing, ...fresh]
}

/**
 * Writes the lock; true when its bytes changed. A header that stands is kept, in whatever language it is: colleagues
 * who speak others would else change it back and forth.
 *
 * @param header what the lock is, for a new one; lines without `#`
 * @param terms days set for rules, to stand in it beside those that do already
 */
export function writeLock(
  folder: string,
  marks: readonly HighMark[],
  header: string,
  terms: readonly string[] = [],
): boolean {
  const file = join(folder, LOCK_FILE)
  const read = readText(file)
  // What was recorded is never taken out, whoever writes.
  const recorded = 'text' in read ? termsIn(read.text) : []
  const standing = 'text' in read ? (/^(?:#.*\n)+/.exec(read.text)?.[0] ?? '') : ''
  const text = lockText(marks, standing || header.replaceAll(/^(.*)(?:\n|$)/gm, '# $1\n'), [
    ...new Set([...recorded, ...terms]),
  ])
  if ('text' in read && read.text === text) return false
  writeWhole(file, text)
  return true
}

/** What makes two marks the same: all of it. A later mark of a lower grade is one of its own. */
export function keyOf({ impact, group, judgement, grade, on }: HighMark): string {
  return JSON.stringify([impact, group, judgement, grade, on])
}

function chain(marks: readonly HighMark[]): string[] {
  let last = START
  return marks.map((mark) => {
    const { impact, group, judgement, grade, on } = mark
    // Keys in the order of the alphabet: canonical JSON, which would sort those of thousands of marks one by one.
    last = sha256(last + JSON.stringify({ grade, group, impact, judgement, on }))
    return last
  })
}
