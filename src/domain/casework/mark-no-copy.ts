import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * One of us says that there may be pictures of the sexual abuse of a child: from then on nothing of it is opened,
 * copied or kept here (red line 10; domain reference 12.7). Nobody takes it back.
 */
export const markNoCopy = verb({
  name: 'mark_no_copy',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({}),
  can: ({ noCopySince }) => (noCopySince === null ? null : refuse('already_done')),
  decide: (_kase, _input, context) => [event(context, 'no_copy_marked', {}, {})],
})
