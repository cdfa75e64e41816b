import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** Nobody joins with the code any more. Whoever joined before keeps their receipt. */
export const endJoining = verb({
  name: 'end_joining',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({}),
  // Also where they have set right since then that they write for a group.
  can({ joining }) {
    if (joining === null) return refuse('no_group')
    return joining.endedAt === null ? null : refuse('already_done')
  },
  decide: (_kase, _input, context) => [event(context, 'joining_ended', {}, {})],
})
