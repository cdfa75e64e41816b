import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, shortText, yesNo } from '../case/fields.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { MANDATES } from '../vocabulary/intake.ts'
import { advisersNow, MOST_ADVISERS } from './advisers.ts'

/**
 * The person lets somebody stand beside them, who gets a receipt of their own: a lawyer, a union, a friend. They read
 * what is written from then on, and what was written before only where the person says so; whatever the person does
 * stays the person's. Asked for in no other place than the page of the person: it opens the case to somebody.
 */
export const letInAdviser = verb({
  name: 'let_in_adviser',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    name: shortText(),
    mandate: choice(codesOf(MANDATES)),
    seesEarlier: yesNo().default(false),
  }),
  can(kase, _subject, { by }) {
    // What opens the case to somebody is the person's own, also when they told us by phone.
    if (by.kind === 'staff') return refuse('only_on_their_page')
    return advisersNow(kase).length < MOST_ADVISERS
      ? null
      : refuse('too_many_advisers', { most: MOST_ADVISERS })
  },
  decide(kase, { name, mandate, seesEarlier }, context) {
    const adviser = nextId('v', kase.advisers)
    return (
      checkText(name, 'text_missing') ?? [
        event(context, 'adviser_let_in', { adviser, mandate, seesEarlier }, { name }),
      ]
    )
  },
})
