import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { maybeChoice } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { HOW_BAD, PUT_RIGHT } from '../vocabulary/severity.ts'

/**
 * The person says how bad it is for them and whether it can be put right; either, both, and again whenever they like.
 * It stands beside our rating and never lowers it (domain reference 4, rule 10). Whoever tells of what happened to
 * others is not asked: it is not theirs to weigh.
 */
export const sayOwnView = verb({
  name: 'say_own_view',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: { received: ['same'], ...whileWorking() },
  theirs: true,
  ofThoseAffected: true,
  input: z.object({
    howBad: maybeChoice(codesOf(HOW_BAD)),
    putRight: maybeChoice(codesOf(PUT_RIGHT)),
  }),
  decide: (_kase, { howBad, putRight }, context) =>
    howBad === null && putRight === null
      ? refuse('own_view_missing')
      : [event(context, 'own_view_said', { howBad, putRight }, {})],
})
