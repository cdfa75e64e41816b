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
  }),
  decide(kase, { named, alone }, context) {
    const ids = [...new Set(named)]
    if (!ids.every(context.isColleague)) return refuse('unknown_colleague')
    if (ids.length < FEWEST && (alone ?? '') === '') return refuse('two_or_a_reason')
    const refusal = ids.length < FEWEST ? checkText(alone, 'two_or_a_reason') : null
    if (refusal) return refusal
    const before = kase.onlyFor?.toSorted()
    if (kase.accessSaidAt !== null && before?.join() === ids.toSorted().join()) return refuse('already_done')
    return [event(context, 'staff_named', { named: ids }, alone ? { alone } : {})]
  },
})
