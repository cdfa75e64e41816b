import { z } from 'zod'
import { isBlank } from '../blank.ts'
import { event } from '../case/case-event.ts'
import { maybeLongText, yesNo } from '../case/fields.ts'
import { verb, untilClosed } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * Whoever filed for a group makes a code with which others of it join, each with a receipt of their own; a new one takes
 * the place of the one before. They say what whoever holds it reads of the case, which is nothing else, and whether those
 * who join may read how it ended. On the page of whoever filed alone: it opens something to others.
 */
export const openJoining = verb({
  name: 'open_joining',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: untilClosed(),
  theirs: true,
  input: z.object({ shown: maybeLongText(), hearsOutcome: yesNo().default(false) }),
  can(kase, _subject, { by }) {
    if (kase.submitter !== 'group') return refuse('no_group')
    // Whoever joined now would be erased with it.
    if (kase.erasing !== null) return refuse('not_now', { verb: 'open_joining' })
    return by.kind === 'staff' ? refuse('only_on_their_page') : null
  },
  decide: (_kase, { shown = '', hearsOutcome }, context) => [
    event(context, 'joining_opened', { hearsOutcome }, isBlank(shown) ? {} : { shown }),
  ],
})
