import { OUTCOMES } from './domain/vocabulary/casework.ts'
import { codesOf } from './domain/vocabulary/code.ts'

/** How much is logged, from everything to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

interface Variable {
  /** What holds when the variable is not set, in words for the document. */
  default: string
  doc: string
}

/** Every variable of the environment that is read, with what the document says of it. */
export const variables = {
  HOST: {
    default: '127.0.0.1',
    doc: 'Network address to listen on. Set it to 0.0.0.0 only behind a proxy that adds HTTPS.',
  },
  PORT: { default: '8080', doc: 'Port to listen on, 1 to 65535.' },
  AMENDS_URL: {
    default: 'http://localhost:PORT',
    doc: 'Address under which people reach the portal; links in messages start with it.',
  },
  DATABASE_URL: {
    default: 'none: Amends starts its own PostgreSQL',
    doc: 'A PostgreSQL server (15 or newer) to use instead of the embedded one, as postgres://user:password@host:port/database.',
  },
  DATABASE_OWNER_URL: {
    default: 'none: DATABASE_URL is used',
    doc: 'The same database as the role that owns its tables, used at the start to change them and to give the role of DATABASE_URL its rights. With it, whoever gets hold of the program cannot change the ledger. The embedded database has two roles by itself.',
  },
  AMENDS_DATA: {
    default: './amends-data',
    doc: 'Folder of the embedded database.',
  },
  AMENDS_FILES: {
    default: '<AMENDS_DATA>/files',
    doc: 'Folder of the files that people and staff give for a case, each sealed with the key of its case, and of those that are just coming in. No backup of Amends holds them: copy the folder yourself if you want one; without the keys a copy opens nothing.',
  },
  AMENDS_S3_URL: {
    default: 'none: files lie in AMENDS_FILES',
    doc: 'A bucket of a server that speaks S3, as https://s3.example.org/bucket, where sealed files lie instead; needs AMENDS_S3_KEY and AMENDS_S3_SECRET too. Only this machine and addresses of your own network may begin with http://. If its name leads into your own network, allow that with AMENDS_OUTGOING_ALLOW.',
  },
  AMENDS_S3_REGION: { default: 'us-east-1', doc: 'The region of AMENDS_S3_URL, as its server names it.' },
  AMENDS_S3_KEY: { default: 'none', doc: 'The access key (id) for AMENDS_S3_URL.' },
  AMENDS_S3_SECRET: { default: 'none', doc: 'The secret that belongs to AMENDS_S3_KEY.' },
  AMENDS_CLAMD: {
    default: 'none: nothing looks for viruses',
    doc: 'A clamd (ClamAV) of this machine that looks through each file before it is kept: the path of its socket, like /run/clamav/clamd.ctl, or 127.0.0.1:3310. While it cannot look, no file is taken. It needs settings of its own: docs/operating.md, Files.',
  },
  AMENDS_FILES_A_CASE: {
    default: '100',
    doc: 'Megabytes of files that one case can hold, 1 to 100.',
  },
  AMENDS_FILES_A_DAY: {
    default: '10000',
    doc: 'Megabytes of files that the house takes in one day, 1 to 10000000. Beyond it people are asked to come back the next day.',
  },
  AMENDS_KEY_FILE: {
    default: '<AMENDS_DATA>.key',
    doc: 'File with the keys that open stories and contact details. Keep it outside AMENDS_DATA, and back it up apart from the data.',
  },
  AMENDS_KEY_COMMAND: {
    default: 'none: the key file stands in clear',
    doc: 'Program, with its arguments, that keeps a key outside of Amends: the key file is sealed with a key that only this program opens, at each start. How it is spoken with, and how to begin: docs/keys.md.',
  },
  AMENDS_ANCHOR_FILE: {
    default: '<AMENDS_DATA>.anchors',
    doc: 'File to which a signed line is added each day that says where the ledger stands. Copy it to where nobody who has the database can change it: amends ledger verify --against FILE then finds a database that was set back.',
  },
  AMENDS_CASE_KEYS: {
    default: '<AMENDS_KEY_FILE>.cases',
    doc: 'File with a secret for each case, which is overwritten when a case is erased. Keep it outside AMENDS_DATA. amends backup copies it with the key file, apart from the data.',
  },
  AMENDS_KEY_BACKUP_DAYS: {
    default: '7',
    doc: 'How many days amends backup keeps backups of the keys, 1 to 90. So long a case that was erased can still be opened by one, and people are told so.',
  },
  AMENDS_KEEP_MONTHS: {
    default: 'none: every case is kept',
    doc: `How many months cases are kept after they ended, by how they ended: remedied_confirmed=36,noted=12. The person is told four weeks before, and can keep it; never before the times for appeals are over. Endings: ${codesOf(OUTCOMES).join(', ')}.`,
  },
  AMENDS_FLOOD_AT: {
    default: '60',
    doc: 'How many filings of one hour can wait unread, 1 to 100000. Beyond it those unlike anything seen before are read in turns with those that are alike, and coordinators are told. Set it to what your readers can read in two hours or so.',
  },
  AMENDS_DISK_LOW: {
    default: '1000',
    doc: 'With fewer megabytes than this free on the disk of the data or the case keys, staff are told; with less than a tenth of it nothing new can be filed, and people are told so. 1 to 10000000.',
  },
  SMTP_URL: {
    default: 'none: no e-mail is sent',
    doc: 'Mail server, as smtp://user:password@host:port or smtps://…; needs MAIL_FROM too. Mail goes out over TLS only, except to this machine; end it with ?plain=allowed to let a server without TLS have password and addresses in clear.',
  },
  MAIL_FROM: {
    default: 'none: no e-mail is sent',
    doc: 'Sender of e-mail, as help@example.org or "Name <help@example.org>"; needs SMTP_URL too.',
  },
  AMENDS_OUTGOING_ALLOW: {
    default: 'none: public addresses only',
    doc: 'Networks inside your own that the house may reach, as addresses with commas: 10.1.2.3,fd00:1::/64. Mail, web hooks, sign-in through the organisation and translations go to no others than these and public ones, except to a server that SMTP_URL or AMENDS_TRANSLATE_URL names as localhost or by its address.',
  },
  AMENDS_TRANSLATE_URL: {
    default: 'none: nothing is translated by a machine',
    doc: 'A server that speaks as LibreTranslate does, as https://translate.example.org, or http://127.0.0.1:5000 on this machine. One text of a person goes there each time that somebody of staff presses for it, never by itself; it is noted in the case, and the person can read it. If the name leads into your own network, allow that with AMENDS_OUTGOING_ALLOW.',
  },
  AMENDS_TRANSLATE_KEY: { default: 'none', doc: 'The key (api_key) that the server asks for.' },
  AMENDS_TRANSLATE_IN_HOUSE: {
    default: 'yes for this machine and for an address of a network that is not public; otherwise no',
    doc: 'Whether the server belongs to this house: yes or no. Only then may its address begin with http://, and only then do texts of a case for named staff alone go there.',
  },
  AMENDS_PHONE: {
    default: 'none: no phone is shown',
    doc: 'Phone number at which somebody takes down what people tell, as they dial it: +49 30 1234567. Shown on every public page, on the receipt and where we are late.',
  },
  AMENDS_PHONE_HOURS: {
    default: 'none: no hours are shown',
    doc: 'When that phone is answered, in a few words: Monday to Friday, 9:00 to 16:00.',
  },
  AMENDS_POST: {
    default: 'none: no postal address is shown',
    doc: 'Postal address to which people can write, on one line: Example Office, 1 Example Street, 12345 Example Town.',
  },
  AMENDS_NAME: { default: 'Amends', doc: 'Name of the organisation, shown on every page.' },
  AMENDS_LANGUAGES: {
    default: 'all that are whole',
    doc: 'Languages that the house offers, as codes with commas: en,ar,fr. The first that a browser asks for is shown, otherwise English or the first by name; what stands at the address of another one leads there.',
  },
  AMENDS_TIME_ZONE: {
    default: 'UTC',
    doc: 'Time zone in which dates are shown and days are counted, such as Europe/Berlin.',
  },
  AMENDS_WORKING_DAYS: {
    default: 'monday-friday',
    doc: 'Days of the week on which people work, such as sunday-thursday or mon,tue,wed; published times are counted in them.',
  },
  AMENDS_DAYS_OFF: {
    default: 'none',
    doc: 'Days off, which are left out too: the public holidays of a country or a part of it (DE, DE-BY), or a file: a line a day (2026-12-25 Christmas, or 12-25 for every year), or a calendar file (.ics) with whole days.',
  },
  AMENDS_SECOND_FACTOR: {
    default: 'offered',
    doc: 'Whether staff need an app that makes a code for each sign-in: offered, or required.',
  },
  AMENDS_METRICS_TOKEN: {
    default: 'none: /metrics answers this machine alone, and nobody behind a proxy',
    doc: 'A long random text (32 characters or more). Whoever sends it as "Authorization: Bearer …" reads /metrics.',
  },
  AMENDS_SECURITY_CONTACT: {
    default: 'none: there is no security.txt',
    doc: 'Whom to tell of a weakness, for /.well-known/security.txt: an e-mail address, or a page that begins with https://.',
  },
  OIDC_ISSUER: {
    default: 'none: people sign in here',
    doc: 'Where the organisation signs its people in (OpenID Connect), as https://login.example.org; needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too. Allow AMENDS_URL/staff/sign-in/elsewhere/back there. It opens accounts that exist here and makes none.',
  },
  OIDC_CLIENT_ID: { default: 'none', doc: 'Name of this installation at OIDC_ISSUER.' },
  OIDC_CLIENT_SECRET: { default: 'none', doc: 'What proves there that it is this installation.' },
  OIDC_NAME: { default: 'the name of OIDC_ISSUER', doc: 'What people call the place where they sign in.' },
  AMENDS_PASSWORDS: {
    default: 'allowed',
    doc: 'Whether people sign in with a password: allowed, or never; never needs OIDC_ISSUER. The second factor of AMENDS_SECOND_FACTOR is asked for unless OIDC_ISSUER says that it had one.',
  },
  LOG_LEVEL: { default: 'info', doc: `How much is logged: ${logLevels.join(', ')}.` },
} as const satisfies Record<string, Variable>

export type Name = keyof typeof variables
