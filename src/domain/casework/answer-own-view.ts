import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { reason } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { isOwnViewHigher, ourView, theirView } from './own-view.ts'

/**
 * The person says that it is graver than we rated it, and a second person answers why our rating stays. The reasons go
 * to the person, who can appeal; whoever agrees with the person rates the harm higher instead (domain reference 4,
 * rule 10).
 */
export const answerOwnView = verb({
  name: 'answer_own_view',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  needsReader: true,
  input: z.object({ reasons: reason() }),
  can(kase, _subject, { by }) {
    if (!isOwnViewHigher(kase)) return refuse('no_own_view_waits')
    const raters = kase.impacts.flatMap(({ groups }) => groups.flatMap(({ ratings }) => ratings))
    return raters.some((rating) => rating.by === staffIdOf(by)) ? refuse('rated_it_yourself') : null
  },
  decide(kase, { reasons }, context) {
    const refusal = checkText(reasons, 'reason_missing')
    if (refusal) return refusal
    const decision = nextId('d', kase.decisions)
    const appealUntil = ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar)
    const { tookPart } = kase
    return [
      event(context, 'own_view_answered', { decision, theirs: theirView(kase), ours: ourView(kase) }, {}),
      event(
        context,
        'decided',
        { decision, kind: 'own_view_not_followed', outcome: null, appealUntil, tookPart },
        { reasons },
      ),
    ]
  },
})
