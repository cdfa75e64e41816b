import { spokenBy } from '../words/languages.ts'
import { findAddress } from '../actions/intake/find-address.ts'
import { noteMailReturned } from '../actions/intake/note-mail-returned.ts'
import { speak } from '../words/speak.ts'
import type { Means, QueuedJob } from './job.ts'
import { sendLetter } from './send-letter.ts'

/** Of several steps at once one letter tells: at most one waits for each case. */
export const job: QueuedJob = {
  name: 'tell_person',
  policy: 'short',
  run: (means, data, isLastTry) => tellPerson(means, String(data['caseId']), isLastTry),
}

/**
 * Tells a person by e-mail that there is news, and nothing else: no reference, no reason, no name. Somebody else may
 * read the mailbox. Nothing is sent when mail is not set up, or when the person has since asked not to be written to.
 * A mail that is refused, or that no try could send, is marked on the case: whoever has it looks for another way.
 */
async function tellPerson({ house, mail, wayOut }: Means, caseId: string, isLastTry: boolean): Promise<void> {
  if (!mail) return
  const address = await findAddress(house, caseId)
  if (!address) return
  const speaker = speak(spokenBy(house, address.language), house.calendar.timeZone)
  const { subject, text } = speaker.w.mail
  const letter = { subject, text, gaps: { address: `${house.url}/${speaker.language}/status` } }
  try {
    const fared = await sendLetter({ mail, wayOut }, address.email, speaker, letter)
    if (fared === 'refused') await noteMailReturned(house, caseId)
  } catch (error) {
    if (isLastTry) await noteMailReturned(house, caseId)
    throw error
  }
}
