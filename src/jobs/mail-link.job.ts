import { linkToMail } from '../actions/staff/account-link.ts'
import { refusedBy, sentTo } from '../actions/staff/staff-mails.ts'
import { speak } from '../words/speak.ts'
import type { QueuedJob } from './job.ts'
import { sendLetter } from './send-letter.ts'

/**
 * Sends somebody the one-time link for their password. The link is made only now, so that none lies in the queue; each
 * try makes a new one, which ends the one before.
 */
export const job: QueuedJob = {
  name: 'mail_link',
  policy: 'short',
  async run({ house, mail, wayOut }, data) {
    if (!mail) return
    const letter = await linkToMail(house, String(data['staffId']), data['endsCodes'] === true)
    if (letter === null) return
    const speaker = speak(letter.language, house.calendar.timeZone)
    const fared = await sendLetter({ mail, wayOut }, letter.email, speaker, {
      ...speaker.w.mail.link,
      gaps: { link: letter.link },
    })
    const staffId = String(data['staffId'])
    // Whoever asked for it sees on the page of accounts that it did not arrive.
    await (fared === 'sent' ? sentTo(house, staffId, []) : refusedBy(house, staffId, []))
  },
}
