import { createTransport } from 'nodemailer'
import type { House } from '../actions/house.ts'
import { findAddress } from '../actions/intake/find-address.ts'
import type { QueuedJob } from './job.ts'
import type { MailSettings } from './mail.ts'
import { speak } from '../words/speak.ts'
import { mailOptions } from './mail-options.ts'

/** Of several steps at once one letter tells: at most one waits for each case. */
export const job: QueuedJob = {
  name: 'tell_person',
  policy: 'short',
  run: ({ house, mail }, data) => tellPerson(house, mail, String(data['caseId'])),
}

/**
 * Tells a person by e-mail that there is news, and nothing else: no reference, no reason, no name. Somebody else may
 * read the mailbox. Nothing is sent when mail is not set up, or when the person has since asked not to be written to.
 */
async function tellPerson(house: House, mail: MailSettings | undefined, caseId: string): Promise<void> {
  if (!mail) return
  const address = await findAddress(house, caseId)
  if (!address) return
  const { w, say, language } = speak(address.language, house.calendar.timeZone)
  const transport = createTransport(mailOptions(mail.smtpUrl))
  try {
    await transport.sendMail({
      from: mail.from,
      to: address.email,
      subject: w.mail.subject,
      text: say(w.mail.text, { address: `${house.url}/${language}/status` }),
    })
  } finally {
    transport.close()
  }
}
