import { inputOf } from '../../domain/case/clocks.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { takeDueClocks, type DueClock } from '../../store/clocks/due-clocks.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { redoCases } from '../projections/redo-cases.ts'
import { runVerb } from '../run-verb.ts'

/** Clocks that are taken at once; the batches of the writer are smaller. */
const BATCH = 200
/** Rung at the same time, so that they go to disk together. */
const AT_ONCE = 16

/**
 * Rings every clock that is due, the gravest first, until none is left. One that cannot be rung harms no other.
 *
 * @returns those that rang
 */
export async function ringClocks(house: House, stopping?: AbortSignal): Promise<DueClock[]> {
  const rung: DueClock[] = []
  while (!stopping?.aborted) {
    const due = await takeDueClocks(house.database, house.now(), BATCH)
    if (due.length === 0) return rung
    // Clocks of one case ring one after the other: each decides on what the one before left.
    const queue = Map.groupBy(due, ({ caseId }) => caseId).values()
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const ofCase of queue) for (const clock of ofCase) await ring(house, clock)
      }),
    )
    rung.push(...due)
  }
  return rung
}

/**
 * A refusal is no failure: somebody acted in time, or the clock rang twice. Then the rows of the case are made anew, so
 * that a clock which has nothing to do is gone.
 */
async function ring(house: House, clock: DueClock): Promise<void> {
  try {
    const { verb, caseId } = clock
    const done = await runVerb(house, verb, { kind: 'house' }, { kind: 'clock' }, caseId, inputOf(clock))
    if (isInvalid(done)) throw new Error(`A clock of ${verb} carries an id that is none.`)
    if (!isRefusal(done)) return
    if (done.refused === 'not_found') house.log.warn({ verb }, 'a clock rang for nothing that is there')
    await redoCases(house, [caseId])
  } catch (error) {
    house.log.error(
      { verb: clock.verb, kind: error instanceof Error ? error.name : typeof error },
      'a clock failed',
    )
  }
}
