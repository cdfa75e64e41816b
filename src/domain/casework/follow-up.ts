import type { Case } from '../case/case.ts'
import { hasReader } from './has-reader.ts'
import { wasEverPromised } from './facts.ts'
import { isDelivered } from '../remedy/action-states.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { wasPromised } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { compareInstants, isBefore, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import {
  LATER_STAGES,
  type FollowUpQuestion,
  type FollowUpStage,
  type HowFair,
  type HowMuch,
  type HowSafe,
  type LaterStage,
} from '../vocabulary/follow-up.ts'

/** What the person said once of how it is for them; a question that they left out is absent. */
export interface HowItIs {
  readonly after: FollowUpStage
  readonly isPutRight?: HowMuch | undefined
  readonly holds?: HowMuch | undefined
  readonly backWhereYouWere?: HowMuch | undefined
  readonly helped?: HowMuch | undefined
  readonly fair?: HowFair | undefined
  readonly feltSafe?: HowSafe | undefined
  /** Which of what was done they mean, as it was called then; empty where they named none. */
  readonly parts: readonly Pick<RemedyAction, 'id' | 'what'>[]
  readonly words: string | null
  readonly at: Instant
}

/** A stage that the person could feel, and when. */
export interface Felt {
  readonly stage: FollowUpStage
  readonly at: Instant
}

/**
 * The stages of a case after which the person is asked how it is, oldest first. Whoever tells what happened to others is
 * not asked, because it is not theirs to say, and whoever stopped is left in peace.
 */
export function stagesFelt(kase: Case): Felt[] {
  const { closedAt, readAt, decisions, offers, plan, followUps } = kase
  if (!isAsked(kase)) return []
  const found = decisions.findLast(({ kind }) => kind === 'finding')?.at
  const done = plan.flatMap(({ delivered }) => delivered?.at ?? []).toSorted(compareInstants)
  const before = [
    ...felt('read', readAt),
    ...felt('found', found),
    ...felt('offered', offers.at(-1)?.at),
    ...felt('said_done', done.at(-1)),
  ].toSorted((a, b) => compareInstants(a.at, b.at))
  if (closedAt === null) return before
  return [
    ...before,
    { stage: 'ended', at: closedAt },
    ...followUps.filter(({ at }) => !isBefore(at, closedAt)).map(({ after, at }) => ({ stage: after, at })),
  ]
}

/** The last stage that the person could feel: they are asked about that one. Null where they are not asked. */
export function lastFelt(kase: Case): Felt | null {
  return stagesFelt(kase).at(-1) ?? null
}

function felt(stage: FollowUpStage, at: Instant | null | undefined): Felt[] {
  return at === null || at === undefined ? [] : [{ stage, at }]
}

function isAsked(kase: Case): boolean {
  const { kind, outcome } = kase
  return (
    kind === 'grievance' && hasReader(kase) && outcome !== 'withdrawn_by_person' && outcome !== 'set_aside'
  )
}

/**
 * What is asked after a stage. Whether it is put right is asked after the end alone, because before that each act has a
 * question of its own; and whether it holds only where something was promised.
 */
export function questionsAfter(kase: Case, stage: FollowUpStage): FollowUpQuestion[] {
  const always: readonly FollowUpQuestion[] = ['fair', 'feltSafe']
  switch (stage) {
    case 'read':
    case 'found':
    case 'offered':
      return [...always]
    case 'said_done':
      return ['helped', ...always]
    default: {
      if (kase.outcome === 'not_upheld' || kase.outcome === 'no_adverse_impact') return ['helped', ...always]
      const holds = kase.plan.some((action) => wasEverPromised(kase, action))
      return ['isPutRight', ...(holds ? (['holds'] as const) : []), 'backWhereYouWere', 'helped', ...always]
    }
  }
}

/** The promised acts that count as there: what the person can say of which it is not right, or does not hold. */
export function partsThere({ plan }: Pick<Case, 'plan'>): RemedyAction[] {
  return plan.filter(
    (action) => action.delivered !== null && wasPromised(action) && isDelivered(action.state),
  )
}

/** True where what was said after the end brings the case back: it is not put right, or does not hold. */
export function bringsBack({ isPutRight, holds }: Pick<HowItIs, 'isPutRight' | 'holds'>): boolean {
  return isPutRight === 'no' || holds === 'no'
}

/** True where somebody of us has to answer: it is not right, it is not safe, or they say something in words. */
export function asksUs({
  facts,
  texts,
}: {
  readonly facts: Pick<HowItIs, 'isPutRight' | 'holds' | 'feltSafe'>
  readonly texts: { readonly words?: string | undefined }
}): boolean {
  return bringsBack(facts) || facts.feltSafe === 'no' || texts.words !== undefined
}

/**
 * The times after the end at which the person has not been asked yet, soonest first. Nobody is asked any more once their
 * words are to be erased.
 */
export function laterStages(
  kase: Case,
  calendar: Calendar,
): { readonly stage: LaterStage; readonly due: Instant }[] {
  const { closedAt, erasing } = kase
  if (closedAt === null || erasing !== null || !isAsked(kase)) return []
  const codes = LATER_STAGES.map(({ code }) => code)
  const last = kase.followUps.findLast(({ at }) => !isBefore(at, closedAt))
  const asked = last === undefined ? -1 : codes.indexOf(last.after)
  return LATER_STAGES.slice(asked + 1).map(({ code, clock }) => ({
    stage: code,
    due: ownDue(clock, closedAt, calendar),
  }))
}
