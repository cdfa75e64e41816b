import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import type { AppealOutcome } from '../vocabulary/casework.ts'
import { staffIdOf } from '../case/actor.ts'
import type { Appeal, Case } from '../case/case.ts'
import { event } from '../case/case-event.ts'
import { checkText, move, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface DecideAppeal {
  readonly appeal: string
  readonly outcome: AppealOutcome
  readonly reasons: string
  /** What happens now, and by when: what a changed decision is changed to. */
  readonly whatNext: string
}

/**
 * A colleague who took no part decides the appeal, with reasons, and that decision can be appealed in turn.
 * `changed` and `sent_back` open a closed case again, unless the person stopped it after they had appealed: they get
 * the answer, and go on if and when they want.
 */
export const decideAppeal: Rule<DecideAppeal> = (kase, input, context) => {
  const open = kase.appeals.find((each) => each.id === input.appeal)
  if (!open) return refuse('unknown_appeal')
  if (open.decided !== null) return refuse('already_done')
  const decider = staffIdOf(context.by)
  if (decider === null) return refuse('not_yours')
  if (kase.tookPart.includes(decider)) return refuse('took_part_cannot_decide_appeal')
  const refusal = checkText(input.reasons, 'reason_missing') ?? checkText(input.whatNext, 'text_missing')
  if (refusal) return refusal
  const decision = nextId('d', kase.decisions)
  return [
    event(
      context,
      'appeal_decided',
      { appeal: open.id, outcome: input.outcome, decision },
      { reasons: input.reasons },
    ),
    event(
      context,
      'decided',
      {
        decision,
        kind: 'appeal',
        outcome: input.outcome,
        appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
        tookPart: [...kase.tookPart, decider],
      },
      { reasons: input.reasons, whatNext: input.whatNext },
    ),
    ...(reopens(kase, open, input.outcome) ? move(kase, 'assessing', context) : []),
  ]
}

function reopens(kase: Case, { afterClosing }: Appeal, outcome: AppealOutcome): boolean {
  if (kase.state !== 'closed' || outcome === 'upheld') return false
  return kase.outcome !== 'withdrawn_by_person' || afterClosing
}
