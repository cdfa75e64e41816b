import type { Logger } from 'pino'
import type { Instant } from '../domain/time/instant.ts'
import type { Outcome } from '../domain/vocabulary/casework.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { Read, Write } from '../store/database.ts'
import type { Room } from '../store/disk/room.ts'
import type { FileStore } from '../store/files/file-store.ts'
import type { Uploads } from '../store/files/uploads.ts'
import type { Keyring } from '../store/keys/keyring.ts'
import type { JobQueue } from '../store/jobs/job-queue.ts'
import type { VirusCheck } from '../outgoing/clamd.ts'
import type { SignInElsewhere } from '../outgoing/sign-in-elsewhere.ts'
import type { TranslationServer } from '../outgoing/translate.ts'
import type { Writer } from '../store/history/writer.ts'

/** How people reach the house without this site; null where nobody answers in that way. */
export interface WaysToUs {
  readonly phone: { readonly number: string; readonly hours: string | null } | null
  readonly post: string | null
}

/** Where files lie, and how much of them the house takes. */
export interface Files {
  readonly store: FileStore
  /** Folder of those that are just coming in, sealed with keys that only this process has. */
  readonly arriving: string
  /** Those that come in parts. */
  readonly uploads: Uploads
  /** The program that looks through each of them for viruses; null where the house runs none. */
  readonly check: VirusCheck | null
  /** Bytes that one case can hold. */
  readonly mostOfCase: number
  /** Bytes that are taken in one day. */
  readonly mostOfDay: number
}

/** Everything the house is made of; built once in `context.ts` and handed to every action. */
export interface House {
  readonly database: Write
  /** The same database, for lists. */
  readonly lists: Read
  readonly keys: Keyring
  readonly jobs: JobQueue
  readonly writer: Writer
  readonly calendar: Calendar
  /** The time; tests hand in a clock that stands still. */
  readonly now: () => Instant
  readonly log: Logger
  /** Public facts for pages and letters. */
  readonly name: string
  /** E-mail goes out: what is promised about news follows it. */
  readonly sendsMail: boolean
  readonly url: string
  /** For people who cannot use this site. */
  readonly ways: WaysToUs
  /** Codes of the languages that it offers; null for all. */
  readonly languages: readonly string[] | null
  /** Whom to tell of a weakness, as an address of the web or of mail; null where nobody is named. */
  readonly securityContact: string | null
  /** Days for which an erased case can still be opened by a backup of the keys. */
  readonly keyBackupDays: number
  /** Months for which a case is kept after it ended so; those that are not named are kept for good. */
  readonly keepMonths: Readonly<Partial<Record<Outcome, number>>>
  /** So many filings of one hour that nobody has read are a flood. */
  readonly floodAt: number
  /** Whether there is room on the disks that this process writes to. */
  readonly room: () => Promise<Room>
  /** Nobody works without an app that makes codes for them. */
  readonly needsCodes: boolean
  /** The organisation signs people in, by this name; null where it does not. */
  readonly elsewhere: { readonly name: string; readonly way: SignInElsewhere } | null
  /** The machine that translates; null where the settings name none. */
  readonly translator: TranslationServer | null
  readonly files: Files
  /** People sign in with a password. */
  readonly takesPasswords: boolean
}
