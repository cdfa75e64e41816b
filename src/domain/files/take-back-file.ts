import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment, Ruling } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { fileHere } from './files.ts'

/**
 * The person takes back a file that they gave: its bytes go. That it was here, and its digest, stay in the ledger. While
 * the case is held, nothing of it goes: somebody will have to show it.
 */
export function takeBackFile(kase: Case, { file: id }: { readonly file: string }, context: Moment): Ruling {
  const file = fileHere(kase, id)
  if (file === undefined || file.from !== 'person') return refuse('file_gone')
  if (context.by.kind !== 'person') return refuse('not_yours', { verb: 'take_back_file' })
  if (kase.held !== null) return refuse('case_is_held')
  return [event(context, 'file_taken_back', { file: id }, {})]
}
