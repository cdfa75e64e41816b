import { isService } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment, Ruling } from '../case/verb.ts'
import { isErasedNow } from '../casework/erasing.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { asOutsider } from '../casework/outside.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { kindOfFile, type Shade } from '../vocabulary/files.ts'
import { fileHere } from './files.ts'

/** Who asks, and when. */
export type Asking = Pick<Moment, 'by' | 'now' | 'calendar'>

/**
 * Why one of us may not open a file; null where they may. Where there may be pictures of the abuse of a child, what was
 * given before somebody knew stays locked, also what was opened before. A program opens none: nobody knows who holds it,
 * or what it does with a copy. Whoever looks from outside reads without names, and a file may hold any.
 */
export function whyNotOpen(kase: Case, id: string, context: Asking): Refusal | null {
  const { by } = context
  if (mayBeAbuseMaterial(kase)) return refuse('no_copy_of_abuse')
  if (by.kind !== 'staff') return refuse('not_found')
  if (isService(by)) return refuse('needs_a_person')
  if (asOutsider(kase, by) !== null) return refuse('only_what_was_asked')
  if (kase.erasedAt !== null || isErasedNow(kase, context)) return refuse('not_found')
  return fileHere(kase, id) === undefined ? refuse('file_gone') : null
}

/** One of us opens a file, and how much of it; each time stands in the ledger before anything is shown. */
export function lookAtFile(
  kase: Case,
  { file: id, shade }: { readonly file: string; readonly shade: Shade },
  context: Moment,
): Ruling {
  const whyNot = whyNotOpen(kase, id, context)
  if (whyNot !== null) return whyNot
  const { type } = fileHere(kase, id)!
  if (shade !== 'whole' && kindOfFile(type) !== 'picture') return refuse('file_not_taken')
  return [event(context, 'file_looked_at', { file: id, shade }, {})]
}
