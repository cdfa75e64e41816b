import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { isErasedNow } from '../casework/erasing.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { bytesHere, filesHere } from './files.ts'

/** Most files that a case holds at once: everybody who works on it looks at each. */
export const MOST_FILES = 50

const MEGABYTE = 1_000_000

/** As people are told it. */
export const inMegabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE)

/**
 * Why no file may be given for a case, whatever is in it; null where one may. Where there may be pictures of the abuse of
 * a child, nothing is taken in by any door: having them is a crime for whoever helps too (red line 10; domain reference
 * 12.7).
 *
 * @param most bytes that one case can hold
 */
export function whyNoFile(
  kase: Case,
  context: Pick<Moment, 'by' | 'now' | 'calendar'>,
  most: number,
): Refusal | null {
  if (mayBeAbuseMaterial(kase))
    return refuse(context.by.kind === 'person' ? 'no_files_of_abuse' : 'no_copy_of_abuse')
  if (kase.erasedAt !== null || isErasedNow(kase, context)) return refuse('not_found')
  const isFull = bytesHere(kase) >= most || filesHere(kase).length >= MOST_FILES
  return isFull ? refuse('files_full', { most: inMegabytes(most), files: MOST_FILES }) : null
}
