import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { maybeReason, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { refuseSettingAside } from './ask-to-set-aside.ts'

/**
 * A second person sets a filing aside, or leaves it where it is; whoever asked for it takes that back, also where nobody
 * else is left who could answer, and it is read in the usual way (red line 14). The page of the receipt says so with the reasons, and
 * whoever told it brings it back with one click, as often as it takes a person: once.
 */
export const ruleOnSetAside = verb({
  name: 'rule_on_set_aside',
  chapter: 'casework',
  by: ['staff'],
  from: { received: ['same', 'closed'], assessing: ['same', 'closed'] },
  inPerson: true,
  input: z.object({ accepted: yesNo(), reasons: maybeReason() }),
  can: ({ toSetAside }) => (toSetAside === null ? refuse('not_now', { verb: 'rule_on_set_aside' }) : null),
  decide(kase, { accepted, reasons = '' }, context) {
    if (!accepted)
      return (
        checkText(reasons, 'reason_missing') ?? [event(context, 'set_aside_ruled', { accepted }, { reasons })]
      )
    if (kase.toSetAside !== null && staffIdOf(kase.toSetAside.by) === staffIdOf(context.by))
      return refuse('second_person_needed')
    const decision = nextId('d', kase.decisions)
    return (
      refuseSettingAside(kase) ?? [
        event(context, 'set_aside_ruled', { accepted }, reasons ? { reasons } : {}),
        event(
          context,
          'decided',
          {
            decision,
            kind: 'set_aside',
            outcome: 'set_aside',
            appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
            tookPart: kase.tookPart,
          },
          { reasons: kase.toSetAside?.reasons ?? '' },
        ),
        event(context, 'closed', { outcome: 'set_aside', decision }, {}),
        ...move(kase, 'closed', context),
      ]
    )
  },
})
