import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choices } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { GENERAL_NEWS, type GeneralNews } from '../vocabulary/follow-up.ts'

/**
 * Whoever told of what happened to others hears whether it was looked into, and what changed for everybody: in sentences
 * of a closed list, with no field for words, so that nothing can be said of anybody affected.
 */
export const tellNotifier = verb({
  name: 'tell_notifier',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  needsReader: true,
  input: z.object({ news: choices(codesOf(GENERAL_NEWS)) }),
  can: ({ kind }) => (kind === 'notification' ? null : refuse('only_for_notices')),
  decide(kase, { news }, context) {
    if (news.length === 0) return refuse('news_missing')
    if (news.includes('looking_into_it') && news.some((code) => AFTER_LOOKING.includes(code)))
      return refuse('news_contradict')
    const last = kase.generalNews.at(-1)?.news ?? []
    const isSame = news.length === last.length && news.every((code) => last.includes(code))
    return isSame ? refuse('already_done') : [event(context, 'notifier_told', { news }, {})]
  },
})

/** What is only so once somebody has looked: it cannot be said together with that somebody still does. */
const AFTER_LOOKING: readonly GeneralNews[] = ['looked_into_it', 'found_no_fault', 'published']
