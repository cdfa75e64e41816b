import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { triage } from './triage.ts'

/** Until when something that comes back unread is read: as if it had come in now. */
export function readAnewDue(kase: Case, now: Instant, calendar: Calendar): Instant {
  const { kind, dangerSigns: signs, dateThatWillPass } = kase
  return triage({ kind, signs, receivedAt: now, dateThatWillPass }, calendar).dueAt
}
