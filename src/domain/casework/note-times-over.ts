import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { talkId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isPassed } from '../time/instant.ts'
import { findTalk, lastTime, talksOf } from './talks.ts'

/** The last of the times that were proposed for a talk is over, and nobody chose one: what waits then is not the person. */
export const noteTimesOver = verb({
  name: 'note_times_over',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({ talk: talkId() }),
  about: ['talk'],
  subjects: talksOf,
  can(kase, { talk }, { now }) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    const last = lastTime(found)
    return last !== null && isPassed(last, now) ? null : refuse('not_now', { verb: 'note_times_over' })
  },
  decide: (_kase, { talk }, context) => [event(context, 'talk_times_over', { talk }, {})],
})
