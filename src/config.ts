import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { daysOffOfCountry, namesCountry } from './days-off-of-country.ts'
import type { WaysToUs } from './actions/house.ts'
import { MOST_MONTHS } from './domain/casework/retention.ts'
import { DEFAULT_CALENDAR } from './domain/time/calendar.ts'
import { readDaysOff, readWorkingDays, type DayOff } from './domain/time/days-off.ts'
import { isTimeZone } from './domain/time/time-zone.ts'
import { OUTCOMES, type Outcome } from './domain/vocabulary/casework.ts'
import { codesOf } from './domain/vocabulary/code.ts'
import { readNetworks, type Network } from './outgoing/networks.ts'
import { languagesIn, languageVariables } from './language-settings.ts'
import { reachOf, reachProblems, reachVariables } from './reach-settings.ts'
import { fileProblems, filesOf, fileVariables, type FileSettings } from './file-settings.ts'
import { translateProblems, translateVariables, translationOf } from './translate-settings.ts'
import type { TranslationSettings } from './outgoing/translate.ts'
import { logLevels, variables, type LogLevel, type Name } from './variables.ts'

/** Everything that is decided outside the program. Made once by `readConfig`; nobody else reads `process.env`. */
export interface Config {
  host: string
  port: number
  /** Public address without a slash at the end. */
  url: string
  /** A PostgreSQL server to use; when missing, Amends starts its own. */
  databaseUrl: string | undefined
  /** The same database as the owner of its tables; when missing, `databaseUrl` changes tables too. */
  databaseOwnerUrl: string | undefined
  /** Absolute path of the folder with the embedded database and the files. */
  dataFolder: string
  /** Absolute path of the file with the keys; never inside `dataFolder`. */
  keyFile: string
  /** Program that opens the key with which the key file is sealed; missing where the file stands in clear. */
  keyCommand: string | undefined
  /** Absolute path of the file to which a signed line is added each day that says where the ledger stands. */
  anchorFile: string
  /** Absolute path of the file with the secret of each case; never inside `dataFolder`. Missing: beside `keyFile`. */
  caseKeys: string | undefined
  /** Days for which backups of the keys are kept: so long an erased case can still be opened by one. */
  keyBackupDays: number
  /** Months for which a case is kept after it ended so; those that are not named are kept for good. */
  keepMonths: Readonly<Partial<Record<Outcome, number>>>
  /** More filings of one hour than this, which nobody has read, are a flood. */
  floodAt: number
  /** Megabytes: with less than this free, the disk is filling up. */
  diskLow: number
  /** How to send e-mail; missing when no mail is sent. */
  mail: { smtpUrl: string; from: string } | undefined
  /** Networks that are not public and that the house may reach all the same. */
  outgoing: readonly Network[]
  /** Whom to tell of a weakness, as an address of the web or of mail; null where nobody is named. */
  securityContact: string | null
  /** The machine that translates; null where none is named. */
  translation: TranslationSettings | null
  /** Where files lie, and how much of them is taken. */
  files: FileSettings
  /** How people reach the house without this site. */
  ways: WaysToUs
  /** Codes of the languages that are offered; null for all. */
  languages: readonly string[] | null
  /** Name of the organisation that people see on the pages. */
  name: string
  /** Whether everybody who signs in needs an app that makes codes. */
  secondFactor: SecondFactor
  /** Whoever sends it reads the numbers of a process. */
  metricsToken: string | undefined
  /** Where the organisation signs its people in, by which name; null where it does not. */
  signIn: { name: string; issuer: string; clientId: string; clientSecret: string } | null
  /** People sign in with a password too. */
  takesPasswords: boolean
  /** IANA time zone in which dates are shown and working days counted. */
  timeZone: string
  /** ISO weekdays on which people work, 1 = Monday to 7 = Sunday. */
  workingDays: readonly number[]
  /** Days off beside the weekly ones. */
  daysOff: readonly DayOff[]
  logLevel: LogLevel
}

/** Longest name of a house, in characters. */
const LONGEST_NAME = 100

const secondFactors = ['offered', 'required'] as const
export type SecondFactor = (typeof secondFactors)[number]

/** What is wrong with the environment, one line a problem, each saying what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Amends cannot start with these settings:\n${problems.map((line) => `- ${line}`).join('\n')}`)
    this.problems = problems
  }
}

const url = (schemes: readonly string[], message: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), message)

/** A whole number from 1 to the most. */
const wholeNumber = (most: number, message: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, message)
    .optional()

const isBareOrigin = (text: string): boolean => {
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === ''
}

const isMailAddress = (text: string): boolean => {
  const { hostname, pathname, search, hash, username, password } = new URL(text)
  const isReadable = [username, password].every((part) => {
    try {
      return typeof decodeURIComponent(part) === 'string'
    } catch {
      return false
    }
  })
  const isBare = (pathname === '' || pathname === '/') && hash === ''
  return hostname !== '' && isReadable && isBare && ['', '?plain=allowed'].includes(search)
}

const portMessage = 'PORT must be a whole number from 1 to 65535. Set PORT=8080, or leave it out.'
const urlMessage =
  'AMENDS_URL must be the address of the portal and nothing more. Write it like https://amends.example.org, without a path.'
const mailServerMessage =
  'SMTP_URL has something that is not understood. Write signs such as % or @ in the password as %25 or %40, and nothing after the port but ?plain=allowed, which lets a server without TLS have password and addresses in clear.'
const keepMonthsMessage =
  'AMENDS_KEEP_MONTHS has something that is not understood. Write endings with whole months from 1 to 1200, like remedied_confirmed=36,noted=12, or leave it out to keep everything.'
const keyBackupMessage =
  'AMENDS_KEY_BACKUP_DAYS must be a whole number of days from 1 to 90. Set AMENDS_KEY_BACKUP_DAYS=7, or leave it out.'
const floodMessage =
  'AMENDS_FLOOD_AT must be a whole number from 1 to 100000. Set AMENDS_FLOOD_AT=60, or leave it out.'
const diskMessage =
  'AMENDS_DISK_LOW must be a whole number of megabytes from 1 to 10000000. Set AMENDS_DISK_LOW=1000, or leave it out.'
const contactMessage =
  'AMENDS_SECURITY_CONTACT must be an e-mail address or a page that begins with https://. Write it like security@example.org, or leave it out.'
const issuerMessage =
  'OIDC_ISSUER must be an address that begins with https:// and has no ? or # in it. Write it like https://login.example.org.'
const outgoingMessage =
  'AMENDS_OUTGOING_ALLOW has something that is not an address. Write addresses or networks with commas, like 10.1.2.3,192.168.7.0/24, or leave it out.'
const mailFromMessage =
  'MAIL_FROM must be an e-mail address. Write it like help@example.org or "Example <help@example.org>".'

const environment = z.object({
  HOST: z
    .string()
    .regex(/^\S+$/, 'HOST must be one address or host name. Set HOST=127.0.0.1, or leave it out.')
    .optional(),
  PORT: wholeNumber(65_535, portMessage),
  AMENDS_URL: url(['http:', 'https:'], urlMessage)
    .refine((text) => !URL.canParse(text) || isBareOrigin(text), urlMessage)
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL must be the address of a PostgreSQL server. Write it like postgres://user:password@host:5432/database, or leave it out to use the embedded one.',
  ).optional(),
  DATABASE_OWNER_URL: url(
    ['postgres:', 'postgresql:'],
    'DATABASE_OWNER_URL must be the address of the same database as DATABASE_URL, with the role that owns its tables. Write it like postgres://owner:password@host:5432/database, or leave it out.',
  ).optional(),
  AMENDS_DATA: z.string().optional(),
  AMENDS_KEY_FILE: z.string().optional(),
  AMENDS_KEY_COMMAND: z.string().optional(),
  AMENDS_ANCHOR_FILE: z.string().optional(),
  AMENDS_CASE_KEYS: z.string().optional(),
  AMENDS_KEEP_MONTHS: z
    .string()
    .refine((text) => readKeepMonths(text) !== null, keepMonthsMessage)
    .optional(),
  AMENDS_KEY_BACKUP_DAYS: wholeNumber(90, keyBackupMessage),
  AMENDS_FLOOD_AT: wholeNumber(100_000, floodMessage),
  AMENDS_DISK_LOW: wholeNumber(10_000_000, diskMessage),
  SMTP_URL: url(
    ['smtp:', 'smtps:'],
    'SMTP_URL must be the address of a mail server. Write it like smtp://user:password@mail.example.org:587.',
  )
    .refine((text) => !URL.canParse(text) || isMailAddress(text), mailServerMessage)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, mailFromMessage)
    .optional(),
  AMENDS_OUTGOING_ALLOW: z
    .string()
    .refine((text) => readNetworks(text) !== null, outgoingMessage)
    .optional(),
  AMENDS_NAME: z
    .string()
    .max(LONGEST_NAME, {
      error: ({ input }) =>
        `AMENDS_NAME has ${String(input).length} characters, and up to ${LONGEST_NAME} fit. Use the short name that people know.`,
    })
    .optional(),
  AMENDS_TIME_ZONE: z
    .string()
    .refine(
      isTimeZone,
      'AMENDS_TIME_ZONE is not a time zone that this machine knows. Write it like Europe/Berlin or UTC.',
    )
    .optional(),
  AMENDS_WORKING_DAYS: z
    .string()
    .refine(
      (text) => readWorkingDays(text) !== null,
      'AMENDS_WORKING_DAYS has a day that is not understood. Write it like sunday-thursday, or like mon,tue,wed,thu,fri.',
    )
    .optional(),
  AMENDS_DAYS_OFF: z.string().optional(),
  ...translateVariables,
  ...fileVariables,
  ...reachVariables,
  ...languageVariables,
  AMENDS_SECURITY_CONTACT: z
    .string()
    .refine((text) => contactOf(text) !== null, contactMessage)
    .optional(),
  OIDC_ISSUER: url(['https:'], issuerMessage)
    .refine((text) => !URL.canParse(text) || !/[?#@]/.test(text), issuerMessage)
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .max(LONGEST_NAME, `OIDC_NAME is too long: up to ${LONGEST_NAME} characters fit.`)
    .optional(),
  AMENDS_PASSWORDS: z
    .enum(['allowed', 'never'], {
      error: 'AMENDS_PASSWORDS must be allowed or never. Set AMENDS_PASSWORDS=allowed, or leave it out.',
    })
    .optional(),
  AMENDS_SECOND_FACTOR: z
    .enum(secondFactors, {
      error:
        'AMENDS_SECOND_FACTOR must be offered or required. Set AMENDS_SECOND_FACTOR=required, or leave it out.',
    })
    .optional(),
  AMENDS_METRICS_TOKEN: z
    .string()
    .regex(
      /^[!-~]{32,}$/,
      'AMENDS_METRICS_TOKEN must be 32 characters or more, without spaces. Make one with: openssl rand -hex 32',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: `LOG_LEVEL must be one of ${logLevels.join(', ')}. Set LOG_LEVEL=info, or leave it out.`,
    })
    .optional(),
} satisfies Record<Name, z.ZodType>)

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

/**
 * Reads the settings from an environment such as `process.env`. An empty value counts as not set.
 *
 * @throws {ConfigError} with every problem, not only the first.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    (Object.keys(variables) as Name[]).map((name) => [name, env[name]?.trim() || undefined]),
  )
  const { data, error } = environment.safeParse(given)
  const problems = error === undefined ? [] : [...new Set(error.issues.map((issue) => issue.message))]
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined)
    problems.push('SMTP_URL is set but MAIL_FROM is not. Set MAIL_FROM to the sender of the e-mails as well.')
  const issuer = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET]
  if (issuer.includes(undefined) && issuer.some((each) => each !== undefined))
    problems.push('Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them.')
  if (given.AMENDS_PASSWORDS === 'never' && given.OIDC_ISSUER === undefined)
    problems.push('AMENDS_PASSWORDS=never needs OIDC_ISSUER: nobody could sign in. Set both, or neither.')
  if (given.MAIL_FROM !== undefined && given.SMTP_URL === undefined)
    problems.push('MAIL_FROM is set but SMTP_URL is not. Set SMTP_URL to your mail server as well.')

  problems.push(...reachProblems(given), ...translateProblems(given), ...fileProblems(given))
  if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined)
    problems.push(
      'DATABASE_OWNER_URL is set but DATABASE_URL is not. Set DATABASE_URL as well: the same database, with a role that owns nothing.',
    )

  const daysOff = daysOffIn(given.AMENDS_DAYS_OFF)
  if (typeof daysOff === 'string') problems.push(daysOff)

  const dataFolder = resolve(given.AMENDS_DATA ?? './amends-data')
  const keyFile = resolve(given.AMENDS_KEY_FILE ?? `${dataFolder}.key`)
  if (isInside(keyFile, dataFolder))
    problems.push(
      'AMENDS_KEY_FILE lies inside AMENDS_DATA, so that one stolen folder would open every story. Set it to a path outside that folder.',
    )
  const caseKeys = given.AMENDS_CASE_KEYS && resolve(given.AMENDS_CASE_KEYS)
  if (caseKeys !== undefined && isInside(caseKeys, dataFolder))
    problems.push(
      'AMENDS_CASE_KEYS lies inside AMENDS_DATA, so that one stolen folder would open every story. Set it to a path outside that folder.',
    )
  if (data === undefined || typeof daysOff === 'string' || problems.length > 0)
    throw new ConfigError(problems)

  const port = data.PORT ?? 8080
  return {
    host: data.HOST ?? '127.0.0.1',
    port,
    url: data.AMENDS_URL ?? `http://localhost:${port}`,
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    dataFolder,
    keyFile,
    keyCommand: given.AMENDS_KEY_COMMAND,
    anchorFile: resolve(given.AMENDS_ANCHOR_FILE ?? `${dataFolder}.anchors`),
    caseKeys,
    keepMonths: readKeepMonths(data.AMENDS_KEEP_MONTHS ?? '') ?? {},
    keyBackupDays: data.AMENDS_KEY_BACKUP_DAYS ?? 7,
    floodAt: data.AMENDS_FLOOD_AT ?? 60,
    diskLow: data.AMENDS_DISK_LOW ?? 1000,
    mail:
      data.SMTP_URL !== undefined && data.MAIL_FROM !== undefined
        ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM }
        : undefined,
    outgoing: readNetworks(data.AMENDS_OUTGOING_ALLOW ?? '') ?? [],
    securityContact: contactOf(data.AMENDS_SECURITY_CONTACT ?? ''),
    ways: reachOf(given),
    translation: translationOf(given),
    files: filesOf(given, dataFolder),
    languages: languagesIn(data.AMENDS_LANGUAGES),
    name: data.AMENDS_NAME ?? 'Amends',
    timeZone: data.AMENDS_TIME_ZONE ?? 'UTC',
    workingDays: readWorkingDays(data.AMENDS_WORKING_DAYS ?? '') ?? DEFAULT_CALENDAR.workingDays,
    daysOff,
    signIn: signInOf(data),
    takesPasswords: data.AMENDS_PASSWORDS !== 'never',
    secondFactor: data.AMENDS_SECOND_FACTOR ?? 'offered',
    metricsToken: data.AMENDS_METRICS_TOKEN,
    logLevel: data.LOG_LEVEL ?? 'info',
  }
}

/** An address as `security.txt` writes it (RFC 9116, section 2.5.3); null where it is none. */
function contactOf(text: string): string | null {
  if (/^[^\s@<>:/]+@[^\s@<>:/]+$/.test(text)) return `mailto:${text}`
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text) ? text : null
}

/** Where the organisation signs its people in; null where the settings name no such place. */
function signInOf(data: z.infer<typeof environment>): Config['signIn'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return { name: data.OIDC_NAME ?? new URL(issuer).hostname, issuer, clientId, clientSecret }
}

/** Months by ending, as they are written; null where something is not understood. */
function readKeepMonths(text: string): Config['keepMonths'] | null {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  const pairs = parts.map((part) => part.split('=').map((each) => each.trim()))
  const isRight = ([outcome = '', months = '', ...rest]: string[]) =>
    rest.length === 0 &&
    codesOf(OUTCOMES).includes(outcome as Outcome) &&
    /^[1-9]\d{0,3}$/.test(months) &&
    Number(months) <= MOST_MONTHS
  if (!pairs.every(isRight) || new Set(pairs.map(([outcome]) => outcome)).size < pairs.length) return null
  return Object.fromEntries(pairs.map(([outcome, months]) => [outcome, Number(months)]))
}

/** The days off of a country or a file, or what is wrong with it. */
const daysOffIn = (path: string | undefined): readonly DayOff[] | string => {
  if (path === undefined) return []
  if (namesCountry(path))
    return (
      daysOffOfCountry(path) ??
      `AMENDS_DAYS_OFF names ${path}, of which no holidays are known. Set it to the two letters of a country, with those of a part of it where it has any (DE-BY), or to a file with days off.`
    )
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(path)))
  } catch (error) {
    return error instanceof TypeError
      ? 'AMENDS_DAYS_OFF names a file that is not UTF-8. Save it as UTF-8.'
      : 'AMENDS_DAYS_OFF names a file that cannot be read. Set it to a list of days or a calendar file (.ics), or leave it out.'
  }
  const days = readDaysOff(text)
  if (!('lines' in days)) return days
  const lines = days.lines.slice(0, 5).join(', ')
  return `AMENDS_DAYS_OFF has something that is not understood in line ${lines}. Write a day a line, like 2026-12-25 Christmas, or 12-25 for every year; of a calendar file, whole days that come once or every year.`
}

/** One row a variable, for `docs/generated/`. */
export const describeConfig = (): { name: string; default: string; doc: string }[] =>
  Object.entries(variables).map(([name, variable]) => ({ name, ...variable }))

/** Where the file of case keys is. */
export const caseKeysIn = ({ caseKeys, keyFile }: Config): string => caseKeys ?? `${keyFile}.cases`
