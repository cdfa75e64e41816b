import { STAFF_MAILS, type StaffMail, type StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { hasCome } from './finders.ts'

/** Of what somebody wants to be told by mail, and how. */
export interface MailChoices {
  readonly told: readonly StaffMail[]
  /** Null where they go by the time zone of the house. */
  readonly timeZone: string | null
  /** Tag of the language that they chose. */
  readonly language: string
}

/** Somebody who works here, as mails to staff need to know them. */
export interface Reachable extends MailChoices {
  readonly id: string
  readonly role: StaffRole
  readonly email: string
  /** Since when their mail server refuses our mails; null while it takes them. */
  readonly refusedAt: Date | null
  readonly digestAt: Date | null
}

/** Everybody with an open account who can sign in. */
export async function listReachable(read: Read, keys: Keyring): Promise<Reachable[]> {
  const rows = await read.db.selectFrom('staff').selectAll().where(hasCome()).orderBy('staff_id').execute()
  return rows.map((row) => ({
    id: row.staff_id,
    role: row.role,
    email: keys.openName(row.email, `staff:${row.staff_id}:email`),
    told: knownMails(row.told),
    timeZone: row.time_zone,
    language: row.language,
    refusedAt: row.mail_refused_at,
    digestAt: row.digest_at,
  }))
}

/** What an account chose to be told by mail, and whether its mail is refused; null where there is no such account. */
export async function findMailChoices(
  read: Read,
  staffId: string,
): Promise<(MailChoices & { readonly mailRefused: boolean }) | null> {
  const row = await read.db
    .selectFrom('staff')
    .select(['told', 'time_zone', 'language', 'mail_refused_at'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    told: knownMails(row.told),
    timeZone: row.time_zone,
    language: row.language,
    mailRefused: row.mail_refused_at !== null,
  }
}

/** Keeps what somebody chose. The time of their next digest is counted anew, because their zone may be another. */
export async function saveMailChoices(write: Write, staffId: string, choices: MailChoices): Promise<void> {
  await write.db
    .updateTable('staff')
    .set({
      told: [...choices.told],
      time_zone: choices.timeZone,
      language: choices.language,
      digest_at: null,
      mail_refused_at: null,
    })
    .where('staff_id', '=', staffId)
    .execute()
}

function knownMails(told: readonly string[]): StaffMail[] {
  return STAFF_MAILS.map(({ code }) => code).filter((code) => told.includes(code))
}
