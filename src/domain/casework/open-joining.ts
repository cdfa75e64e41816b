import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * Whoever filed for a group makes a code with which others of it join, each with a receipt of their own; a new one takes
 * the place of the one before. On the page of whoever filed alone: it opens something to others.
 */
export const openJoining = verb({
  name: 'open_joining',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({}),
  can(kase, _subject, { by }) {
    if (kase.submitter !== 'group') return refuse('no_group')
    return by.kind === 'staff' ? refuse('only_on_their_page') : null
  },
  decide: (_kase, _input, context) => [event(context, 'joining_opened', {}, {})],
})
