import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { followHistory } from '../../src/actions/history/follow-history.ts'
import { placeEvents } from '../../src/actions/history/place-events.ts'
import type { House } from '../../src/actions/house.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import type { Placed } from '../../src/store/history/positions.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import { person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let before = 0

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await placeEvents(world.house)
  before = await followHistory(world.house, 0, () => {})
})

/** Counts what happened by its kind, from a position on: an example of whatever may follow the history of a house. */
async function countKinds(house: House, after: number, kinds: Map<string, number>): Promise<number> {
  return followHistory(house, after, async ({ caseId, first, last }) => {
    const events = await house.database.db
      .selectFrom('case_event')
      .select('kind')
      .where('case_id', '=', caseId)
      .where((where) => where.between('seq', first, last))
      .execute()
    for (const { kind } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  })
}

/** What the ledger itself holds of some cases, by kind. */
async function kindsIn(caseIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; n: string }>`
    select kind, count(*) as n from case_event where case_id = any(${[...caseIds]}::uuid[]) group by 1`.execute(
    world.house.database.db,
  )
  return new Map(rows.map(({ kind, n }) => [kind, Number(n)]))
}

async function seenSince(position: number): Promise<Placed[]> {
  const seen: Placed[] = []
  await followHistory(world.house, position, (placed) => void seen.push(placed))
  return seen
}

async function fileIn(house: House): Promise<string> {
  const { story, language } = STORY
  const filed = await submitGrievance(house, person, { story, language }, null)
  if (!('caseId' in filed)) throw new Error('The story was not filed.')
  return filed.caseId
}

test('whoever follows sees everything that happened exactly once, from every process', async () => {
  const houses = [world.house, world.anotherProcess(), world.anotherProcess()]
  const filed = await Promise.all(Array.from({ length: 60 }, (_, n) => fileIn(houses[n % 3] ?? world.house)))
  const samira = await world.reach(stages.remedied)
  await placeEvents(world.house)
  const kinds = new Map<string, number>()
  await countKinds(world.house, before, kinds)
  expect(kinds).toEqual(await kindsIn([...filed, samira.caseId]))
  expect(kinds.get('grievance_filed')).toBe(61)
  const lanes = await sql<{ n: string }>`select count(distinct lane) as n from ledger_batch`.execute(
    world.house.database.db,
  )
  expect(Number(lanes.rows[0]?.n)).toBeGreaterThanOrEqual(houses.length)
})

test('what began earlier and was committed later is seen, and seen once', async () => {
  const late = world.anotherProcess()
  const held = Promise.withResolvers<undefined>()
  const written = Promise.withResolvers<string>()
  const house: House = {
    ...late,
    writer: {
      ...late.writer,
      // Its batch is in the database, and its transaction stays open until the other is placed and read.
      write: (commit) =>
        late.writer.alone((write) =>
          inTransaction(late, async (tx) => {
            const stored = await write(tx, [commit])
            written.resolve(commit.caseId)
            await held.promise
            return stored
          }),
        ),
    },
  }
  const slow = fileIn(house)
  const caseOfSlow = await written.promise
  const quick = await fileIn(world.house)
  expect(await placeEvents(world.house)).toBe(1)
  const seen: Placed[] = []
  const reached = await followHistory(world.house, before, (placed) => void seen.push(placed))
  expect(seen.map(({ caseId }) => caseId)).toEqual([quick])
  held.resolve(undefined)
  expect(await slow).toBe(caseOfSlow)
  expect(await placeEvents(world.house)).toBe(1)
  expect((await seenSince(reached)).map(({ caseId }) => caseId)).toEqual([caseOfSlow])
})

test('a reader that stops anywhere and goes on from its place counts the same', async () => {
  const filed = await Promise.all(Array.from({ length: 25 }, () => fileIn(world.house)))
  const samira = await world.reach(stages.delivering)
  await placeEvents(world.house)
  const kinds = new Map<string, number>()
  const stopped = new Error('The reader stopped.')
  let at = before
  for (let stops = 0; ; stops += 1) {
    let left = 7
    const some = followHistory(world.house, at, async (placed) => {
      if (left === 0) throw stopped
      left -= 1
      const { rows } = await sql<{ kind: string }>`
        select kind from case_event
        where case_id = ${placed.caseId}::uuid and seq between ${placed.first} and ${placed.last}`.execute(
        world.house.database.db,
      )
      for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      at = placed.position
    })
    const ended = await some.then(
      () => true,
      (error: unknown) => {
        if (error !== stopped) throw error
        return false
      },
    )
    if (ended) {
      expect(stops).toBeGreaterThan(3)
      break
    }
  }
  expect(kinds).toEqual(await kindsIn([...filed, samira.caseId]))
})

test('placing twice, or twice at once, gives nothing a second place', async () => {
  await Promise.all(Array.from({ length: 20 }, () => fileIn(world.house)))
  const placed = await Promise.all([placeEvents(world.house), placeEvents(world.anotherProcess())])
  await placeEvents(world.house)
  expect(Math.max(...placed)).toBeGreaterThan(0)
  expect(await seenSince(before)).toHaveLength(20)
  expect(await placeEvents(world.house)).toBe(0)
})

test('what happened to one case is seen in the order in which it happened', async () => {
  const people = []
  for (let n = 0; n < 3; n += 1) people.push(await world.reach(stages.remedied))
  await placeEvents(world.house)
  const own = Map.groupBy(await seenSince(before), ({ caseId }) => caseId)
  for (const { caseId } of people) {
    const list = own.get(caseId) ?? []
    expect(list.length).toBeGreaterThan(10)
    let next = 1
    for (const { first, last } of list) {
      expect(first).toBe(next)
      next = last + 1
    }
  }
})
