import { spokenBy } from '../words/languages.ts'
import { chance } from '../actions/chance.ts'
import type { House } from '../actions/house.ts'
import { waitsFor } from '../actions/staff/waits-for.ts'
import { staffMailsDue, refusedBy, sentTo, takeDigest, whoCanBeTold } from '../actions/staff/staff-mails.ts'
import { isSoon, isUnreachable, nextDigest } from '../domain/reactions/mail-times.ts'
import type { Reachable } from '../store/staff/mail-choices.ts'
import type { StaffMailRow } from '../store/staff/staff-mail.ts'
import { speak } from '../words/speak.ts'
import type { MailSettings } from '../outgoing/mail.ts'
import type { Fared } from '../outgoing/send-mail.ts'
import type { WayOut } from '../outgoing/way-out.ts'
import { sendLetter } from './send-letter.ts'

type Words = 'soon' | 'ordinary' | 'daily'
/** Writes one mail to somebody. */
type Write = (person: Reachable, words: Words) => Promise<Fared>

/**
 * Writes to staff whose minute has come. A mail says that something waits and nothing else: no word, no reference and no
 * number of a case, not even what kind of thing it is, because somebody else may read the mailbox.
 */
export async function tellStaff(house: House, mail: MailSettings | undefined, wayOut: WayOut): Promise<void> {
  if (!mail) return
  const write: Write = (person, words) => writeTo(house, mail, wayOut, person, words)
  const people = new Map((await whoCanBeTold(house)).map((each) => [each.id, each]))
  for (const [staffId, rows] of Map.groupBy(await staffMailsDue(house), (row) => row.staffId)) {
    const person = people.get(staffId)
    await guarded(house, async () => {
      if (person === undefined) return sentTo(house, staffId, rows)
      await tell(house, write, person, rows)
    })
  }
  for (const person of people.values()) await guarded(house, () => digest(house, write, person))
}

/** One who cannot be written to now harms no other; what they are to be told waits for the next try. */
async function guarded(house: House, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    house.log.warn({ kind: error instanceof Error ? error.name : typeof error }, 'a mail to staff waits')
  }
}

async function tell(
  house: House,
  write: Write,
  person: Reachable,
  rows: readonly StaffMailRow[],
): Promise<void> {
  const words = rows.some(({ kind }) => isSoon(kind)) ? 'soon' : 'ordinary'
  const fared = await write(person, words)
  await (fared === 'sent' ? sentTo(house, person.id, rows) : refusedBy(house, person.id, rows))
}

/** Once a day, and only when something waits. */
async function digest(house: House, write: Write, person: Reachable): Promise<void> {
  const now = house.now()
  if (!person.told.includes('daily_digest') || isUnreachable(person.refusedAt, now)) return
  if (person.digestAt !== null && person.digestAt > new Date(now)) return
  const calendar = { ...house.calendar, timeZone: person.timeZone ?? house.calendar.timeZone }
  const isMine = await takeDigest(house, person, new Date(nextDigest(now, calendar, chance())))
  if (!isMine || person.digestAt === null || !(await waitsFor(house, person))) return
  const fared = await write(person, 'daily')
  await (fared === 'sent' ? sentTo(house, person.id, []) : refusedBy(house, person.id, []))
}

function writeTo(
  house: House,
  mail: MailSettings,
  wayOut: WayOut,
  person: Reachable,
  words: Words,
): Promise<Fared> {
  const speaker = speak(spokenBy(house, person.language), person.timeZone ?? house.calendar.timeZone)
  const letter = { ...speaker.w.mail.staff[words], gaps: { address: `${house.url}/staff` } }
  return sendLetter({ mail, wayOut }, person.email, speaker, letter)
}
