import type { Case } from '../case/case.ts'
import { heldBack } from '../remedy/plan.ts'
import type { Instant } from '../time/instant.ts'
import { personAction, type PersonAction } from './person-action.ts'
import { answeredParts, openOffers, type AnsweredPart } from './person-offers.ts'

/** An offer that waits for the person's answer. */
export interface OpenOffer {
  readonly id: string
  readonly letter: string
  readonly at: Instant
  /** Before anybody found who is responsible: assessment goes on. */
  readonly early: boolean
  /** The urgent part; the rest of the plan follows. */
  readonly restFollows: boolean
  /** When they took more time, to have advice before they answer; null where they did not. */
  readonly adviceAt: Instant | null
  readonly actions: readonly (PersonAction & {
    readonly organisation: string
    /** Waits for the person's answer; they may answer the other parts before. */
    readonly waits: boolean
    /** What the person said to it in this offer. */
    readonly reply: AnsweredPart['answer']
  })[]
}

/** Every offer that waits for an answer as the person sees it at a moment, oldest first. */
export function personOpenOffers(kase: Case, now: Instant): OpenOffer[] {
  return openOffers(kase).map(({ offer, waiting }): OpenOffer => {
    const { id, letter, at, early, adviceAt } = offer
    return {
      id,
      letter,
      at,
      early,
      adviceAt,
      // What has been offered since does not follow any more.
      restFollows: offer.restFollows && heldBack(kase).length > 0,
      actions: answeredParts(kase, offer).map(({ action: part, answer }) => {
        const action = kase.plan.find((each) => each.id === part)!
        return {
          ...personAction(kase, action, now),
          organisation: kase.entities.find((each) => each.id === action.entity)?.name ?? '',
          waits: waiting.includes(part),
          reply: answer,
        }
      }),
    }
  })
}
