import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commit } from '../../src/actions/commit.ts'
import type { House } from '../../src/actions/house.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { event } from '../../src/domain/case/case-event.ts'
import type { Tx } from '../../src/store/database.ts'
import type { WholeCase } from '../../src/store/history/find-case.ts'
import { ana } from '../in-memory/people.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Files some stories, and answers them in the order of their ids, which is the order of a batch. */
async function fileSome(many: number): Promise<WholeCase[]> {
  const filed = await Promise.all(Array.from({ length: many }, () => world.file()))
  return Promise.all(
    filed
      .map(({ caseId }) => caseId)
      .toSorted()
      .map(world.read),
  )
}

type More = Omit<Parameters<typeof commit>[1], 'caseId' | 'before' | 'events'>

/** Hands a note on a case to the writer of a house, before anything else can happen. */
async function addNote(house: House, before: WholeCase, note: string, more: More = {}): Promise<string> {
  const events = [event({ now: world.now(), by: ana }, 'note_added', {}, { note })]
  const done = await commit(house, { caseId: before.kase.id, before, events, ...more })
  return typeof done === 'string' ? done : 'stored'
}

const notesOf = async ({ kase }: WholeCase) => (await world.read(kase.id)).kase.notes.map(({ note }) => note)

const batches = () => world.count(sql`ledger_batch`)

/** In a transaction of its own, as where more has to be stored with it. */
const byItself: More = { along: () => Promise.resolve() }

describe('two processes that meet on the same lanes', () => {
  let place = 0
  /** Both took the same place by chance. */
  const onOnePlace = () => {
    place += 1
    return [world.anotherProcess(place), world.anotherProcess(place)] as const
  }
  test('store what everybody says, in any order, together with more or not', async () => {
    const steps = fc.array(fc.record({ by: fc.constantFrom(0, 1), more: fc.constantFrom({}, byItself) }), {
      minLength: 2,
      maxLength: 12,
    })
    const { caseId } = await world.file()
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const houses = onOnePlace()
        for (const { by, more } of all)
          expect(await addNote(houses[by], await world.read(caseId), 'A note.', more)).toBe('stored')
      }),
      { numRuns: 20 },
    )
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('at the same time store what everybody says', async () => {
    const cases = await fileSome(80)
    const houses = onOnePlace()
    const stored = await Promise.all(
      cases.map((each, n) =>
        addNote(houses[n % 2 === 0 ? 0 : 1], each, `Note ${n}`, n % 4 > 1 ? byItself : {}),
      ),
    )
    expect([...new Set(stored)]).toEqual(['stored'])
    for (const [n, each] of cases.entries()) expect(await notesOf(each)).toEqual([`Note ${n}`])
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })
})

/** Holds the line of a case meanwhile, so that whoever adds to the case has to wait. */
const holding = <T>({ kase }: WholeCase, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(world.house, async (tx) => {
    await sql`select from case_line where case_id = ${kase.id}::uuid for update`.execute(tx.db)
    return work(tx)
  })

describe('a batch', () => {
  let house: House
  beforeEach(() => {
    house = world.anotherProcess()
  })
  const cases = 12
  /** Hands in what one lane has to wait with, so that the other takes all the rest. */
  const isHeldUp = async (slow: WholeCase) => {
    const done = addNote(house, slow, 'Slow.')
    await expect.poll(waitingForLines, { timeout: 5000 }).toBe(1)
    return { done }
  }

  test('holds one commit of each case, so that two rivals do not part their neighbours', async () => {
    const [slow, first, rival, ...neighbours] = (await fileSome(cases)) as [WholeCase, WholeCase, WholeCase]
    const before = await batches()
    const waiting = await holding(slow, async () => {
      const ofSlow = await isHeldUp(slow)
      const done = [first, rival, rival, ...neighbours].map((each, n) => addNote(house, each, `Number ${n}.`))
      expect(await Promise.all(done)).toEqual([
        'stored',
        'stored',
        'overtaken',
        ...neighbours.map(() => 'stored'),
      ])
      expect(await batches()).toBe(before + 1)
      return { ofSlow: ofSlow.done }
    })
    expect(await waiting.ofSlow).toBe('stored')
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('with one row that does not fit is stored without it, and only whoever gave it is told', async () => {
    const [slow, first, bad, ...neighbours] = (await fileSome(cases)) as [WholeCase, WholeCase, WholeCase]
    const { rows } = await sql<{ receipt_hash: Buffer }>`select receipt_hash from receipt limit 1`.execute(
      house.database.db,
    )
    const [taken] = rows
    const waiting = await holding(slow, async () => {
      const ofSlow = await isHeldUp(slow)
      const done = [first, bad, ...neighbours].map((each) =>
        addNote(
          house,
          each,
          'Quick.',
          each === bad && taken ? { receipt: { hash: taken.receipt_hash, keyId: 1 } } : {},
        ),
      )
      const [ofFirst, ofBad, ...ofNeighbours] = await Promise.allSettled(done)
      expect(ofBad).toMatchObject({ status: 'rejected', reason: { constraint: 'receipt_pkey' } })
      for (const each of [ofFirst, ...ofNeighbours]) expect(each).toMatchObject({ value: 'stored' })
      return { ofSlow: ofSlow.done }
    })
    expect(await waiting.ofSlow).toBe('stored')
    expect(await notesOf(bad)).toEqual([])
    for (const each of [slow, first, ...neighbours]) expect(await notesOf(each)).toHaveLength(1)
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('that a deadlock ended is stored one by one', async () => {
    const [one, two, slow, first] = (await fileSome(4)) as [WholeCase, WholeCase, WholeCase, WholeCase]
    const waiting = await holding(slow, async () => {
      const ofSlow = await isHeldUp(slow)
      const others = await holding(two, async (tx) => {
        const quick = [first, one, two].map((each) => addNote(house, each, 'Quick.'))
        // The batch has the first of both and waits for the second, which is ours.
        await expect.poll(waitingForLines, { timeout: 5000 }).toBe(2)
        // PostgreSQL looks for a ring a second after a wait began, and ends whoever looks first: that is to be the
        // batch.
        await delay(400)
        await sql`select from case_line where case_id = ${one.kase.id}::uuid for update`.execute(tx.db)
        return quick
      })
      expect(await Promise.all(others)).toEqual(['stored', 'stored', 'stored'])
      return { ofSlow: ofSlow.done }
    })
    expect(await waiting.ofSlow).toBe('stored')
    for (const each of [one, two]) expect(await notesOf(each)).toEqual(['Quick.'])
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })
})

/** How many wait for a line that somebody else holds. */
async function waitingForLines(): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(distinct pid) as n from pg_locks where not granted
    and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(
    world.house.database.db,
  )
  return Number(rows[0]?.n)
}

test('a transaction that fails after it wrote leaves no gap in the ledger', async () => {
  const [one] = (await fileSome(1)) as [WholeCase]
  const house = world.anotherProcess()
  const failing: House = {
    ...house,
    writer: {
      ...house.writer,
      alone: (transaction) =>
        house.writer.alone((write) =>
          transaction(async (tx, rows) => {
            await write(tx, rows)
            throw new Error('The power fails.')
          }),
        ),
    },
  }
  await expect(addNote(failing, one, 'Lost.', byItself)).rejects.toThrow('The power fails.')
  expect(await addNote(house, one, 'Kept.', byItself)).toBe('stored')
  expect(await notesOf(one)).toEqual(['Kept.'])
  expect((await verifyLedger(house)).faults).toEqual([])
})
