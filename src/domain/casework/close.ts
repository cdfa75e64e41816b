import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case, CaseDecision } from '../case/case.ts'
import { choice, reason, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb, type Context } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { isOver } from '../remedy/action-states.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { isOutstanding } from '../remedy/promise.ts'
import { isBefore } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { OUTCOMES, type Outcome } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ADEQUACY_QUESTIONS } from '../vocabulary/remedy.ts'
import { foundNothing, standingFinding } from './finding.ts'
import { hasOpenAppeal } from './open-appeals.ts'

const input = z.object({
  outcome: choice(codesOf(OUTCOMES)).exclude(['withdrawn_by_person']),
  reasons: reason(),
  /** An answer in words to each question; needed for every outcome that speaks of remedy, and for no other. */
  adequacy: z
    .partialRecord(z.enum(codesOf(ADEQUACY_QUESTIONS)), z.string().max(10_000))
    .optional()
    .meta({ field: 'group_of_fields' }),
  /** True says that no legal claim was given up for the remedy; asked where there was one. */
  noWaiver: yesNo().optional(),
})

export type Close = z.output<typeof input>

/** Outcomes after which something was given: whether it was enough is only a question there (domain reference 2). */
const ABOUT_REMEDY: readonly Outcome[] = ['remedied_confirmed', 'remedied_unconfirmed', 'partly_remedied']

/**
 * Ends a case. Closed is not remedied: `remedied_confirmed` needs the person's own yes to every action,
 * `remedied_unconfirmed` needs every action delivered and a recorded reason why there is no answer. An open appeal
 * keeps a case open, and no outcome may rest on a waiver of legal claims.
 */
export const close = verb({
  name: 'close',
  chapter: 'casework',
  by: ['staff'],
  from: {
    received: ['closed'],
    assessing: ['closed'],
    offered: ['closed'],
    delivering: ['closed'],
    confirming: ['closed'],
  },
  input,
  can: (kase) => (hasOpenAppeal(kase) ? refuse('appeal_open') : refuseOpenPlan(kase)),
  decide: (kase, said, context) =>
    checkText(said.reasons, 'reason_missing') ??
    refuseOutcome(kase, said.outcome) ??
    refuseAdequacy(said) ??
    closing(kase, said, context),
  skips: ({ plan }) => (plan.some(isPartOfRemedy) ? [] : ['adequacy', 'noWaiver']),
  choices: ({ kind }) =>
    kind === 'notification'
      ? {}
      : { outcome: input.shape.outcome.options.filter((code) => code !== 'noted') },
})

/** True when an ending can speak of this action: it is in the plan, or it had arrived before it was taken out. */
function isPartOfRemedy({ state, delivered }: RemedyAction): boolean {
  return !isOver(state) || delivered !== null
}

/**
 * Whoever closes without the whole remedy, for whatever reason, first takes each open promise out of the plan, with
 * the reason the person reads there: no case ends with promises that look as if they were still on their way.
 */
function refuseOpenPlan(kase: Case): Refusal | null {
  const open = kase.plan.find((action) => isOutstanding(action))
  return open ? refuse('plan_still_open', { action: open.id }) : null
}

function refuseOutcome(kase: Case, outcome: Close['outcome']): Refusal | null {
  const live = kase.plan.filter((action) => !isOver(action.state))
  switch (outcome) {
    case 'remedied_confirmed':
      if (live.length === 0) return refuse('plan_empty')
      if (kase.plan.some((action) => stillMissing(kase, action))) return refuse('remedy_not_confirmed')
      return live.every((action) => action.confirmed?.code === 'yes') ? null : refuse('remedy_not_confirmed')
    case 'remedied_unconfirmed':
      if (live.length === 0) return refuse('plan_empty')
      if (live.some((action) => action.confirmed !== null && action.confirmed.code !== 'yes'))
        return refuse('remedy_not_confirmed')
      if (kase.plan.some((action) => stillMissing(kase, action))) return refuse('remedy_not_confirmed')
      return live.every((action) => action.delivered !== null) ? null : refuse('remedy_not_delivered')
    case 'partly_remedied':
      return kase.plan.some((action) => action.delivered !== null && action.confirmed?.code !== 'not_yet')
        ? null
        : refuse('remedy_not_delivered')
    case 'not_upheld':
    case 'no_adverse_impact':
      return isAgainst(standingFinding(kase)) ? null : refuse('decision_missing')
    case 'redirected':
      return standingFinding(kase) ? null : refuse('decision_missing')
    case 'not_remedied':
      return null
    case 'noted':
      return kase.kind === 'notification' ? null : refuse('decision_missing')
  }
}

/**
 * True when the person said of something that it has not all arrived, it was then taken out of the plan, and nothing
 * came since in its place for the same harm: their last word stands, and no outcome may say otherwise.
 */
function stillMissing(kase: Case, action: RemedyAction): boolean {
  const { state, impact, confirmed } = action
  if (!isOver(state) || confirmed === null || confirmed.code === 'yes') return false
  const planned = kase.plan.slice(kase.plan.indexOf(action) + 1)
  return !planned.some(
    (other) =>
      !isOver(other.state) &&
      other.impact === impact &&
      other.delivered !== null &&
      isBefore(confirmed.at, other.delivered.at),
  )
}

/** True when nothing was found that has to be put right: a case does not end saying less than the person was told. */
function isAgainst(finding: CaseDecision | null): boolean {
  return finding !== null && foundNothing(finding)
}

function refuseAdequacy(said: Close): Refusal | null {
  if (!ABOUT_REMEDY.includes(said.outcome)) return null
  if (!said.noWaiver) return refuse('waiver_not_allowed')
  const unanswered = ADEQUACY_QUESTIONS.find(({ code }) => (said.adequacy?.[code] ?? '').trim() === '')
  return unanswered ? refuse('adequacy_unanswered', { question: unanswered.code }) : null
}

function closing(kase: Case, said: Close, context: Context) {
  const decision = nextId('d', kase.decisions)
  return [
    event(
      context,
      'decided',
      {
        decision,
        kind: 'closing',
        outcome: said.outcome,
        appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
        tookPart: kase.tookPart,
      },
      { reasons: said.reasons },
    ),
    event(context, 'closed', { outcome: said.outcome, decision }, adequacyTexts(said)),
    ...move(kase, 'closed', context),
  ]
}

function adequacyTexts(said: Close): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ADEQUACY_QUESTIONS.map(({ code }) => [code, said.adequacy?.[code] ?? '']).filter(
      ([, text]) => text !== '',
    ),
  )
}
