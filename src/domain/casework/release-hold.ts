import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { longText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** Ends a legal hold, by somebody else than who placed it: one person alone lets nothing be erased. */
export const releaseHold = verb({
  name: 'release_hold',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ because: longText() }),
  can({ held }, _subject, { by }) {
    if (held === null) return refuse('nothing_held')
    return staffIdOf(held.by) === staffIdOf(by) ? refuse('second_person_needed') : null
  },
  decide: (_kase, { because }, context) =>
    checkText(because, 'reason_missing') ?? [event(context, 'hold_released', {}, { because })],
})
