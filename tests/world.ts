import type { Hono } from 'hono'
import { sql, type RawBuilder } from 'kysely'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { inject } from 'vitest'
import { createApp } from '../src/app.ts'
import type { House } from '../src/actions/house.ts'
import { openWithReceipt } from '../src/actions/intake/open-with-receipt.ts'
import { submitGrievance } from '../src/actions/intake/submit-grievance.ts'
import { viewMine } from '../src/actions/intake/view-mine.ts'
import { isInvalid } from '../src/actions/parse-input.ts'
import { runVerb } from '../src/actions/run-verb.ts'
import type { Actor } from '../src/domain/case/actor.ts'
import type { Case } from '../src/domain/case/case.ts'
import type { VerbName } from '../src/domain/verbs.ts'
import type { PersonView } from '../src/domain/casework/person-view.ts'
import { isRefusal } from '../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../src/domain/time/calendar.ts'
import { DAY, HOUR, plusMs, type Instant } from '../src/domain/time/instant.ts'
import { assetsFolder } from '../src/paths.ts'
import type { Viewer } from '../src/store/cases/viewer.ts'
import { cloneDatabase } from './postgres/template.ts'
import { connect, connectForLists, type Write } from '../src/store/database.ts'
import { claimDatabase } from '../src/store/installation.ts'
import { findWholeCase, type WholeCase } from '../src/store/history/find-case.ts'
import { openWriter } from '../src/store/history/writer.ts'
import { openJobQueue, type JobWorker } from '../src/store/jobs/job-queue.ts'
import { allJobs } from '../src/jobs/all-jobs.ts'
import { passingKeyring } from '../src/store/keys/keyring.ts'
import { readAssets } from '../src/web/assets.ts'
import { MONDAY, STORY, type InMemoryCase } from './in-memory/in-memory-case.ts'
import * as people from './in-memory/people.ts'
import { filesIn } from './world/files.ts'
import { drainJobs, waitingJobs, type Job } from './world/jobs.ts'
import { openMailbox, type Mailbox } from './world/mailbox.ts'
import { leave } from './world/leave.ts'
import { giveTokens, hire, type Colleagues, type Name, type Tokens } from './world/staff.ts'

/** A grievance that was filed, and the only thing the person has. */
export interface FiledStory {
  readonly caseId: string
  readonly receipt: string
}

/** One organisation's house with its own database, people, mailbox, and a clock that stands still until it is moved. */
/** When everybody of the staff looked at the stories that tests are told of. */
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

export interface World {
  readonly house: House
  readonly app: Hono
  readonly staff: Colleagues
  readonly tokens: Tokens
  readonly mailbox: Mailbox
  /** The queue as a worker has it; nobody works until a test lets somebody. */
  readonly worker: JobWorker
  /** Everything that was logged, one JSON line each. */
  readonly log: readonly string[]
  readonly now: () => Instant
  at(moment: Instant): void
  later(much: { readonly hours?: number; readonly days?: number }): void
  /** Files a story that nobody of the staff has looked at. */
  fileUnopened(story?: Readonly<Record<string, unknown>>, by?: Actor): Promise<FiledStory>
  /** Files a story through the action that every door uses; everybody of the staff has looked at it. */
  file(story?: Readonly<Record<string, unknown>>, by?: Actor): Promise<FiledStory>
  /** Does a verb; throws when it is refused, because the story then makes no sense. */
  does(who: Name | 'clock' | FiledStory, caseId: string, verb: VerbName, input?: unknown): Promise<Case>
  /** The code of the refusal, the field that is not right, or `done`. */
  tries(who: Name | 'clock' | FiledStory, caseId: string, verb: VerbName, input?: unknown): Promise<string>
  /** Files the story of a stage of `tests/in-memory/stages.ts`, and does all that led there. */
  reach(stage: () => InMemoryCase, story?: Readonly<Record<string, unknown>>): Promise<FiledStory>
  /** A case with its whole history, as it is in the database. */
  read(caseId: string): Promise<WholeCase>
  /** As whoever owns the tables, which the program does not: the triggers can be switched off. */
  readonly owner: Write
  /** How many rows there are: a table, and whatever follows it in a statement. */
  count(what: RawBuilder<unknown>): Promise<number>
  /** A second process on the same database, with lanes of its own. */
  anotherProcess(place?: number): House
  /** `opens`, or why this receipt does not; with the word of their own where they chose one. */
  problemOf(receipt: string, word?: string): Promise<string>
  /** What somebody with this receipt sees. */
  sees(receipt: string): Promise<PersonView>
  /** Does the jobs whose time has come; answers which. */
  drainJobs(): Promise<Job[]>
  waitingJobs(): Promise<Job[]>
  /** Closes the house and drops its database; throws when something was left behind. */
  close(): Promise<void>
}

/** Opens a house for one test file; give its `close` to `afterAll`. */
export async function makeWorld(): Promise<World> {
  const copy = await cloneDatabase(inject('testServer'))
  const database = connect(copy.program)
  const owner = connect({ ...copy.connection, max: 2 })
  const lists = connectForLists(copy.program)
  const mailbox = await openMailbox()
  const queue = openJobQueue(database.pool)
  await queue.start()
  for (const job of await allJobs()) if (!('every' in job)) await queue.prepare(job)
  const log: string[] = []
  let now = MONDAY
  const keys = passingKeyring()
  const writer = openWriter(database, keys)
  const house: House = {
    database,
    lists,
    keys,
    jobs: queue,
    writer,
    calendar: DEFAULT_CALENDAR,
    now: () => now,
    log: pino({ level: 'debug', base: null }, keeping(log)),
    // The agency of the stories runs it (`AGENCY` in the stages).
    name: 'The benefit agency of the tests',
    sendsMail: true,
    url: 'http://localhost:8080',
    needsCodes: false,
    elsewhere: null,
    translator: null,
    ways: { phone: null, post: null },
    securityContact: null,
    takesPasswords: true,
    files: filesIn(join(tmpdir(), `files-${randomUUID()}`)),
    languages: null,
    keyBackupDays: 7,
    keepMonths: {},
    floodAt: 60,
    room: () => Promise.resolve('enough'),
  }
  await claimDatabase(database, house.keys, 'the key file of the tests')
  const staff = await hire(house)
  const tokens = await giveTokens(house)
  const app = createApp(house, readAssets(assetsFolder))
  const asWho = (who: Name | 'clock' | FiledStory): { viewer: Viewer; by: Actor } => {
    if (who === 'clock') return { viewer: { kind: 'house' }, by: people.clock }
    if (typeof who === 'string') return { viewer: staff[who].viewer, by: staff[who].actor }
    return { viewer: { kind: 'person', caseId: who.caseId }, by: people.person }
  }
  const run = (who: Name | 'clock' | FiledStory, caseId: string, verb: VerbName, input: unknown = {}) => {
    const { viewer, by } = asWho(who)
    return runVerb(house, verb, viewer, by, caseId, input)
  }
  const does: World['does'] = async (who, caseId, verb, input) => {
    const result = await run(who, caseId, verb, input)
    if (isRefusal(result) || isInvalid(result))
      throw new Error(`${verb} was refused: ${JSON.stringify(result)}`)
    return result.kase
  }
  const file: World['file'] = async (story = {}, by = people.person) => {
    const filed = await fileUnopened(story, by)
    // All in one statement: it comes with every story that tests tell.
    const looks = Object.values(staff).map(({ id, role }) => ({
      case_id: filed.caseId,
      reader: id,
      role,
      what: 'looked' as const,
      at: LONG_AGO,
    }))
    await database.db.insertInto('case_look').values(looks).execute()
    return filed
  }
  const fileUnopened: World['file'] = async (story = {}, by = people.person) => {
    const { story: words, language } = STORY
    const filed = await submitGrievance(house, by, { story: words, language, ...story }, null)
    if (!('receipt' in filed)) throw new Error(`The story was not filed: ${JSON.stringify(filed)}`)
    return filed
  }
  return {
    house,
    owner,
    app,
    staff,
    tokens,
    mailbox,
    worker: queue,
    log,
    now: () => now,
    at(moment) {
      now = moment
    },
    later({ hours = 0, days = 0 }) {
      now = plusMs(now, hours * HOUR + days * DAY)
    },
    file,
    fileUnopened,
    does,
    async tries(who, caseId, verb, input) {
      const result = await run(who, caseId, verb, input)
      if (isInvalid(result))
        return result.invalid.map(({ field, problem }) => `${field} ${problem}`).join(', ')
      return isRefusal(result) ? result.refused : 'done'
    },
    async reach(stage, story = {}) {
      const filed = await file(story)
      for (const { by, verb, input, waits } of stage().steps) {
        now = plusMs(now, waits)
        await does(whoIs(by, filed), filed.caseId, verb, input)
      }
      return filed
    },
    async read(caseId) {
      const whole = await findWholeCase(database, keys, { kind: 'house' }, caseId)
      if (whole === null) throw new Error('The case is gone.')
      return whole
    },
    async count(what) {
      const { rows } = await sql<{ n: string }>`select count(*) as n from ${what}`.execute(database.db)
      return Number(rows[0]?.n)
    },
    anotherProcess: (place) => ({ ...house, writer: openWriter(database, keys, place) }),
    async problemOf(receipt, word) {
      const opened = await openWithReceipt(house, receipt, { word: word ?? null })
      return 'problem' in opened ? opened.problem.problem : 'opens'
    },
    async sees(receipt) {
      const opened = await openWithReceipt(house, receipt)
      if (!('viewer' in opened)) throw new Error(`The receipt opens nothing: ${JSON.stringify(opened)}`)
      const mine = await viewMine(house, opened.viewer)
      if (!mine) throw new Error('The receipt opens a case that is not there.')
      return mine.view
    },
    drainJobs: () => drainJobs(house, { smtpUrl: mailbox.smtpUrl, from: 'house@example.org' }),
    waitingJobs: () => waitingJobs(house),
    async close() {
      await queue.stop()
      await writer.drain()
      await refuseLeaks(house)
      await mailbox.close()
      await Promise.all([lists.db.destroy(), owner.db.destroy()])
      await leave(database.pool, copy)
    },
  }
}

function whoIs(by: Actor, filed: FiledStory): Name | 'clock' | FiledStory {
  if (by.kind === 'person') return filed
  if (by.kind === 'clock') return 'clock'
  const names = { ana: people.ana, marta: people.marta, omar: people.omar }
  const found = Object.entries(names).find(
    ([, each]) => each.kind === 'staff' && by.kind === 'staff' && each.id === by.id,
  )
  if (!found) throw new Error('Somebody who does not work here did something.')
  return found[0] as Name
}

function keeping(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      lines.push(chunk.toString('utf8').trimEnd())
      next()
    },
  })
}

/** A transaction that nobody ended holds locks and a connection: in the house it would end in silence. */
async function refuseLeaks(house: House): Promise<void> {
  const left = await sql<{ query: string }>`
    select query from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(
    house.database.db,
  )
  if (left.rows.length > 0) throw new Error(`Left open: ${left.rows.map(({ query }) => query).join('; ')}`)
}
