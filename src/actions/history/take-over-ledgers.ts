import { event } from '../../domain/case/case-event.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { forgetBefore, ledgersBefore, type LedgerBefore } from '../../store/history/ledgers-before.ts'
import { commit } from '../commit.ts'
import type { House } from '../house.ts'

/** Taken over at the same time, so that they go to disk together. */
const AT_ONCE = 16
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Takes over the ledgers that release 0.1.0 left: each gets one entry that holds its old head, and is chained from
 * there; its lists and clocks are made by today's rules. Begins again where it was stopped.
 *
 * @returns how many were taken over
 */
export async function takeOverLedgers(house: House): Promise<number> {
  let taken = 0
  let after = FIRST
  for (;;) {
    const some = await ledgersBefore(house.database, after)
    if (some.length === 0) return taken
    const queue = some.values()
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const each of queue) await takeOver(house, each)
      }),
    )
    await forgetBefore(
      house.database,
      some.map(({ caseId }) => caseId),
    )
    taken += some.length
    after = some.at(-1)?.caseId ?? after
  }
}

async function takeOver(house: House, { caseId, events, head }: LedgerBefore): Promise<void> {
  const before = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
  if (before === null || before.events.some(({ kind }) => kind === 'ledger_taken_over')) return
  const context = { now: house.now(), by: { kind: 'clock' } } as const
  const over = event(context, 'ledger_taken_over', { head: head.toString('hex'), events }, {})
  const done = await commit(house, { caseId, before, events: [over] })
  if (typeof done === 'string')
    throw new Error('A ledger was added to while it was taken over; start once more.')
}
