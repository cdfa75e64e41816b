import type { Case } from '../case/case.ts'
import { dutyOf, type DutyStanding } from '../remedy/duty.ts'
import type { HeldBefore, RemedyAction } from '../remedy/plan.ts'
import { canBeConfirmed, isLate } from '../remedy/promise.ts'
import { wordOfOrganisation, type Word } from '../remedy/word-of-organisation.ts'
import { isBefore, isPassed, type Instant } from '../time/instant.ts'
import type { ActionState, Confirmation, Element, OfferAnswer } from '../vocabulary/remedy.ts'

/** What the person sees of one action of the plan. */
export interface PersonAction {
  readonly id: string
  readonly what: string
  readonly elements: readonly Element[]
  readonly state: ActionState
  /** Given freely by the finding in force: nobody can demand it. */
  readonly voluntary: boolean
  /** Whether it is a duty, by the finding in force. */
  readonly duty: DutyStanding
  /** A later finding made a duty of it, or took the duty away. */
  readonly dutyChanged: RemedyAction['dutyChanged']
  /** It is due so many days after the person's yes; null where a day is set. */
  readonly withinDays: number | null
  readonly dueAt: Instant
  readonly late: boolean
  readonly answer: OfferAnswer | null
  /** What whoever is to do it has said to it, and until when they answer. */
  readonly word: Word
  readonly delivered: {
    readonly at: Instant
    readonly proof: string
    /** How we know of it, where nobody had asked whoever did it. */
    readonly unasked: string | null
  } | null
  readonly verifiedAt: Instant | null
  /** What somebody looked at who checked it, and how. */
  readonly verifiedHow: string | null
  /** Why nobody else could check it than who wrote it down; null where somebody else did. */
  readonly verifiedAlone: string | null
  /** When it was made binding, and why. */
  readonly imposed: { readonly at: Instant; readonly reasons: string } | null
  readonly confirmed: Confirmation | null
  /** Each time that it was there, and since when it is so no longer; whether it was there in time stands with it. */
  readonly heldBefore: readonly (HeldBefore & { readonly inTime: boolean })[]
  /** When it was taken out of the plan, and why. */
  readonly overtaken: { readonly at: Instant; readonly reasons: string } | null
  /** The person may say whether it arrived. */
  readonly canConfirm: boolean
}

/** One action of the plan as the person sees it at a moment. */
export function personAction(kase: Case, action: RemedyAction, now: Instant): PersonAction {
  const duty = dutyOf(kase, action, now)
  return {
    id: action.id,
    what: action.what,
    elements: action.elements,
    state: action.state,
    voluntary: duty === 'freely',
    duty,
    dutyChanged: action.dutyChanged,
    withinDays: action.withinDays,
    dueAt: action.dueAt,
    late: isLate(kase, action, now),
    answer: action.answer?.code ?? null,
    word: wordNow(kase, action, now),
    delivered: action.delivered && {
      at: action.delivered.at,
      proof: action.delivered.proof,
      unasked: action.delivered.unasked,
    },
    verifiedAt: action.verified?.at ?? null,
    verifiedHow: action.verified?.how ?? null,
    verifiedAlone: action.verified?.alone ?? null,
    imposed: action.imposed && { at: action.imposed.at, reasons: action.imposed.reasons },
    confirmed: action.confirmed?.code ?? null,
    overtaken: action.overtaken && { at: action.overtaken.at, reasons: action.overtaken.reasons },
    heldBefore: action.heldBefore.map((each) => ({
      ...each,
      inTime: !isBefore(each.dueAt, each.deliveredAt),
    })),
    canConfirm: canBeConfirmed(action) && action.confirmed?.code !== 'yes',
  }
}

/** What its doer has said to it; a time to answer that is over is silence, whether or not it is on the record yet. */
function wordNow(kase: Case, action: RemedyAction, now: Instant): Word {
  const word = wordOfOrganisation(kase, action)
  const isOver = word.code === 'asked' && word.by !== null && isPassed(word.by, now)
  return isOver ? { ...word, code: 'silent' } : word
}
