import type { CaseEvent, EventKind } from '../domain/casework/case-event.ts'
import type { Case } from '../domain/casework/case.ts'
import { sameWakeUp, wakeUps } from '../domain/casework/wake-ups.ts'
import type { Tx } from '../store/database.ts'
import type { House } from './house.ts'

/** What the person wants to hear about without coming to look. */
const NEWS: ReadonlySet<EventKind> = new Set<EventKind>([
  'message_written',
  'decided',
  'offer_sent',
  'action_delivered',
  'handover_answered',
  'handover_expired',
  'closed',
])

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
  const news = events.some((event) => NEWS.has(event.kind) && event.by.kind !== 'person')
  if (news && after.person?.email && after.person.safety === 'safe')
    await house.jobs.tellPerson(tx, { caseId: after.id })
}
