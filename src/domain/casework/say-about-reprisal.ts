import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeLongText, reprisalId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { REPRISAL_ANSWERS } from '../vocabulary/reprisal.ts'
import { answersTo, openReprisal } from './reprisals.ts'
import { lastWithBody } from './reprisal-body.ts'
import { refuseUnlessOpen, reprisalsNow } from './take-up-reprisal.ts'

/**
 * The person says how it is with the trouble that they have for having written to us. Nothing else ends it, and nothing
 * else hands it to a body outside; that it goes on begins the time for our word anew.
 */
export const sayAboutReprisal = verb({
  name: 'say_about_reprisal',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    reprisal: reprisalId(),
    how: choice(codesOf(REPRISAL_ANSWERS)),
    words: maybeLongText(),
  }),
  about: ['reprisal'],
  subjects: reprisalsNow,
  can: refuseUnlessOpen,
  decide(kase, { reprisal, how, words }, context) {
    const open = openReprisal(kase)
    if (open === null || !answersTo(open).includes(how)) return refuse('reprisal_answer_not_yet')
    const handed = how === 'handed_over' ? { step: lastWithBody(open) } : {}
    return [event(context, 'reprisal_said', { reprisal, how, ...handed }, words ? { words } : {})]
  },
  choices(kase): { how: string[] } {
    const open = openReprisal(kase)
    return { how: open === null ? [] : answersTo(open) }
  },
})
