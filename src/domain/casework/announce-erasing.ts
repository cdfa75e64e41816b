import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { moment } from '../case/fields.ts'
import { verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { latest } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { appealsOver, isStillNeeded } from './retention.ts'

/**
 * The time is nearly over for which the house keeps a case that ended so: the person is told weeks before, and can keep
 * it. However soon the house would have it, it is erased neither before those weeks nor before the times for appeals
 * are over.
 */
export const announceErasing = verb({
  name: 'announce_erasing',
  chapter: 'casework',
  by: ['clock'],
  from: { closed: ['same'] },
  input: z.object({ until: moment() }),
  can: (kase, _subject, moment) =>
    kase.erasing !== null || isStillNeeded(kase, moment)
      ? refuse('not_now', { verb: 'announce_erasing' })
      : null,
  decide(kase, { until }, context) {
    const { now, calendar } = context
    const on = latest(
      until,
      ownDue('CLK-OWN-ERASE-NOTICE-28D', now, calendar),
      ...appealsOver(kase, calendar),
    )
    return [event(context, 'erasing_announced', { on }, {})]
  },
})
