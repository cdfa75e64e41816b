import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { JOINING, opensGroup } from './group.ts'

/** Nobody joins with the code any more. Whoever joined before keeps their receipt. */
export const endJoining = verb({
  name: 'end_joining',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({}),
  can(kase) {
    if (kase.submitter !== 'group') return refuse('no_group')
    return opensGroup(kase, JOINING) ? null : refuse('already_done')
  },
  decide: (_kase, _input, context) => [event(context, 'joining_ended', {}, {})],
})
