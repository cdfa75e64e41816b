import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText, type Moment, type Ruling } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { kindOfFile } from '../vocabulary/files.ts'
import { costsReview } from '../casework/reviewers.ts'
import { fileHere } from './files.ts'
import { whyNotOpen, type Asking } from './look-at-file.ts'

/** Kinds of files in which somebody speaks. */
const SPEAKS: readonly string[] = ['sound', 'film']

/**
 * Why one of us may not write down what a file says; null where they may: only of what the person gave, and only after
 * one of us heard it. Nothing else here writes it down, because a voice never leaves the house.
 */
export function whyNotWriteDown(kase: Case, id: string, context: Asking): Refusal | null {
  const whyNot = whyNotOpen(kase, id, context)
  if (whyNot !== null) return whyNot
  const appeal = costsReview(kase, context.by)
  if (appeal !== null) return refuse('bars_from_appeal', { appeal: appeal.id })
  const { from, type, lookedAt } = fileHere(kase, id)!
  if (from !== 'person' || !SPEAKS.includes(kindOfFile(type))) return refuse('file_says_nothing')
  return lookedAt === null ? refuse('file_not_opened') : null
}

/** What one of us heard in a file. */
export interface Heard {
  readonly file: string
  readonly words: string
  /** How often it was written down already, as whoever writes has seen it. */
  readonly before: number
}

/**
 * One of us writes down what the person says in a file. From then on these are words of theirs, for every rule and for
 * whoever answers; they read what was written, and a better version may follow: all of them stay.
 */
export function writeDown(kase: Case, { file, words, before }: Heard, context: Moment): Ruling {
  const refusal = whyNotWriteDown(kase, file, context) ?? checkText(words, 'text_missing')
  if (refusal !== null) return refusal
  const { writtenDown } = fileHere(kase, file)!
  if (writtenDown.at(-1)?.words === words) return refuse('already_done')
  if (writtenDown.length !== before) return refuse('file_written_meanwhile')
  return [event(context, 'file_written_down', { file }, { words })]
}
