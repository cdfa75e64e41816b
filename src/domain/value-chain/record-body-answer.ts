import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { bodyId, maybeLongText, yesNo } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** A body outside accepts to be the contact, or says no: then another one is looked for, with a clock. */
export const recordBodyAnswer = verb({
  name: 'record_body_answer',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({ body: bodyId(), accepted: yesNo(), words: maybeLongText() }),
  about: ['body'],
  subjects: ({ bodies }) => bodies.map(({ id }) => ({ body: id })),
  can({ bodies }, { body }) {
    const found = bodies.find(({ id }) => id === body)
    if (found === undefined) return refuse('unknown_body')
    const isLast = bodies.findLast(({ reserved }) => reserved === found.reserved) === found
    return found.answer === null && isLast ? null : refuse('already_done')
  },
  decide: (_kase, { body, accepted, words }, context) => [
    event(context, 'body_answered', { body, accepted }, words ? { words } : {}),
  ],
})
