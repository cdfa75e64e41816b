import { event } from '../../domain/case/case-event.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import { forgetBefore, ledgersBefore, type LedgerBefore } from '../../store/history/ledgers-before.ts'
import { settleAll } from '../../domain/case/fold.ts'
import { checkEvent } from '../../domain/case/check-event.ts'
import { isOfDatabase } from '../../store/database.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import { commit } from '../commit.ts'
import type { House } from '../house.ts'

/** Taken over at the same time, so that they go to disk together. */
const AT_ONCE = 16
/** How often a case is read again because somebody else added to it meanwhile. */
const TRIES = 8

/**
 * Takes over the ledgers that release 0.1.0 left: each gets one entry that holds its old head, and is chained from
 * there; its lists and clocks are made by today's rules. Begins again where it was stopped. A ledger that cannot be
 * read stays as it was left, is named in the log and by `ledger verify`, and keeps nobody from the others.
 *
 * @returns how many were taken over
 */
export async function takeOverLedgers(house: House): Promise<number> {
  let taken = 0
  let after: string = NIL_ID
  for (;;) {
    const some = await ledgersBefore(house.database, after)
    if (some.length === 0) return taken
    const queue = some.values()
    const done: string[] = []
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const each of queue) if (await isTakenOver(house, each)) done.push(each.caseId)
      }),
    )
    if (done.length > 0) await forgetBefore(house.database, done)
    taken += done.length
    after = some.at(-1)?.caseId ?? after
  }
}

async function isTakenOver(house: House, { caseId, events, head }: LedgerBefore): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await readOld(house, caseId)
    if (before === 'unreadable') return false
    if (before === null || before.events.some(({ kind }) => kind === 'ledger_taken_over')) return true
    const context = { now: house.now(), by: { kind: 'clock' } } as const
    const over = event(context, 'ledger_taken_over', { head: head.toString('hex'), events }, {})
    if (typeof (await commit(house, { caseId, before, events: [over] })) !== 'string') return true
  }
  throw new Error('Somebody adds to a ledger that is to be taken over; start once more.')
}

/** The case, each of its entries raised to today's kinds and checked. */
async function readOld(house: House, caseId: string): Promise<WholeCase | null | 'unreadable'> {
  try {
    const before = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
    if (before !== null) for (const each of settleAll(null, before.events)) checkEvent(each)
    return before
  } catch (error) {
    // The database itself failed: nothing is known of the case, and the next start has to try again.
    if (isOfDatabase(error)) throw error
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ caseId, kind }, 'a ledger could not be taken over')
    return 'unreadable'
  }
}
