import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText, type Moment, type Ruling } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { kindOfFile } from '../vocabulary/files.ts'
import { fileHere } from './files.ts'
import { whyNotOpen } from './look-at-file.ts'

/** Kinds of files in which somebody speaks. */
const SPEAKS: readonly string[] = ['sound', 'film']

/**
 * Why one of us may not write down what a file says; null where they may: only of what the person gave, and only after
 * one of us heard it. Nothing else here writes it down, because a voice never leaves the house.
 */
export function whyNotWriteDown(kase: Case, id: string, by: Moment['by']): Refusal | null {
  const whyNot = whyNotOpen(kase, id, by)
  if (whyNot !== null) return whyNot
  const { from, type, lookedAt } = fileHere(kase, id)!
  if (from !== 'person' || !SPEAKS.includes(kindOfFile(type))) return refuse('file_says_nothing')
  return lookedAt === null ? refuse('file_not_opened') : null
}

/**
 * One of us writes down what the person says in a file. From then on these are words of theirs, for every rule and for
 * whoever answers; they read what was written, and a better version may follow.
 */
export function writeDown(
  kase: Case,
  { file, words }: { readonly file: string; readonly words: string },
  context: Moment,
): Ruling {
  return (
    whyNotWriteDown(kase, file, context.by) ??
    checkText(words, 'text_missing') ?? [event(context, 'file_written_down', { file }, { words })]
  )
}
