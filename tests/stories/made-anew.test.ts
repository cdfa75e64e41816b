import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { fold } from '../../src/domain/case/fold.ts'
import { sealTitle } from '../../src/store/cases/sealed-title.ts'
import { storeProjections } from '../../src/store/history/store-batch.ts'
import { countedAndListed, recount, wrongCounters } from '../../src/store/projections/out-of-step.ts'
import { project, type Projected } from '../../src/store/projections/project.ts'
import { findClocks, findLines } from '../../src/store/projections/stored-rows.ts'
import { runOn } from '../../src/store/run.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let caseId = ''
/** What lists, clocks and counters said of the case after each of its events. */
let known: readonly { readonly projected: Projected; readonly title: Buffer }[] = []

beforeAll(async () => {
  world = await makeWorld()
  ;({ caseId } = await world.reach(stages.remedied))
  const whole = await world.read(caseId)
  known = whole.events.map((_, n) => {
    const projected = project(fold(caseId, whole.events.slice(0, n + 1)), world.house)
    return { projected, title: sealTitle(whole.key, caseId, projected.line) }
  })
})
afterAll(() => world.close())

async function forgetEverything(): Promise<void> {
  await inTransaction(world.house, async (tx) => {
    await sql`delete from case_line`.execute(tx.db)
    await sql`delete from case_clock`.execute(tx.db)
    await recount(tx)
  })
}

/** Makes the rows anew as somebody would who read this many events. */
async function makeAnew(events: number): Promise<void> {
  const rows = known[events - 1]
  if (rows === undefined) throw new Error(`There are no ${events} events.`)
  await storeProjections(runOn(world.house.database), [{ caseId, ...rows }], [events], 0)
}

/** What the rows say now, and what they said after this many events. */
async function found() {
  const { database } = world.house
  const line = (await findLines(database, [caseId])).get(caseId)
  const clocks = (await findClocks(database, [caseId])).get(caseId) ?? []
  return {
    events: line?.events,
    state: line?.state,
    nextStep: line?.nextStep,
    counted: line?.counted,
    clocks: clocks.map(({ verb, subject, due }) => `${verb} ${subject} ${due}`).toSorted(),
    wrongCounters: wrongCounters(await countedAndListed(database)),
  }
}
function expected(events: number): Awaited<ReturnType<typeof found>> {
  const { line, clocks, counters } = known[events - 1]?.projected ?? {}
  return {
    events,
    state: line?.state,
    nextStep: line?.nextStep,
    counted: counters,
    clocks: clocks?.map(({ verb, subject, due }) => `${verb} ${subject} ${due}`).toSorted() ?? [],
    wrongCounters: [],
  }
}

/** How many events each of some has read who make the rows anew at the same time. */
const atOnce = () => fc.array(fc.integer({ min: 1, max: known.length }), { minLength: 1, maxLength: 4 })

test('rows made by whoever read less never replace those of whoever read more, in any order', async () => {
  expect(known.length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(fc.array(atOnce(), { minLength: 1, maxLength: 4 }), async (groups) => {
      await forgetEverything()
      await makeAnew(1)
      for (const group of groups) await Promise.all(group.map(makeAnew))
      expect(await found()).toEqual(expected(Math.max(1, ...groups.flat())))
    }),
    { numRuns: 100 },
  )
})

test('a lost line that several make anew at once is in step after the next hourly look', async () => {
  await fc.assert(
    fc.asyncProperty(atOnce(), async (group) => {
      await forgetEverything()
      await Promise.all([...group, known.length].map(makeAnew))
      await keepInStep(world.house)
      const report = await checkProjections(world.house)
      expect(isInStep(report), JSON.stringify(report)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
