import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { colleagues, keepingId, reason } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { openKeepings } from './keep-from.ts'

/**
 * A coordinator answers whom the person means, where their words name no account: those see nothing of the case from
 * then on. The person reads what was done; nobody at all is an answer too, with its reason.
 */
export const answerKeeping = verb({
  name: 'answer_keeping',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({ keeping: keepingId(), named: colleagues().optional(), reasons: reason() }),
  about: ['keeping'],
  subjects: (kase) => openKeepings(kase).map(({ id }) => ({ keeping: id })),
  can(kase, { keeping: id }) {
    const keeping = kase.keepings.find((each) => each.id === id)
    if (keeping === undefined) return refuse('unknown_keeping')
    return keeping.answeredAt !== null || keeping.endedAt !== null ? refuse('already_done') : null
  },
  decide(_kase, { keeping, named = [], reasons }, context) {
    if (!context.isCoordinator(staffIdOf(context.by) ?? '')) return refuse('for_coordinators')
    const ids = [...new Set(named)]
    if (!ids.every(context.isColleague)) return refuse('unknown_colleague')
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'keeping_from_answered', { keeping, named: ids }, { reasons }),
      ]
    )
  },
})
