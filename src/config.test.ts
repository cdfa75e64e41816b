import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, describeConfig, readConfig } from './config.ts'

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

test('somebody who sets nothing gets a server that only this machine can reach', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    url: 'http://localhost:8080',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    dataFolder: resolve('amends-data'),
    keyFile: resolve('amends-data.key'),
    anchorFile: resolve('amends-data.anchors'),
    caseKeys: undefined,
    keyBackupDays: 7,
    outgoing: [],
    signIn: null,
    ways: { phone: null, post: null },
    files: {
      folder: `${process.cwd()}/amends-data/files`,
      bucket: null,
      clamd: null,
      mostOfCase: 100_000_000,
      mostOfDay: 10_000_000_000,
    },
    translation: null,
    securityContact: null,
    takesPasswords: true,
    languages: null,
    keepMonths: {},
    floodAt: 60,
    diskLow: 1000,
    mail: undefined,
    name: 'Amends',
    timeZone: 'UTC',
    workingDays: [1, 2, 3, 4, 5],
    daysOff: [],
    secondFactor: 'offered',
    metricsToken: undefined,
    logLevel: 'info',
  })
})

test('the address follows the port, the key file follows the data folder', () => {
  const config = readConfig({ PORT: '9000', AMENDS_DATA: '/srv/amends/' })
  expect(config).toMatchObject({ url: 'http://localhost:9000', keyFile: '/srv/amends.key' })
})

test('a house chooses which languages it offers, and an unknown one is refused with what to do', () => {
  expect(readConfig({ AMENDS_LANGUAGES: 'ar, EN' }).languages).toEqual(['ar', 'en'])
  for (const wrong of ['xx', 'en,', ','])
    expect(problemsOf({ AMENDS_LANGUAGES: wrong }).join()).toMatch(
      /AMENDS_LANGUAGES has "(xx)?", .* Write some of en, /,
    )
})

test('how long cases are kept is said by how they ended', () => {
  expect(readConfig({ AMENDS_KEEP_MONTHS: 'remedied_confirmed=36, noted = 12,' }).keepMonths).toEqual({
    remedied_confirmed: 36,
    noted: 12,
  })
})

test('phone and postal address are those that people see, and hours belong to a phone', () => {
  expect(
    readConfig({
      AMENDS_PHONE: '+49 30 1234567',
      AMENDS_PHONE_HOURS: 'weekdays',
      AMENDS_POST: '1 Example Street',
    }).ways,
  ).toEqual({ phone: { number: '+49 30 1234567', hours: 'weekdays' }, post: '1 Example Street' })
  for (const wrong of ['ring us', '12', '+49 30 1234567 or 7', '1'.repeat(16)])
    expect(problemsOf({ AMENDS_PHONE: wrong }).join()).toContain('AMENDS_PHONE must be one phone number')
  expect(problemsOf({ AMENDS_PHONE_HOURS: 'weekdays' }).join()).toContain('Set AMENDS_PHONE to the number')
  expect(problemsOf({ AMENDS_POST: 'x'.repeat(161) }).join()).toContain('AMENDS_POST has 161 characters')
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: undefined })
})

test('a complete environment is taken over', () => {
  const config = readConfig({
    AMENDS_URL: 'https://amends.example.org/',
    DATABASE_URL: 'postgres://amends@db.example.org/amends',
    SMTP_URL: 'smtps://mail.example.org',
    MAIL_FROM: 'Example <help@example.org>',
    AMENDS_TIME_ZONE: 'Europe/Berlin',
    LOG_LEVEL: 'warn',
  })
  expect(config).toMatchObject({
    url: 'https://amends.example.org',
    databaseUrl: 'postgres://amends@db.example.org/amends',
    mail: { smtpUrl: 'smtps://mail.example.org', from: 'Example <help@example.org>' },
    timeZone: 'Europe/Berlin',
    logLevel: 'warn',
  })
})

describe('a mistake is answered with its name and what to do', () => {
  test.each([
    [{ PORT: 'http' }, /^PORT must be .* Set PORT=8080/],
    [{ PORT: '0' }, /^PORT must be/],
    [{ PORT: '65536' }, /^PORT must be/],
    [{ AMENDS_URL: 'amends.example.org' }, /^AMENDS_URL must be .* Write it like/],
    [{ AMENDS_URL: 'https://example.org/amends' }, /without a path/],
    [{ DATABASE_URL: 'mysql://db/amends' }, /^DATABASE_URL must be/],
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'help@example.org' }, /^SMTP_URL must be/],
    [{ SMTP_URL: 'smtp://mail?requireTLS=false', MAIL_FROM: 'help@example.org' }, /\?plain=allowed/],
    [{ SMTP_URL: 'smtp://a:100%@mail', MAIL_FROM: 'help@example.org' }, /as %25/],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /Set MAIL_FROM/],
    [{ MAIL_FROM: 'help@example.org' }, /Set SMTP_URL/],
    [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b\r\nBcc: c@d' }, /^MAIL_FROM must be/],
    [{ AMENDS_TIME_ZONE: 'Mars/Base' }, /^AMENDS_TIME_ZONE is not/],
    [{ AMENDS_WORKING_DAYS: 'someday' }, /^AMENDS_WORKING_DAYS has .* sunday-thursday/],
    [{ AMENDS_DAYS_OFF: '/nowhere/at-all' }, /^AMENDS_DAYS_OFF names a file that cannot be read/],
    [{ AMENDS_DAYS_OFF: 'XX' }, /^AMENDS_DAYS_OFF names XX, of which no holidays are known/],
    [{ AMENDS_SECOND_FACTOR: 'maybe' }, /^AMENDS_SECOND_FACTOR must be/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of trace/],
    [{ AMENDS_DATA: '/srv/a', AMENDS_KEY_FILE: '/srv/a/key' }, /^AMENDS_KEY_FILE lies inside/],
    [{ AMENDS_KEEP_MONTHS: 'remedied' }, /^AMENDS_KEEP_MONTHS has something/],
    [{ AMENDS_KEEP_MONTHS: 'noted=0' }, /^AMENDS_KEEP_MONTHS has something/],
    [{ AMENDS_KEEP_MONTHS: 'forgotten=12' }, /^AMENDS_KEEP_MONTHS has something/],
    [{ AMENDS_KEEP_MONTHS: 'noted=1,noted=2' }, /^AMENDS_KEEP_MONTHS has something/],
    [{ AMENDS_KEY_BACKUP_DAYS: '0' }, /^AMENDS_KEY_BACKUP_DAYS must be/],
    [{ AMENDS_DATA: '/srv/a', AMENDS_CASE_KEYS: '/srv/a/k' }, /^AMENDS_CASE_KEYS lies inside/],
  ])('%j', (env, sentence) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(sentence)])
  })

  test('all mistakes are told at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', SMTP_URL: 'smtp://mail' })).toHaveLength(3)
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT[^]*\n- LOG_LEVEL/)
  })
})

describe('the calendar of the organisation', () => {
  const withFile = <T>(bytes: string | Uint8Array, work: (path: string) => T): T => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-days-'))
    try {
      writeFileSync(join(folder, 'days'), bytes)
      return work(join(folder, 'days'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('has the working days and days off that it is told', () => {
    withFile('2026-12-25 Christmas\n', (AMENDS_DAYS_OFF) => {
      const config = readConfig({ AMENDS_WORKING_DAYS: 'sunday-thursday', AMENDS_DAYS_OFF })
      expect(config.workingDays).toEqual([1, 2, 3, 4, 7])
      expect(config.daysOff).toEqual([{ date: '2026-12-25', name: 'Christmas' }])
    })
  })

  test('takes the holidays of a country, or of a part of it', () => {
    const { daysOff } = readConfig({ AMENDS_DAYS_OFF: 'DE-BY' })
    expect(daysOff).toContainEqual({ date: '2026-01-06', name: 'Heilige Drei Könige' })
  })

  test('refuses a file with the line that it does not understand, or that is not UTF-8', () => {
    const problems = (bytes: string | Uint8Array) =>
      withFile(bytes, (AMENDS_DAYS_OFF) => problemsOf({ AMENDS_DAYS_OFF }))
    expect(problems('2026-12-25\n2026-02-30 Never\n')).toEqual([expect.stringMatching(/in line 2\./)])
    expect(problems(Buffer.from('2026-12-25 Fête', 'latin1'))).toEqual([expect.stringMatching(/UTF-8/)])
  })
})

test('every variable has a default and a sentence for the document', () => {
  expect(describeConfig()).toHaveLength(45)
  for (const row of describeConfig())
    expect(row).toEqual({
      name: row.name,
      default: expect.stringMatching(/./),
      doc: expect.stringMatching(/\.$/),
    })
})

test('signing in through the organisation is set up as a whole, and passwords end only with it', () => {
  const all = {
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'amends',
    OIDC_CLIENT_SECRET: 'secret',
  }
  expect(readConfig(all).signIn).toEqual({
    name: 'login.example.org',
    issuer: 'https://login.example.org',
    clientId: 'amends',
    clientSecret: 'secret',
  })
  for (const missing of Object.keys(all))
    expect(problemsOf({ ...all, [missing]: undefined })).toEqual([expect.stringContaining('together')])
  expect(problemsOf({ ...all, OIDC_ISSUER: 'http://login.example.org' })).toEqual([
    expect.stringContaining('https://'),
  ])
  expect(problemsOf({ AMENDS_PASSWORDS: 'never' })).toEqual([expect.stringContaining('OIDC_ISSUER')])
  expect(readConfig({ ...all, AMENDS_PASSWORDS: 'never' }).takesPasswords).toBe(false)
  expect(problemsOf({ AMENDS_OUTGOING_ALLOW: 'mail.example.org' })).toEqual([
    expect.stringContaining('not an address'),
  ])
})

describe('files', () => {
  const BUCKET = {
    AMENDS_S3_URL: 'https://s3.example.org/bucket/',
    AMENDS_S3_KEY: 'key',
    AMENDS_S3_SECRET: 'secret',
  }
  test('lie in a bucket where one is named, and no more than was said are taken', () => {
    const { files } = readConfig({ ...BUCKET, AMENDS_FILES_A_CASE: '20', AMENDS_FILES: '/srv/files' })
    expect(files).toEqual({
      folder: '/srv/files',
      bucket: {
        address: 'https://s3.example.org/bucket',
        region: 'us-east-1',
        keyId: 'key',
        secret: 'secret',
      },
      clamd: null,
      mostOfCase: 20_000_000,
      mostOfDay: 10_000_000_000,
    })
  })
  test.each([
    ...['10.0.0.7:3310', 'clamd.example.org:3310', '[2001:db8::1]:3310', 'x.localhost:3310', '127.0.0.1'],
    ...['127.0.0.1:0', '127.0.0.1:65536', '127.0.0.300:3310', 'tcp://localhost:3310', 'run/clamd.ctl'],
    `/${'a'.repeat(103)}`,
  ])('go to no check for viruses that is not of this machine: %s', (AMENDS_CLAMD) => {
    expect(() => readConfig({ AMENDS_CLAMD })).toThrow('of this machine')
  })
  test.each([
    ['/run/clamav/clamd.ctl', { socket: '/run/clamav/clamd.ctl' }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['localhost:3310', { host: 'localhost', port: 3310 }],
    ['[::1]:3310', { host: '[::1]', port: 3310 }],
  ])('are looked through for viruses by what listens on this machine at %s', (AMENDS_CLAMD, clamd) => {
    expect(readConfig({ AMENDS_CLAMD }).files.clamd).toEqual(clamd)
  })
  test.each([
    [{ ...BUCKET, AMENDS_S3_URL: 'https://s3.example.org' }, 'name of a bucket'],
    [{ ...BUCKET, AMENDS_S3_URL: 'http://s3.example.org/bucket' }, 'Use https'],
    [{ AMENDS_S3_URL: BUCKET.AMENDS_S3_URL }, 'together'],
    [{ AMENDS_FILES_A_CASE: '101' }, 'from 1 to 100'],
    [{ AMENDS_FILES_A_DAY: '0' }, 'AMENDS_FILES_A_DAY'],
  ])('what cannot be so is said: %o', (env, said) => {
    expect(() => readConfig(env)).toThrow(said)
  })
})
