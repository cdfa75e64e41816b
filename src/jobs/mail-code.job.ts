import { lettersOf } from '../actions/intake/ask-for-code.ts'
import { CODE_MINUTES } from '../domain/intake/recovery.ts'
import { spokenBy } from '../words/languages.ts'
import { speak } from '../words/speak.ts'
import type { QueuedJob } from './job.ts'
import { sendLetter } from './send-letter.ts'

/**
 * Sends whoever chose it a code when it was asked for with their address. What is queued is sealed and holds neither an
 * address nor a case; whether the address leads anywhere is looked up only here, after the page was answered. The letter
 * says nothing of what it is for, and nothing in it opens anything.
 */
export const job: QueuedJob = {
  name: 'mail_code',
  policy: 'standard',
  forgetAfterSeconds: 3600,
  async run({ house, mail, wayOut }, data) {
    if (!mail) return
    for (const { email, language, codes } of await lettersOf(house, String(data['sealed']))) {
      const speaker = speak(spokenBy(house, language), house.calendar.timeZone)
      const { subject, text } = speaker.w.mail.code
      const lines = codes.map(({ code, chosenAt }) =>
        codes.length === 1 ? code : `${code} (${speaker.day(chosenAt)})`,
      )
      await sendLetter({ mail, wayOut }, email, speaker, {
        subject,
        text,
        gaps: { n: codes.length, codes: lines.join('\n'), minutes: CODE_MINUTES },
      })
    }
  },
}
