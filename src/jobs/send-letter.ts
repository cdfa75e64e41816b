import type { MailSettings } from '../outgoing/mail.ts'
import { sendMail, type Fared } from '../outgoing/send-mail.ts'
import type { WayOut } from '../outgoing/way-out.ts'
import { withoutMarks } from '../words/english-marks.ts'
import type { Gaps } from '../words/gaps.ts'
import type { Speaker } from '../words/speak.ts'

/** What a mail says, in the words of the speaker. */
interface Letter {
  readonly subject: string
  readonly text: string
  /** What fills the gaps of the text. */
  readonly gaps: Gaps
}

/** Says a letter and sends it as plain text, without the marks of English that stands in. Throws as `sendMail` does. */
export function sendLetter(
  { mail, wayOut }: { readonly mail: MailSettings; readonly wayOut: WayOut },
  to: string,
  { say }: Speaker,
  { subject, text, gaps }: Letter,
): Promise<Fared> {
  return sendMail(wayOut, mail, { to, subject: withoutMarks(subject), text: withoutMarks(say(text, gaps)) })
}
