import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { redoCases } from '../../src/actions/projections/redo-cases.ts'
import { DAY, HOUR, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { takeDueClocks } from '../../src/store/clocks/due-clocks.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at(MONDAY)
  await sql`update case_clock set next_try = '2999-01-01'`.execute(world.house.database.db)
})

interface Row {
  readonly due: Date
  readonly rank: number
  readonly next_try: Date
}

const clocksOf = async (caseId: string, verb: string): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select due, rank, next_try from case_clock where case_id = ${caseId}::uuid and verb = ${verb}`.execute(
    world.house.database.db,
  )
  return rows
}
const take = () => takeDueClocks(world.house.database, world.now(), 100)
const minutesAfter = (moment: Instant, minutes: number) => new Date(Date.parse(moment) + minutes * 60_000)

describe('a clock that a worker has in hand', () => {
  let caseId = ''
  /** As it was when the worker had just taken it. */
  let taken: Row

  beforeEach(async () => {
    ;({ caseId } = await world.reach(stages.attributed))
    await world.does('ana', caseId, 'plan_reassessment', {
      impact: 'i1',
      entity: 'e2',
      trigger: 'new_evidence',
      reasons: 'A log is to come. The letters show it.',
      dueAt: plusMs(world.now(), 2 * HOUR),
    })
    world.later({ hours: 3 })
    expect(await take()).toEqual([{ caseId, verb: 'open_reassessment', subject: 'r1' }])
    ;[taken] = (await clocksOf(caseId, 'open_reassessment')) as [Row]
    expect(taken.next_try).toEqual(minutesAfter(world.now(), 5))
  })

  const meanwhile = {
    'a colleague writes a note': () =>
      world.does('ana', caseId, 'add_note', { note: 'I read it. The letters show it.' }),
    'a colleague makes the case a graver one': () =>
      world.does('ana', caseId, 'rate_impact', { ...stages.RATING, scale: 5, irremediability: 5 }),
    'a colleague writes to the person, who has longer to wait now': () =>
      world.does('ana', caseId, 'write_message', { body: 'We are reading your letter.' }),
    'the rows of the case are made anew': () => redoCases(world.house, [caseId]),
  } satisfies Record<string, () => Promise<unknown>>

  test.each(Object.entries(meanwhile))('stays in hand while %s', async (_, happens) => {
    await happens()
    expect(await clocksOf(caseId, 'open_reassessment')).toEqual([{ ...taken, rank: expect.any(Number) }])
    expect(await take()).toEqual([])
  })

  test('is not written again by what changes nothing about it', async () => {
    const version = async () =>
      (
        await sql<{ version: string }>`
          select xmin::text as version from case_clock where case_id = ${caseId}::uuid
          and verb = 'open_reassessment'`.execute(world.house.database.db)
      ).rows
    const before = await version()
    await meanwhile['a colleague writes a note']()
    expect(await version()).toEqual(before)
  })

  test('takes its new place among the others when the case becomes a graver one', async () => {
    await meanwhile['a colleague makes the case a graver one']()
    const [now] = await clocksOf(caseId, 'open_reassessment')
    expect(now?.rank).toBeLessThan(taken.rank)
  })

  test('is due again after five minutes, when the worker died over it', async () => {
    world.at(plusMs(world.now(), 5 * 60_000 - 1))
    expect(await take()).toEqual([])
    world.at(plusMs(world.now(), 1))
    expect(await take()).toHaveLength(1)
  })
})

test('a clock whose time is another one now is due at that time, whoever had it in hand', async () => {
  const { caseId } = await world.file()
  const [before] = await clocksOf(caseId, 'note_lateness')
  world.later({ days: 20 })
  expect(await take()).toHaveLength(1)
  await world.does('ana', caseId, 'take_up')
  const [now] = await clocksOf(caseId, 'note_lateness')
  expect(now?.due).not.toEqual(before?.due)
  expect(now?.next_try).toEqual(now?.due)
})

describe('a clock that rings for nothing', () => {
  test('is gone at once, and rings no second time', async () => {
    const { caseId } = await world.file()
    await sql`insert into case_clock values (${caseId}::uuid, 'expire_handover', 'h1', ${world.now()}, 1, ${world.now()})`.execute(
      world.house.database.db,
    )
    expect(await ringClocks(world.house)).toEqual([{ caseId, verb: 'expire_handover', subject: 'h1' }])
    expect(await clocksOf(caseId, 'expire_handover')).toEqual([])
    world.later({ hours: 1 })
    expect(await ringClocks(world.house)).toEqual([])
  })

  test('because its time was lost rings again when it is time', async () => {
    const { caseId } = await world.file()
    const [right] = await clocksOf(caseId, 'note_lateness')
    const early = plusMs(world.now(), -DAY)
    await sql`update case_clock set due = ${early}, next_try = ${early} where case_id = ${caseId}::uuid`.execute(
      world.house.database.db,
    )
    expect(await ringClocks(world.house)).toHaveLength(1)
    expect(await clocksOf(caseId, 'note_lateness')).toEqual([right])
  })
})
