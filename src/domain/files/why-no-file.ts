import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { isErasedNow } from '../casework/erasing.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { asOutsider } from '../casework/outside.ts'
import { costsReview } from '../casework/reviewers.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { heldOf, sideOf } from './files.ts'

/** Most files that one side has in a case at once: everybody who works on it looks at each. */
export const MOST_FILES = 50

const MEGABYTE = 1_000_000

/** As people are told it. */
export const inMegabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE)

/** What somebody says of a file that they give. */
export interface SaidOfFile {
  /** What it is called; null where nobody said. */
  readonly name: string | null
  /** What it shows; null where nobody said. */
  readonly shows: string | null
  /** The action that it proves; null where it proves none. */
  readonly action: string | null
}

/** Before anybody said anything of a file: whether one can be given at all. */
export const NOTHING_SAID: SaidOfFile = { name: null, shows: null, action: null }

/**
 * Why no file may be given for a case, whatever is in it; null where one may. Where there may be pictures of the abuse of
 * a child, nothing is taken in by any door: having them is a crime for whoever helps too (red line 10; domain reference
 * 12.7). What the file is called and said to show counts like any other words, and is known before a byte of it is read.
 *
 * Each side has room of its own: what we hold keeps the person from nothing, and tells them nothing of how much it is.
 *
 * @param most bytes that one side can have in a case
 */
export function whyNoFile(
  kase: Case,
  context: Pick<Moment, 'by' | 'now' | 'calendar'>,
  most: number,
  said: SaidOfFile,
): Refusal | null {
  const { by } = context
  const side = sideOf(by)
  if (mayBeAbuseMaterial({ ...kase, files: [...kase.files, { ...said, from: side }] }))
    return refuse(by.kind === 'person' ? 'no_files_of_abuse' : 'no_copy_of_abuse')
  if (kase.erasedAt !== null || isErasedNow(kase, context)) return refuse('not_found')
  if (asOutsider(kase, by) !== null) return refuse('only_what_was_asked')
  const appeal = costsReview(kase, by)
  if (appeal !== null) return refuse('bars_from_appeal', { appeal: appeal.id })
  const { action } = said
  if (action !== null && (by.kind === 'person' || !kase.plan.some(({ id }) => id === action)))
    return refuse('unknown_action')
  const held = heldOf(kase, side)
  return held.bytes >= most || held.files >= MOST_FILES
    ? refuse('files_full', { most: inMegabytes(most), files: MOST_FILES })
    : null
}
