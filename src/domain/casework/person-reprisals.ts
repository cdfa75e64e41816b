import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { ReprisalAnswer } from '../vocabulary/reprisal.ts'
import type { Tied } from '../bodies/bodies-for.ts'
import { tiesOfStep } from './reprisal-body.ts'
import {
  answersTo,
  isOnlyNotSafe,
  nextLook,
  silentFrom,
  type Reprisal,
  type ReprisalStep,
} from './reprisals.ts'

/** Who takes care of a reprisal: whoever has the case, somebody else of us, or nobody yet. */
export type ReprisalOwner = 'handler' | 'other' | 'nobody'

/** What the person sees of the trouble that they have, or had, for having written to us. */
export interface PersonReprisal extends Pick<Reprisal, 'id' | 'said'> {
  /** What was done; `tied`: whom of the parties, or of those whom they fear, a body is tied to that is named there. */
  readonly steps: readonly (ReprisalStep & { readonly tied: readonly Tied[] })[]
  /** All that they said is that they do not feel safe, and nothing of trouble for having written. */
  readonly onlyNotSafe: boolean
  /** When they first told of it. */
  readonly since: Instant
  readonly owner: ReprisalOwner
  /** When somebody looks next; null while our first word is owed, and once it is over. */
  readonly nextAt: Instant | null
  /** When they were last asked how it is; null where they have said something since, or were not asked. */
  readonly askedAt: Instant | null
  /** Until when their answer to the last of these is waited for; null before, and where nothing waits for it. */
  readonly answerUntil: Instant | null
  /** What they can say of it now. */
  readonly answers: readonly ReprisalAnswer[]
  readonly endedAt: Instant | null
}

/** Every reprisal, oldest first; what ended with our answer, as it did before, stands among the messages alone. */
export function personReprisals(kase: Case, calendar: Calendar): PersonReprisal[] {
  return kase.reprisals
    .filter(({ end }) => end?.how !== 'answered_before')
    .map((each) => ({
      id: each.id,
      onlyNotSafe: isOnlyNotSafe(each),
      since: each.tellings[0]!.at,
      owner: ownerOf(kase, each),
      steps: each.steps.map((step) => ({ ...step, tied: tiesOfStep(kase, step) })),
      nextAt: each.end === null ? nextLook(kase, calendar) : null,
      askedAt: each.end === null ? (each.asked.at(-1)?.at ?? null) : null,
      answerUntil: each.end === null ? silentFrom(kase, calendar) : null,
      said: each.said,
      answers: each.end === null ? answersTo(each) : [],
      endedAt: each.end?.at ?? null,
    }))
}

function ownerOf({ handler }: Case, { owner }: Reprisal): ReprisalOwner {
  if (owner === null) return 'nobody'
  return owner === handler ? 'handler' : 'other'
}
