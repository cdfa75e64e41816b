import { z } from '@hono/zod-openapi'
import { NEXT_STEPS, STEP_OWNERS } from '../../../domain/casework/steps.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

/** One thing that is owed: what, who, by when, and the verb that does it. */
export const nextSchema = z
  .object({
    step: code(NEXT_STEPS),
    owner: code(STEP_OWNERS),
    by: maybeAt(),
    late: yes(),
    /** The verb that does it; null where nothing is open. */
    verb: maybeText(),
    /** What the verb is about, by name of its field. */
    subject: z.record(z.string(), text()),
    /** Id of the organisation that it is about. */
    entity: maybeText(),
    /** Tells it from everything else that is owed: what `give_new_time` takes as `late`. */
    key: text(),
    /** The last new time that the person was told for it, and why. */
    newTime: z.object({ by: at(), reasons: text() }).nullable(),
    /** How the time was counted, where that is in working days: from when, and which days were left out. */
    counted: z
      .object({
        workingDays: z.int(),
        from: at(),
        leftOut: listOf(
          z.object({ date: text(), because: z.enum(['weekly', 'day_off']), name: maybeText() }),
        ),
      })
      .nullable(),
  })
  .openapi('Next')
