import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { openWish } from './noted-wish.ts'

/**
 * The person wants it kept after all: what they asked for themselves, what one of us noted that they want, or what we
 * announced because our time for it is over. Then our time begins anew.
 */
export const takeBackErasing = verb({
  name: 'take_back_erasing',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({}),
  can: (kase) =>
    kase.erasing === null && openWish(kase)?.wish !== 'erase' ? refuse('nothing_to_take_back') : null,
  decide: (_kase, _input, context) => [event(context, 'erasing_taken_back', {}, {})],
})
