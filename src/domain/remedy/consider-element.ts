import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import type { Element } from '../vocabulary/remedy.ts'

export interface ConsiderElement {
  readonly element: Element
  readonly reasons: string
}

/** Records why an element of remedy has no action: asked and not wanted, or not fitting. Always with a reason. */
export const considerElement: Rule<ConsiderElement> = (_kase, input, context) =>
  checkText(input.reasons, 'reason_missing') ?? [
    event(context, 'element_considered', { element: input.element }, { reasons: input.reasons }),
  ]
