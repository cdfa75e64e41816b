import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * A mail to the person was refused, gave up, or came back: nobody may take it for granted any more that they hear of news
 * (red line 15). A clock notes what the mail server said; one of us notes what came back later. It holds until the person
 * gives a way to reach them anew.
 */
export const noteMailReturned = verb({
  name: 'note_mail_returned',
  chapter: 'casework',
  by: ['staff', 'clock'],
  from: always(),
  input: z.object({}),
  can({ person, mailReturnedAt }) {
    if (!person?.email) return refuse('no_address')
    return mailReturnedAt === null ? null : refuse('already_done')
  },
  decide: (_kase, _input, context) => [event(context, 'mail_returned', {}, {})],
})
