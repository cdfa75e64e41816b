import { takeOutbox } from '../store/outbox.ts'
import type { House } from './house.ts'
import { inTransaction } from './transaction.ts'

/** Moves what waits to be sent into the queue of jobs: taken from one and put into the other together. */
export async function sendOutbox(house: House): Promise<number> {
  let sent = 0
  for (;;) {
    const some = await inTransaction(house, async (tx) => {
      const taken = await takeOutbox(tx)
      for (const { effect, caseId } of taken) await house.jobs.send(tx, effect, { caseId }, caseId)
      return taken.length
    })
    if (some === 0) return sent
    sent += some
  }
}
