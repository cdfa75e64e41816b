import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Appeal, Case } from '../case/case.ts'
import { appealId, choice, impactId, meantSo, offeringWords, tellingReason } from '../case/fields.ts'
import { checkText, move, nextId, verb, whileWorking } from '../case/verb.ts'
import { readAnewDue } from '../intake/read-anew.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { APPEAL_OUTCOMES, COMPLAINT_OUTCOMES, ORDERS } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { leavesAsItWas, type Answered } from './answered-by.ts'
import { eachAppeal, findAppeal } from './find-decision.ts'
import { tookNoPart } from './reviewers.ts'
import { isUnread } from './unread.ts'

/**
 * A colleague who took no part decides the appeal, with reasons, and that decision can be appealed in turn.
 * What was said against our silence, or how we acted, is answered in the same way and in words of its own. What the
 * answer orders stays owed until just that has happened (`orderedByAppeals`).
 * Whatever does not leave things as they were opens a closed case again; what nobody has read is received again, with a
 * new time to be read. What the person stopped stays stopped, unless they appealed against a decision after it: they get
 * the answer, and go on if and when they want.
 */
export const decideAppeal = verb({
  name: 'decide_appeal',
  chapter: 'casework',
  by: ['staff'],
  from: { received: ['same'], ...whileWorking('assessing'), closed: ['same', 'assessing', 'received'] },
  inPerson: true,
  input: z.object({
    appeal: appealId(),
    outcome: choice([...codesOf(APPEAL_OUTCOMES), ...codesOf(COMPLAINT_OUTCOMES)]),
    reasons: tellingReason(),
    /** What happens now, and by when: what a changed decision is changed to. */
    whatNext: offeringWords(),
    /** What has to happen before it is carried out; left out, what the kind of decision calls for. */
    order: choice(codesOf(ORDERS)).optional(),
    /** The harm that a new finding is ordered for; left out, the one that the decision is about. */
    impact: impactId().optional(),
    meantSo: meantSo(),
  }),
  about: ['appeal'],
  subjects: eachAppeal,
  can(kase, { appeal: id }, { by }) {
    const appeal = findAppeal(kase, id)
    if (isRefusal(appeal)) return appeal
    if (appeal.decided !== null) return refuse('already_done')
    if (by.kind !== 'staff') return refuse('not_yours')
    return tookNoPart(kase, by.id) ? null : refuse('took_part_cannot_decide_appeal')
  },
  decide(kase, { appeal: id, outcome, order, impact, reasons, whatNext }, context) {
    const appeal = findAppeal(kase, id)
    if (isRefusal(appeal)) return appeal
    if (context.by.kind !== 'staff') return refuse('not_yours')
    if (!outcomesOf(appeal).includes(outcome)) return refuse('outcome_of_another_kind', { field: 'outcome' })
    if (impact !== undefined && !kase.impacts.some((each) => each.id === impact))
      return refuse('unknown_impact', { field: 'impact' })
    const opens = reopens(kase, appeal, outcome)
    const facts = {
      ...(order !== undefined && !leavesAsItWas(outcome) ? { order } : {}),
      ...(order === 'new_finding' && !leavesAsItWas(outcome) && impact !== undefined ? { impact } : {}),
      ...(opens && isUnread(kase) ? { triageDueAt: readAnewDue(kase, context.now, context.calendar) } : {}),
    }
    const decision = nextId('d', kase.decisions)
    return (
      checkText(reasons, 'reason_missing') ??
      checkText(whatNext, 'text_missing') ?? [
        event(context, 'appeal_decided', { appeal: appeal.id, outcome, decision, ...facts }, { reasons }),
        event(
          context,
          'decided',
          {
            decision,
            kind: appeal.against === 'decision' ? 'appeal' : 'complaint',
            outcome,
            appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
            tookPart: [...kase.tookPart, context.by.id],
          },
          { reasons, whatNext },
        ),
        ...(opens ? move(kase, isUnread(kase) ? 'received' : 'assessing', context) : []),
      ]
    )
  },
  skips: ({ impacts }) => (impacts.length === 0 ? ['impact'] : []),
  choices(kase, { appeal: id }) {
    const appeal = findAppeal(kase, id)
    return isRefusal(appeal) ? {} : { outcome: outcomesOf(appeal) }
  },
})

/** What this one can be answered with. */
function outcomesOf({ against }: Pick<Appeal, 'against'>): readonly Answered[] {
  return codesOf(against === 'decision' ? APPEAL_OUTCOMES : COMPLAINT_OUTCOMES)
}

/** That they complain of us after they had stopped is no wish to go on. */
function reopens(kase: Case, { against, afterClosing }: Appeal, outcome: Answered): boolean {
  if (kase.state !== 'closed' || leavesAsItWas(outcome)) return false
  return kase.outcome !== 'withdrawn_by_person' || (against === 'decision' && afterClosing)
}
