import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import type { House } from '../../src/actions/house.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { isNoted, promisedTimes } from '../../src/domain/casework/next-step.ts'
import { DAY, HOUR, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { isPending } from '../../src/domain/value-chain/chain.ts'
import { WHOLE } from '../fields/sample.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { command, type Command } from '../property/commands.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/** What somebody waits for although its time is over, said from the case alone and not from any clock. */
function forgottenIn(kase: Case, now: Instant, { calendar }: House): string[] {
  const isOver = (at: Instant | null) => at !== null && at <= now
  return [
    ...promisedTimes(kase, calendar)
      .filter((each) => isOver(each.by) && !isNoted(kase, each))
      .map(({ step, by }) => `${step} was promised by ${by}`),
    ...kase.handovers
      .filter((each) => isPending(each) && isOver(each.until))
      .map((each) => `hand-over ${each.id} is pending since ${each.until}`),
    ...kase.entities
      .filter((each) => isOver(each.answerDueAt) && each.answeredAt === null && each.cooperation !== 'silent')
      .map((each) => `${each.id} is asked, and nothing more, since ${each.answerDueAt ?? ''}`),
    ...kase.reassessments
      .filter((each) => isOver(each.dueAt) && each.opened === null && each.answeredAt === null)
      .map((each) => `re-assessment ${each.id} was due ${each.dueAt}`),
  ]
}

describe('thousands of clocks that are due at once', () => {
  let world: World
  /** Ten times as many as are fetched at once, of which sixteen ring beside each other; ten thousand in `npm run test:all`. */
  const CASES = WHOLE ? 10_000 : 2_000
  const rank = new Map<string, number>()
  let broken: string[] = []

  beforeAll(async () => {
    world = await makeWorld()
    // Every fourth tells of danger; every second of the others is somebody who saw it in the news.
    const kinds = [{ dangerSigns: ['life'] }, {}, {}, { submitter: 'somebody_else' }]
    for (let done = 0; done < CASES; done += 500)
      await Promise.all(Array.from({ length: 500 }, (_, n) => world.fileUnopened(kinds[n % 4])))
    const { rows } = await sql<{ case_id: string; rank: number }>`
      select case_id, rank from case_clock order by case_id`.execute(world.house.database.db)
    for (const row of rows) rank.set(row.case_id, row.rank)
    // The grave are due last: whoever went by the time alone would come to them last.
    await sql`update case_clock set next_try = next_try + interval '8 days' where rank = 1`.execute(
      world.house.database.db,
    )
    broken = rows.filter((_, n) => n % 500 === 0).map((row) => row.case_id)
  }, 240_000)
  afterAll(() => world.close())

  test('ring in one go, the gravest first, and one that fails harms no other', async () => {
    const { house } = world
    expect(rank.size).toBe(CASES)
    expect(new Set(rank.values()).size).toBeGreaterThan(1)
    await sql`create table kept as select * from case_key where case_id = any(${broken}::uuid[])`.execute(
      world.owner.db,
    )
    await sql`update case_key set wrapped = sha256(wrapped) where case_id = any(${broken}::uuid[])`.execute(
      world.owner.db,
    )
    world.later({ days: 20 })
    const stored: number[] = []
    const watched: House = {
      ...house,
      writer: {
        ...house.writer,
        write(commit) {
          stored.push(rank.get(commit.caseId) ?? 0)
          return house.writer.write(commit)
        },
      },
    }
    const rung = (await ringClocks(watched)).map(({ caseId }) => rank.get(caseId) ?? 0)
    expect(rung).toHaveLength(CASES)
    expect(rung).toEqual(rung.toSorted((a, b) => a - b))
    // Sixteen ring at the same time, begun in order: of those that are graver than one that is stored, no more than the
    // fifteen beside it are not stored yet.
    const waiting = new Map([...rank.values()].map((each) => [each, 0]))
    for (const each of stored) waiting.set(each, (waiting.get(each) ?? 0) + 1)
    const graverLeft = stored.map((each) => {
      waiting.set(each, (waiting.get(each) ?? 0) - 1)
      return [...waiting].reduce((sum, [other, left]) => (other < each ? sum + left : sum), 0)
    })
    expect(Math.max(...graverLeft)).toBeLessThan(16)
    expect(stored).toHaveLength(CASES - broken.length)
    expect(world.log.filter((line) => line.includes('a clock failed'))).toHaveLength(broken.length)
    const noted = await sql<{ n: string }>`
      select count(distinct case_id) as n from case_event where kind = 'promise_missed'`.execute(
      house.database.db,
    )
    expect(Number(noted.rows[0]?.n)).toBe(CASES - broken.length)
    await sql`update case_key k set wrapped = kept.wrapped from kept where kept.case_id = k.case_id`.execute(
      world.owner.db,
    )
    expect(await ringClocks(house)).toEqual([])
    world.later({ hours: 1 })
    const again = await ringClocks(house)
    expect(again.map(({ caseId }) => caseId).toSorted()).toEqual(broken)
    await sql`drop table kept`.execute(world.owner.db)
  }, 240_000)
})

/** Files, and brings to a stage, a case on which all four kinds of clock run. */
async function withEveryClock(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.attributed)
  const does = (verb: Parameters<World['does']>[2], input: object) =>
    world.does('ana', filed.caseId, verb, input)
  await does('tell_entity', { entity: 'e3', what: 'It happened.', withIdentity: false })
  await does('offer_handover', {
    entity: 'e2',
    impacts: ['i1'],
    message: 'Please take this.',
    withIdentity: false,
  })
  await does('plan_reassessment', {
    impact: 'i1',
    entity: 'e2',
    trigger: 'new_evidence',
    reasons: 'A log is to come. The letters show it.',
    dueAt: plusMs(world.now(), 20 * DAY),
  })
  return filed
}

describe('a worker that slept', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(() => world.close())

  test('for a month catches up with everything at once, and then has nothing left to do', async () => {
    const filed = await Promise.all(Array.from({ length: 5 }, () => withEveryClock(world)))
    world.later({ days: 31 })
    const rung = await ringClocks(world.house)
    expect([...new Set(rung.map(({ verb }) => verb))].toSorted()).toEqual([
      'expire_handover',
      'note_lateness',
      'note_silence',
      'open_reassessment',
    ])
    for (const { caseId } of filed) {
      const { kase } = await world.read(caseId)
      expect(forgottenIn(kase, world.now(), world.house)).toEqual([])
      expect(kase.missed.length).toBeGreaterThan(0)
      expect(kase.handovers.some(isPending)).toBe(false)
      expect(kase.entities.find(({ id }) => id === 'e3')?.cooperation).toBe('silent')
      expect(kase.reassessments.some(({ opened }) => opened !== null)).toBe(true)
    }
    expect(await ringClocks(world.house)).toEqual([])
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })
})

const BEGINNINGS = [
  stages.received,
  stages.rated,
  stages.attributed,
  stages.planned,
  stages.offered,
  stages.delivering,
  stages.confirming,
  stages.remedied,
  stages.notUpheld,
] as const
const DAYS = 60

/** A story: how it begins, and on which day somebody tries what. */
const story = fc.record({
  stage: fc.constantFrom(...BEGINNINGS),
  tries: fc.array(fc.record({ day: fc.integer({ min: 0, max: DAYS - 1 }), what: command() }), {
    minLength: 5,
    maxLength: 40,
    size: 'max',
  }),
})

/** What a day does to the worker: whether it works, and of every hundred clocks, how many are lost. */
const day = fc.record({ works: fc.boolean(), lost: fc.constantFrom(0, 0, 10, 50, 100) })

async function tries(world: World, filed: FiledStory, { by, verb, input }: Command): Promise<void> {
  const who = ([people.ana, people.marta, people.omar] as Actor[]).indexOf(by)
  const name = (['ana', 'marta', 'omar'] as const)[who]
  const actor = name === undefined ? by : world.staff[name].actor
  const viewer =
    name === undefined
      ? by.kind === 'person'
        ? ({ kind: 'person', caseId: filed.caseId } as const)
        : ({ kind: 'house' } as const)
      : world.staff[name].viewer
  await runVerb(world.house, verb, viewer, actor, filed.caseId, input(world.now()))
}

describe('over sixty days in which clocks are lost', () => {
  test('nobody is forgotten', async () => {
    const seen = { missed: 0, expired: 0, silent: 0, opened: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 12, maxLength: 12 }),
        fc.array(day, { minLength: DAYS, maxLength: DAYS }),
        fc.nat(1_000_000),
        async (stories, days, seed) => {
          const world = await makeWorld()
          try {
            const told = []
            for (const each of stories) told.push({ ...each, filed: await world.reach(each.stage) })
            // One whose clocks all run, and for whom nobody does anything: only a clock can remember it.
            told.push({ tries: [], filed: await withEveryClock(world) })
            for (const [n, { works, lost }] of days.entries()) {
              world.at(plusMs(MONDAY, n * DAY + HOUR))
              for (const each of told)
                for (const { day: on, what } of each.tries) if (on === n) await tries(world, each.filed, what)
              await sql`delete from case_clock
                where abs(hashtextextended(verb || subject, ${seed + n}) % 100) < ${lost}`.execute(
                world.house.database.db,
              )
              if (works) await ringClocks(world.house)
            }
            await keepInStep(world.house)
            await ringClocks(world.house)
            for (const { filed } of told) {
              const { kase } = await world.read(filed.caseId)
              expect(forgottenIn(kase, world.now(), world.house)).toEqual([])
              seen.missed += kase.missed.length
              seen.expired += kase.handovers.filter((each) => !isPending(each) && each.answer === null).length
              seen.silent += kase.entities.filter(({ cooperation }) => cooperation === 'silent').length
              seen.opened += kase.reassessments.filter(({ opened }) => opened !== null).length
            }
            expect(world.log.filter((line) => line.includes('a clock failed'))).toEqual([])
          } finally {
            await world.close()
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    )
    for (const many of Object.values(seen)) expect(many).toBeGreaterThan(0)
  }, 240_000)
})
