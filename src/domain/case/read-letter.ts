import type { z } from 'zod'
import { isBlank } from '../blank.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import {
  LETTER_KINDS,
  LETTER_PATTERNS,
  type LetterKind,
  type Patterns,
} from '../vocabulary/letter-patterns.ts'
import type { Actor } from './actor.ts'
import { event, type CaseEvent } from './case-event.ts'
import { plain } from './plain.ts'
import { refuseEmptyWords } from './say-something.ts'
import type { Moment } from './verb.ts'

/** A sentence that promises what nobody can keep, or asks what nobody may ask. */
export interface Doubtful {
  readonly kind: LetterKind
  /** As it was written. */
  readonly sentence: string
  /** The remedy depends on it: secrecy and waiver are refused then, whatever the writer means (red line 7). */
  readonly isCondition: boolean
}

/** Fewer characters promise nothing and ask for nothing, in any of our languages. */
const SHORTEST = 6

const SENTENCE = /[^.!?…。！？؟\r\n]+/gu

/** Of every language: a letter may mix them. */
const CONDITIONS = LETTER_PATTERNS.flatMap(({ condition }) => condition)

/**
 * The sentences of a letter that promise that it will not happen again, ask for secrecy, or for a right to be given up,
 * read in every language of the installation (Guide 8; red line 7). A guess: the writer is asked, and knows better.
 */
export function readLetter(text: string): Doubtful[] {
  // Each sentence once: what is said again and again is asked about once, and holds up nobody.
  const sentences = new Set([...text.matchAll(SENTENCE)].map(([sentence]) => sentence))
  return [...sentences].flatMap((sentence) => {
    if (sentence.length < SHORTEST) return []
    const read = plain(sentence)
    return LETTER_PATTERNS.flatMap((patterns) =>
      codesOf(LETTER_KINDS)
        .filter((kind) => isSaid(read, patterns[kind]))
        .map((kind) => ({
          kind,
          sentence: sentence.trim(),
          isCondition: kind !== 'never_again' && CONDITIONS.some((pattern) => isIn(read, pattern)),
        })),
    )
  })
}

function isSaid(sentence: string, { says, unless }: Patterns): boolean {
  if (!says.some((pattern) => isIn(sentence, pattern))) return false
  const rest = unless.reduce((left, pattern) => left.replace(pattern, ' '), sentence)
  return says.some((pattern) => isIn(rest, pattern))
}

function isIn(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0
}

interface Read extends Doubtful {
  readonly field: string
  /** Whether the field offers something, or tells of what was found: what others asked for may be told. */
  readonly offers: boolean
}

function readInput(schema: z.ZodObject, input: Readonly<Record<string, unknown>>): Read[] {
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([field, each]) => {
    const letter = each.meta()?.['letter']
    const text: unknown = Array.isArray(input[field]) ? input[field].join('\n') : input[field]
    if (letter === undefined || typeof text !== 'string') return []
    return readLetter(text).map((one) => ({ ...one, field, offers: letter === 'offers' }))
  })
}

/**
 * Asks the writer of a letter about each doubtful sentence, until they say why it is meant so. What makes remedy depend
 * on silence or on a right given up is refused in any case (UNGP 31(f); red line 7).
 */
export function refuseLetter(
  schema: z.ZodObject,
  input: Readonly<Record<string, unknown>>,
  { by }: { readonly by: Actor },
): Refusal | null {
  if (by.kind !== 'staff') return null
  const read = readInput(schema, input)
  const say = (code: 'letter_binds' | 'letter_questioned', some: readonly Read[]) =>
    some.map(({ field, kind, sentence }) => refuse(code, { field, kind, sentence }))
  const bound = read.filter(({ offers, isCondition }) => offers && isCondition)
  if (bound.length > 0) return allOf(say('letter_binds', bound))
  const because = input['meantSo']
  if (read.length === 0) return null
  if (typeof because !== 'string' || isBlank(because)) return allOf(say('letter_questioned', read))
  const refusal = refuseEmptyWords(because)
  return refusal && refuse(refusal.refused, { ...refusal.detail, field: 'meantSo' })
}

/** That a doubtful sentence is meant so, and why: for colleagues, beside what was written. */
export function whyMeant(
  schema: z.ZodObject,
  verb: string,
  input: Readonly<Record<string, unknown>>,
  moment: Moment,
): CaseEvent[] {
  const because = input['meantSo']
  if (moment.by.kind !== 'staff' || typeof because !== 'string' || isBlank(because)) return []
  const read = readInput(schema, input)
  if (read.length === 0) return []
  const kinds = [...new Set(read.map(({ kind }) => kind))]
  const sentences = [...new Set(read.map(({ sentence }) => sentence))].join('\n')
  return [event(moment, 'letter_meant_so', { verb, kinds }, { sentences, because })]
}
