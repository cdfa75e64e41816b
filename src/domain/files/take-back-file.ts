import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment, Ruling } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fileHere } from './files.ts'

/** Why the person may not take back a file; null where they may. While the case is held, nothing of it goes. */
export function whyNotTakeBack(kase: Case, id: string, by: Moment['by']): Refusal | null {
  if (fileHere(kase, id)?.from !== 'person') return refuse('file_gone')
  if (by.kind !== 'person') return refuse('not_yours', { verb: 'take_back_file' })
  return kase.held === null ? null : refuse('case_is_held')
}

/** The person takes back a file that they gave: its bytes go. That it was here, and its digest, stay in the ledger. */
export function takeBackFile(kase: Case, { file: id }: { readonly file: string }, context: Moment): Ruling {
  return whyNotTakeBack(kase, id, context.by) ?? [event(context, 'file_taken_back', { file: id }, {})]
}
