import type { House } from '../house.ts'
import { runVerb } from '../run-verb.ts'

/** Marks on a case that mail does not reach the person; once, until they give a way to reach them anew. */
export async function noteMailReturned(house: House, caseId: string): Promise<void> {
  await runVerb(house, 'note_mail_returned', { kind: 'house' }, { kind: 'clock' }, caseId, {})
}
