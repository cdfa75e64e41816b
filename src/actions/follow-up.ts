import type { CaseEvent } from '../domain/casework/case-event.ts'
import type { Case } from '../domain/casework/case.ts'
import { isNews } from '../domain/casework/news.ts'
import { sameWakeUp, wakeUps } from '../domain/casework/wake-ups.ts'
import type { Tx } from '../store/database.ts'
import type { House } from './house.ts'

/** Queues, in the same transaction, the jobs that a change causes: clocks to wake, and word to the person. */
export async function followUp(
  tx: Tx,
  house: House,
  before: Case | null,
  after: Case,
  events: readonly CaseEvent[],
): Promise<void> {
  const running = before === null ? [] : wakeUps(before, house.calendar)
  for (const clock of wakeUps(after, house.calendar))
    if (!running.some((other) => sameWakeUp(clock, other)))
      await house.jobs.wakeCase(tx, { caseId: after.id, verb: clock.verb, subject: clock.subject }, clock.at)
  if (events.some(isNews) && after.person?.email && after.person.safety === 'safe')
    await house.jobs.tellPerson(tx, { caseId: after.id })
}
