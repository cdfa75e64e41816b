import { sql } from 'kysely'
import { join } from 'node:path'
import type { House } from '../../src/actions/house.ts'
import { finishErasing } from '../../src/actions/erasure/finish-erasing.ts'
import { findRecord, type ErasedOnRecord } from '../../src/actions/erasure/find-record.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { replaceReceipt } from '../../src/actions/intake/replace-receipt.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { changeKeys } from '../../src/actions/keys/change-keys.ts'
import { isInvalid } from '../../src/actions/parse-input.ts'
import { redoCases } from '../../src/actions/projections/redo-cases.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { whoseToken } from '../../src/actions/staff/whose-token.ts'
import { readConfig } from '../../src/config.ts'
import { keyFileOf, openHouse } from '../../src/context.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import { inputOf, type Clock } from '../../src/domain/case/clocks.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DAY, HOUR, isInstant, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import type { StaffRole } from '../../src/domain/vocabulary/staff.ts'
import type { Viewer } from '../../src/store/cases/viewer.ts'
import { findCase, type FoundCase } from '../../src/store/history/find-case.ts'
import { findClocks } from '../../src/store/projections/stored-rows.ts'
import { MONDAY, STORY, type InMemoryCase } from '../../tests/in-memory/in-memory-case.ts'
import * as people from '../../tests/in-memory/people.ts'

/**
 * Who acts in a recorded story. The two with `by_token` come by the API; a `service` is nobody's account;
 * Zoë, Noor and Kim are from outside.
 */
export type Who =
  | 'ana'
  | 'marta'
  | 'omar'
  | 'lea'
  | 'tam'
  | 'zoe'
  | 'noor'
  | 'kim'
  | 'ana_by_token'
  | 'omar_by_token'
  | 'service'
  | 'person'
  | 'clock'
  | 'importer'

type Colleague = Exclude<Who, 'person' | 'clock' | 'importer'>

const ROLES = {
  ana: 'coordinator',
  marta: 'coordinator',
  omar: 'case_worker',
  lea: 'case_worker',
  tam: 'case_worker',
  zoe: 'outside_reviewer',
  noor: 'outside_reviewer',
  kim: 'outside_reviewer',
} as const satisfies Record<string, StaffRole>

/** A summer and a winter time: months and days are counted across the night in which the clocks change. */
const TIME_ZONE = 'Europe/Berlin'

interface Standing {
  readonly viewer: Viewer
  readonly by: Actor
}

/** A real house on an embedded database, with a clock that only the stories move. */
export interface RecordedHouse {
  readonly house: House
  close(): Promise<void>
  readonly colleagues: Readonly<Record<Colleague, Standing>>
  at(moment: Instant): void
  /** Changes every key of the house, as `amends keys rotate` does. */
  changesKeys(): Promise<void>
}

/**
 * Opens an empty house in a folder, hires its people and gives them tokens.
 *
 * @param folder an empty one; the key file is made in it as `amends.key`
 */
export async function openRecordedHouse(folder: string): Promise<RecordedHouse> {
  const config = readConfig({
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_TIME_ZONE: TIME_ZONE,
    LOG_LEVEL: 'silent',
  })
  const open = await openHouse(config, 'owner')
  let now = MONDAY
  const house: House = { ...open.house, now: () => now }
  // The queue throws away what has waited two weeks longer than its time, by the clock of the machine, which is ahead.
  await sql`update jobs.queue set maintain_on = '2100-01-01'`.execute(house.database.db)
  return {
    house,
    colleagues: await hire(house),
    at(moment) {
      now = moment
    },
    async changesKeys() {
      const change = { kinds: null, isAgainstTheft: false }
      if ((await changeKeys(house, keyFileOf(config), change, undefined, TAKEN_UP_MS)) === null)
        throw new Error('Somebody else changes the keys.')
    },
    close: () => open.close(),
  }
}

/** There is one process, which looks at the key file when it is told to. */
const TAKEN_UP_MS = 200

async function hire(house: House): Promise<RecordedHouse['colleagues']> {
  const hired: Partial<Record<Colleague, Standing>> = {}
  for (const [name, role] of Object.entries(ROLES) as [keyof typeof ROLES, StaffRole][]) {
    const added = await openAccount(house, { email: `${name}@house.example`, name: name.toUpperCase(), role })
    if (added === null) throw new Error(`${name} could not be hired.`)
    const by = { kind: 'staff', id: added.id } as const
    hired[name] = { viewer: { ...by, role }, by }
  }
  hired.ana_by_token = await withToken(house, { for: 'ana@house.example', name: 'desk tool of Ana' })
  hired.omar_by_token = await withToken(house, { for: 'omar@house.example', name: 'desk tool of Omar' })
  hired.service = await withToken(house, { role: 'coordinator', name: 'nightly import of letters' })
  return hired as RecordedHouse['colleagues']
}

async function withToken(house: House, owner: object): Promise<Standing> {
  const added = await addToken(house, owner)
  if (!('token' in added)) throw new Error(`No token: ${JSON.stringify(added)}`)
  const holder = await whoseToken(house, added.token)
  if (!holder) throw new Error('The new token is nobody’s.')
  return { viewer: holder.viewer, by: holder.actor }
}

/** What a verb needs; a function when it holds dates, which are then counted from the moment it is done. */
export type Input = object | ((now: Instant) => unknown)

/** One case while its story is told. Its clock stands still until the story moves it. */
export class RecordedCase {
  readonly caseId: string
  /** Ten words; null for what nobody told. */
  receipt: string | null
  /** Receipts that another one took the place of. */
  readonly oldReceipts: string[] = []
  now: Instant
  readonly #recorded: RecordedHouse

  constructor(recorded: RecordedHouse, filed: { caseId: string; receipt: string | null }, now: Instant) {
    this.#recorded = recorded
    this.caseId = filed.caseId
    this.receipt = filed.receipt
    this.now = now
  }

  /** Does it; throws when it is refused, because the story then makes no sense. */
  async does(who: Who, verb: VerbName, input: Input = {}): Promise<void> {
    const answer = await this.#run(who, verb, input)
    if (answer !== 'done') throw new Error(`${who} could not ${verb} at ${this.now}: ${answer}`)
  }

  /** Does it if it is allowed; answers whether it was. */
  async tries(who: Who, verb: VerbName, input: Input = {}): Promise<boolean> {
    return (await this.#run(who, verb, input)) === 'done'
  }

  /** Time passes, and every clock of the case rings when its time comes. */
  async waits(much: { readonly hours?: number; readonly days?: number }): Promise<void> {
    const end = this.#after(much)
    for (let next = await this.#nextClock(end); next !== null; next = await this.#nextClock(end)) {
      if (next.due > this.now) this.now = next.due
      await this.#ring(next)
    }
    this.now = end
  }

  /** Time passes, and no clock rings: as when the worker was off. */
  later(much: { readonly hours?: number; readonly days?: number }): void {
    this.now = this.#after(much)
  }

  /** What is no verb of the case, at its moment: a look, a reader, an erasing by whoever runs the machine. */
  acts<T>(act: (house: House, caseId: string) => Promise<T>): Promise<T> {
    this.#recorded.at(this.now)
    return act(this.#recorded.house, this.caseId)
  }

  /** The id of the account of a colleague. */
  idOf(who: Colleague): string {
    const { by } = this.#recorded.colleagues[who]
    return by.kind === 'staff' ? by.id : ''
  }

  /** The person takes a new receipt. */
  async takesNewReceipt(): Promise<void> {
    const { words } = newReceipt()
    const { caseId } = this
    await this.acts((house) => replaceReceipt(house, { caseId, receipt: words }))
    if (this.receipt !== null) this.oldReceipts.push(this.receipt)
    this.receipt = words
  }

  /** What is on record of its erasing; null while its words are there. */
  erased(): Promise<ErasedOnRecord | null> {
    return findRecord(this.#recorded.house, this.caseId)
  }

  /** Everything that has happened so far. */
  async events(): Promise<readonly CaseEvent[]> {
    return (await this.#found()).events
  }

  /** The id that an entry has in the shared directory; null when it is in none. */
  async organisationOf(entity: string): Promise<string | null> {
    const { kase } = await this.#found()
    return kase.entities.find(({ id }) => id === entity)?.organisation ?? null
  }

  /** The id of what keeps a colleague from the case. */
  async recusalOf(who: Colleague): Promise<string> {
    const { kase } = await this.#found()
    const found = kase.recusals.find(({ account }) => account === this.idOf(who))
    if (found === undefined) throw new Error(`${who} is not kept from it.`)
    return found.id
  }

  async #found(): Promise<FoundCase> {
    const { house } = this.#recorded
    const found = await findCase(house.database, house.keys, { kind: 'house' }, this.caseId)
    if (!found) throw new Error(`There is no case ${this.caseId}.`)
    return found
  }

  #after({ hours = 0, days = 0 }: { readonly hours?: number; readonly days?: number }): Instant {
    return plusMs(this.now, hours * HOUR + days * DAY)
  }

  async #run(who: Who, verb: VerbName, input: Input): Promise<string> {
    const { house, at } = this.#recorded
    at(this.now)
    const { viewer, by } = standingOf(this.#recorded, who, this.caseId)
    const raw: unknown = typeof input === 'function' ? (input as (now: Instant) => unknown)(this.now) : input
    const result = await runVerb(house, verb, viewer, by, this.caseId, raw)
    if (isRefusal(result)) return result.refused
    if (isInvalid(result)) return JSON.stringify(result.invalid)
    if (verb === 'erase_case') await finishErasing(house)
    return 'done'
  }

  /** Only this case: the clocks of the others are for their own stories to ring, or to leave waiting. */
  async #nextClock(end: Instant): Promise<Clock | null> {
    const clocks = await findClocks(this.#recorded.house.database, [this.caseId])
    const place = ({ due, verb, subject }: Clock) => `${due} ${verb} ${subject}`
    const due = (clocks.get(this.caseId) ?? []).filter((clock) => clock.due <= end)
    return due.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))[0] ?? null
  }

  /** A clock that has nothing to do is gone when the rows of its case are made anew. */
  async #ring(clock: Clock): Promise<void> {
    const { house } = this.#recorded
    if ((await this.#run('clock', clock.verb, inputOf(clock))) !== 'done')
      await redoCases(house, [this.caseId])
  }
}

function standingOf({ colleagues }: RecordedHouse, who: Who, caseId: string): Standing {
  switch (who) {
    case 'person':
      return { viewer: { kind: 'person', caseId }, by: people.person }
    case 'clock':
      return { viewer: { kind: 'house' }, by: people.clock }
    case 'importer':
      return { viewer: { kind: 'house' }, by: people.importer }
    default:
      return colleagues[who]
  }
}

/** Who of the recorded house does what somebody of the cases in memory does. */
export function whoIs(by: Actor): Who {
  if (by.kind === 'organisation') throw new Error('No organisation acts in a recorded story.')
  if (by.kind !== 'staff') return by.kind
  const known = { ana: people.ana, marta: people.marta, omar: people.omar }
  const found = Object.entries(known).find(([, each]) => each.kind === 'staff' && each.id === by.id)
  if (!found) throw new Error('Somebody who does not work here did something.')
  return found[0] as Who
}

/** How a story begins, at its own moment. */
export interface Beginning {
  readonly recorded: RecordedHouse
  readonly now: Instant
  /** Somebody tells it. */
  files(story?: object, by?: Who): Promise<RecordedCase>
  /** The story of a stage of `tests/in-memory/stages.ts` is told, with all that led there. */
  reaches(stage: () => InMemoryCase, story?: object): Promise<RecordedCase>
}

/** The beginning of a story at that moment. */
export function beginAt(recorded: RecordedHouse, now: Instant): Beginning {
  const files: Beginning['files'] = async (story = {}, who = 'person') => {
    recorded.at(now)
    const { by } = standingOf(recorded, who, '')
    const { story: words, language } = STORY
    const filed = await submitGrievance(recorded.house, by, { story: words, language, ...story }, null)
    if (!('receipt' in filed)) throw new Error(`The story was not filed: ${JSON.stringify(filed)}`)
    return new RecordedCase(recorded, filed, now)
  }
  return {
    recorded,
    now,
    files,
    async reaches(stage, story = {}) {
      const it = await files(story)
      for (const { by, verb, input } of stage().steps) await it.does(whoIs(by), verb, () => moved(input, now))
      return it
    },
  }
}

/** The cases in memory begin on one Monday: their dates are as far from the beginning of this story as from that. */
function moved(input: unknown, now: Instant): unknown {
  if (typeof input !== 'object' || input === null) return input
  const dates = Object.entries(input).filter(([name, value]) => DATES.includes(name) && isInstant(value))
  const ahead = (date: unknown) => plusMs(now, Date.parse(String(date)) - Date.parse(MONDAY))
  return { ...input, ...Object.fromEntries(dates.map(([name, date]) => [name, ahead(date)])) }
}

/** Fields of the inputs of `tests/in-memory/stages.ts` that hold a moment. */
const DATES: readonly string[] = ['dueAt', 'lookAgainAt', 'checkedOn']

/** A story of the recording: what it is about, and how it goes. */
export interface Story {
  readonly what: string
  readonly tell: (begin: Beginning) => Promise<RecordedCase>
}
