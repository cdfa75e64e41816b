/**
 * `npm run load -- 1000000`: fills a data folder with that many cases, made with the product's own rules, keys, sealing
 * and hashing and stored by its own writer, for `npm run bench:large`. `--data FOLDER` (./amends-load).
 *
 * 70 in a hundred are filed and nothing more, 20 taken up and rated, 10 closed; one in ten is a notification; ten members
 * of staff over 365 days; rare rights and languages on purpose. A few thousand histories are made by the rules; every
 * case takes one of them, with an id, key, reference, receipt, sealing and hashes of its own.
 */
import { sql } from 'kysely'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openAccount } from '../src/actions/staff/open-account.ts'
import { commit } from '../src/actions/commit.ts'
import { readConfig } from '../src/config.ts'
import { openHouse } from '../src/context.ts'
import type { Actor } from '../src/domain/case/actor.ts'
import type { CaseEvent } from '../src/domain/case/case-event.ts'
import { DAY, HOUR, instantFromMs, plusMs } from '../src/domain/time/instant.ts'
import type { Right } from '../src/domain/vocabulary/rights.ts'
import type { Grade } from '../src/domain/vocabulary/severity.ts'
import { newId, newReference } from '../src/store/ids.ts'
import { randomBytes } from '../src/store/keys/random.ts'
import { InMemoryCase } from '../tests/in-memory/in-memory-case.ts'
import { heard } from '../tests/in-memory/heard.ts'
import { clock, person } from '../tests/in-memory/people.ts'
import { IMPACT, RATING } from '../tests/in-memory/stages.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: './amends-load' } },
})
const wanted = Number(positionals[0] ?? 100_000)
/** Histories that the cases share out. */
const HISTORIES = Math.min(4_000, Math.max(200, Math.round(wanted / 50)))
/** Commits under way at once: enough to fill two batches. */
const AT_ONCE = 192

/** The same numbers in the same order each time, so that two loads are alike. */
let state = 20_261_127
const chance = (): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return state / 4_294_967_296
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T

const RIGHTS: readonly Right[] = [
  'equality_nondiscrimination',
  'privacy',
  'work_livelihood',
  'expression_information',
  'physical_psychological_harm',
  'property',
  'child_rights',
  'thought_religion_conscience_opinion',
]
const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'es', 'es', 'ar', 'fr', 'hi'] as const

const folder = resolve(values.data)
const config = readConfig({
  AMENDS_DATA: `${folder}/data`,
  AMENDS_KEY_FILE: `${folder}/key`,
  LOG_LEVEL: 'silent',
})
const open = await openHouse(config, 'owner')
const { house } = open
try {
  const staff = await hire()
  const histories = Array.from({ length: HISTORIES }, (_, n) => history(staff, n))
  const began = performance.now()
  let stored = 0
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < wanted) {
        const n = next
        next += 1
        await store(histories[n % HISTORIES] as readonly CaseEvent[], n)
        stored += 1
        if (stored % 20_000 === 0) tell(stored, began)
      }
    }),
  )
  tell(stored, began)
  await longCases(staff)
  await sql`analyze`.execute(house.database.db)
} finally {
  await open.close()
}

function tell(stored: number, began: number): void {
  const seconds = (performance.now() - began) / 1000
  console.log(`${stored} cases in ${seconds.toFixed(0)} s, ${(stored / seconds).toFixed(0)} a second`)
}

/** Two coordinators and eight case workers. */
async function hire(): Promise<Actor[]> {
  const made = []
  for (let n = 0; n < 10; n += 1) {
    const role = n < 2 ? 'coordinator' : 'case_worker'
    const account = await openAccount(house, { email: `staff${n}@load.example`, name: `Staff ${n}`, role })
    if (account === null)
      throw new Error('This folder is filled already. Name another with --data, or delete it.')
    made.push({ kind: 'staff', id: account.id } as const)
  }
  return made
}

/** One story by the rules, somewhere in the last year. */
function history(staff: readonly Actor[], n: number): readonly CaseEvent[] {
  const hours = Math.floor(chance() * 365 * 24)
  const now = instantFromMs(Math.floor(Date.now() / HOUR) * HOUR - hours * HOUR)
  // One history has the rarest right of all.
  const isRare = n === 7
  const notification = !isRare && chance() < 0.1
  const it = new InMemoryCase(
    {
      kind: notification ? 'notification' : 'grievance',
      submitter: notification ? 'somebody_else' : 'affected_person',
      story: `An assistant said something about me that is not so, number ${n}. `.repeat(
        4 + Math.floor(chance() * 8),
      ),
      dangerSigns: chance() < 0.03 ? ['life'] : [],
    },
    person,
    now,
  )
  if (!isRare && chance() < 0.7) return late(it)
  const by = pick(staff)
  it.later({ hours: 5 }).does(by, 'take_up', {})
  const rare = isRare ? ['culture_art_science' as const] : chance() < 0.03 ? ['public_affairs' as const] : []
  it.does(by, 'describe_impact', { ...IMPACT, rights: [...rare, pick(RIGHTS)] })
  const grade = (): Grade => pick([1, 1, 2, 2, 3, 3, 4, 5])
  it.does(by, 'rate_impact', { ...RATING, scale: grade(), scope: grade(), irremediability: grade() })
  if (chance() < 0.2) it.does(person, 'write_message', { body: 'Is there any news?' })
  if (isRare || chance() < 0.67) return late(it)
  it.does(by, 'record_finding', {
    impact: 'i1',
    finding: 'not_substantiated',
    reasons: 'We read every letter.',
  })
  heard(it).later({ hours: 30 }).does(by, 'decide', {
    outcome: 'not_upheld',
    reasons: 'We found no fault of anybody.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(by, 'close', {
    outcome: 'not_upheld',
    reasons: 'The decision stands, and nobody asked for more.',
    adequacy: {},
    noWaiver: true,
  })
  if (chance() < 0.05) it.does(person, 'appeal', { decision: 'd1', reasons: 'Please look again.' })
  return late(it)
}

/** What the clock would have noted by today. */
function late(it: InMemoryCase): readonly CaseEvent[] {
  for (let day = 0; day < 365 && Date.parse(it.now) < Date.now() - DAY; day += 15) {
    it.later({ days: 15 })
    it.tries(clock, 'note_lateness', {})
  }
  return it.events
}

/** The same history once more, as a case of its own. */
async function store(events: readonly CaseEvent[], n: number): Promise<void> {
  const [filed, ...rest] = events
  if (filed?.kind !== 'grievance_filed') throw new Error('A history begins with a story.')
  const language = n % 50_000 === 13 ? 'gn' : n % 100 === 42 ? 'sw' : pick(LANGUAGES)
  const first = {
    ...filed,
    facts: { ...filed.facts, language, reference: newReference(filed.at.slice(0, 10)) },
  }
  const done = await commit(house, {
    caseId: newId(filed.at),
    before: null,
    events: [first, ...rest],
    receipt: house.keys.firstOfChain('receipt', randomBytes(16)),
  })
  if (typeof done === 'string') throw new Error(`A case was not stored: ${done}.`)
}

/** Two cases that somebody wrote to for a long time: about 2,000 and about 12,000 events. */
async function longCases(staff: readonly Actor[]): Promise<void> {
  for (const length of [2_000, 12_000]) {
    const it = new InMemoryCase(
      { story: `A case of ${length} entries.` },
      person,
      plusMs(house.now(), -30 * DAY),
    )
    it.does(staff[0] as Actor, 'take_up', {})
    const words = 'I called again today, and nobody could tell me when the money is paid. '.repeat(4)
    const say = (by: Actor) => it.does(by, 'write_message', { body: words }).at(-1) as CaseEvent
    const [asked, answered] = [say(person), say(staff[0] as Actor)]
    const more = Array.from({ length: length - it.events.length }, (_, n) => {
      const message = n % 2 === 0 ? asked : answered
      return { ...message, facts: { message: `m${n + 3}` } } as CaseEvent
    })
    await store([...it.events, ...more], 1)
  }
}
