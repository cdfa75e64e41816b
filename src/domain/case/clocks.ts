import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { isPending } from '../value-chain/chain.ts'
import type { Case } from './case.ts'
import { isNoted, promisedTimes } from '../casework/next-step.ts'

/** A moment at which a clock of the case has something to do. */
export interface WakeUp {
  readonly verb: 'expire_handover' | 'open_reassessment' | 'note_silence' | 'note_lateness'
  /** The id the verb needs; empty when it is about the case as a whole. */
  readonly subject: string
  readonly at: Instant
}

/** The clocks that run on a case now. Derived from its state, so that a lost job can always be made again. */
export function wakeUps(kase: Case, calendar: Calendar): WakeUp[] {
  const promised = promisedTimes(kase, calendar).filter((each) => !isNoted(kase, each))
  return [
    // One wake-up notes every time that is over then.
    ...[...new Set(promised.map(({ by }) => by))].map(
      (at) => ({ verb: 'note_lateness', subject: '', at }) as const,
    ),
    ...kase.handovers
      .filter(isPending)
      .map((handover) => ({ verb: 'expire_handover', subject: handover.id, at: handover.until }) as const),
    ...kase.reassessments
      .filter((planned) => planned.opened === null && planned.answeredAt === null)
      .map((planned) => ({ verb: 'open_reassessment', subject: planned.id, at: planned.dueAt }) as const),
    ...kase.entities.flatMap((entity) =>
      entity.answerDueAt !== null && entity.answeredAt === null && entity.cooperation !== 'silent'
        ? [{ verb: 'note_silence', subject: entity.id, at: entity.answerDueAt } as const]
        : [],
    ),
  ]
}

/** Two wake-ups are the same when they would do the same at the same time. */
export function sameWakeUp(a: WakeUp, b: WakeUp): boolean {
  return a.verb === b.verb && a.subject === b.subject && a.at === b.at
}
