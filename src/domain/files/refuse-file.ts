import { isService } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { FOR_STAFF } from '../case/event-kind.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import { checkText, type Moment, type Ruling } from '../case/verb.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { hasOpenAppeal } from '../casework/open-appeals.ts'
import { asOutsider } from '../casework/outside.ts'
import { costsReview } from '../casework/reviewers.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fileHere } from './files.ts'

/**
 * Why one of us may not take a file away; null where they may. Nobody destroys what they have not seen, and nothing goes
 * that somebody else may have to see: while the case is held, while an appeal waits, or where there may be pictures of
 * the abuse of a child.
 */
export function whyNotRefuse(kase: Case, id: string, by: Moment['by']): Refusal | null {
  if (by.kind !== 'staff') return refuse('not_found')
  if (isService(by)) return refuse('needs_a_person')
  if (asOutsider(kase, by) !== null) return refuse('only_what_was_asked')
  const file = fileHere(kase, id)
  if (file === undefined) return refuse('file_gone')
  if (kase.held !== null) return refuse('case_is_held')
  if (mayBeAbuseMaterial(kase)) return refuse('no_copy_of_abuse')
  const appeal = costsReview(kase, by)
  if (appeal !== null) return refuse('bars_from_appeal', { appeal: appeal.id })
  if (hasOpenAppeal(kase)) return refuse('file_in_appeal')
  return file.lookedAt === null ? refuse('file_not_opened') : null
}

/**
 * One of us does not keep a file: it has nothing to do with the case, or should not be here. Its bytes go, and whoever
 * gave it reads why.
 */
export function refuseFile(
  kase: Case,
  { file: id, reasons }: { readonly file: string; readonly reasons: string },
  context: Moment,
): Ruling {
  const refusal =
    whyNotRefuse(kase, id, context.by) ?? checkText(reasons, 'reason_missing') ?? refuseEmptyWords(reasons)
  if (refusal !== null) return refusal
  const refused = event(context, 'file_refused', { file: id }, { reasons })
  return [fileHere(kase, id)!.from === 'person' ? refused : { ...refused, audience: FOR_STAFF }]
}
