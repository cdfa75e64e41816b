import { deleteStrayRows } from '../../store/projections/stray-rows.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import {
  countedAndListed,
  madeByOlderRules,
  recount,
  withOtherClocks,
  withoutLine,
  wrongCounters,
} from '../../store/projections/out-of-step.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { checkProjections, isInStep, type ProjectionReport } from './check-projections.ts'
import { redoCases } from './redo-cases.ts'

/**
 * Brings lists, clocks and counters back into step where one comparison shows that they are not: cases that no list
 * shows, clocks that are gone, rows that older rules made, counters that differ from what is listed. Every hour, so
 * that nobody waits for ever because a row was lost.
 *
 * @param stopping ends it between two batches; the next time goes on
 * @returns how many cases were made anew
 */
export async function keepInStep(house: House, stopping?: AbortSignal): Promise<number> {
  let redone = 0
  await deleteStrayRows(house.database)
  for (const find of [withoutLine, withOtherClocks, madeByOlderRules]) {
    let after: string = NIL_ID
    while (!stopping?.aborted) {
      const cases = await find(house.database, after)
      const last = cases.at(-1)
      if (last === undefined) break
      await redoCases(house, cases)
      redone += cases.length
      after = last
    }
  }
  if (wrongCounters(await countedAndListed(house.database)).length > 0)
    await inTransaction(house, (tx) => recount(tx))
  if (redone > 0) house.log.warn({ cases: redone }, 'lists or clocks of some cases were made anew')
  return redone
}

/** Makes everything anew that differs from the ledgers, however small the difference. */
export async function rebuildProjections(
  house: House,
  progress: (cases: number) => void = () => {},
): Promise<ProjectionReport> {
  await checkProjections(house, { progress, wrong: (caseId) => redoCases(house, [caseId]) })
  await deleteStrayRows(house.database)
  await inTransaction(house, (tx) => recount(tx))
  const after = await checkProjections(house)
  if (!isInStep(after)) house.log.warn(after, 'lists or clocks are still out of step')
  return after
}
