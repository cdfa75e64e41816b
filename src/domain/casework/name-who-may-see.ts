import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { colleagues, maybeReason } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** With fewer, one of us alone could bury a case. */
const FEWEST = 2

/**
 * Limits a case to named staff: nobody else of the house sees it, its counts, its organisations or its letters (domain
 * reference 6: named staff who are walled off from the feared part; UNGP 31 commentary: prevent retaliation). The
 * person reads how many there are. One alone needs a reason that stays on record.
 *
 * A coordinator is among them, because what is late, and what nobody has, is on the lists of coordinators (severity rule
 * 7(d)): hidden from all of them it would be owed by nobody who answers for it. Where the person fears every one, that
 * is said on the record, and no line and no number tells a coordinator of the case: what is owed is then on the lists of
 * those who are named, and of nobody whom the person fears (red lines 9 and 14).
 */
export const nameWhoMaySee = verb({
  name: 'name_who_may_see',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({
    named: colleagues(),
    // Why nobody else can be named with them.
    alone: maybeReason(),
    // Why no coordinator may see it.
    noCoordinator: maybeReason(),
  }),
  decide(kase, { named, alone, noCoordinator }, context) {
    const ids = [...new Set(named)]
    if (!ids.every(context.isColleague)) return refuse('unknown_colleague')
    if (ids.length < FEWEST && (alone ?? '') === '') return refuse('two_or_a_reason')
    const refusal = ids.length < FEWEST ? checkText(alone, 'two_or_a_reason') : null
    if (refusal) return refusal
    const isLed = ids.some(context.isCoordinator)
    const unled = isLed ? null : checkText(noCoordinator, 'coordinator_or_a_reason')
    if (unled) return unled
    const before = kase.onlyFor?.toSorted()
    if (kase.accessSaidAt !== null && before?.join() === ids.toSorted().join()) return refuse('already_done')
    return [
      event(
        context,
        'staff_named',
        { named: ids },
        {
          ...(alone && { alone }),
          ...(!isLed && noCoordinator && { noCoordinator }),
        },
      ),
    ]
  },
})
