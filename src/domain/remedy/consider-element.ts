import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, reason } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'

/** Records why an element of remedy has no action: asked and not wanted, or not fitting. Always with a reason. */
export const considerElement = verb({
  name: 'consider_element',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ element: choice(codesOf(ELEMENTS)), reasons: reason() }),
  decide: (_kase, input, context) =>
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'element_considered', { element: input.element }, { reasons: input.reasons }),
    ],
})
