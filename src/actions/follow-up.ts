import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { isNews } from '../domain/casework/news.ts'
import { sameWakeUp, wakeUps } from '../domain/case/clocks.ts'
import type { Tx } from '../store/database.ts'
import { keepDirectory } from './directory/keep-directory.ts'
import type { House } from './house.ts'

/**
 * Does, in the same transaction, what a change causes outside its case: clocks to wake, word to the person, and the
 * directory of organisations.
 */
export async function followUp(
  tx: Tx,
  house: House,
  before: Case | null,
  after: Case,
  events: readonly CaseEvent[],
): Promise<void> {
  await keepDirectory(tx, house, before, after, events)
  const running = before === null ? [] : wakeUps(before, house.calendar)
  const clocks = wakeUps(after, house.calendar).filter(
    (clock) => !running.some((other) => sameWakeUp(clock, other)),
  )
  if (clocks.length > 0) await house.jobs.wakeCase(tx, after.id, clocks)
  if (events.some((event) => isNews(after, event)) && after.person?.email && after.person.safety === 'safe')
    await house.jobs.tellPerson(tx, { caseId: after.id })
}
