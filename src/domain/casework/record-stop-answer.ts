import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case, InterimMeasure } from '../case/case.ts'
import { askedId, longText, yesNo } from '../case/fields.ts'
import { checkText, untilClosed, verb } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'

/** What came of asking somebody to stop it. Where everybody said no, somebody else is to be asked within the hour. */
export const recordStopAnswer = verb({
  name: 'record_stop_answer',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({ asked: askedId(), stopped: yesNo(), words: longText() }),
  about: ['asked'],
  subjects: ({ measures }) => measures.map(({ id }) => ({ asked: id })),
  can(kase, { asked }) {
    const found = findMeasure(kase, asked)
    if (isRefusal(found)) return found
    // What had stopped can begin again; then that is said.
    return found.answer?.stopped === false ? refuse('already_done') : null
  },
  decide: (_kase, { asked, stopped, words }, context) =>
    checkText(words, 'text_missing') ?? [event(context, 'stop_answered', { asked, stopped }, { words })],
})

function findMeasure({ measures }: Case, id: string | undefined): InterimMeasure | Refusal {
  return measures.find((each) => each.id === id) ?? refuse('unknown_measure')
}
