import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { reason } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** Ends the limit to named staff. Never while whoever runs this house is feared: only the person ends a fear. */
export const openToColleagues = verb({
  name: 'open_to_colleagues',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ reasons: reason() }),
  can({ onlyFor, operatorFearedSince, fearOfUsSince }) {
    if (onlyFor === null) return refuse('already_done')
    if (operatorFearedSince !== null) return refuse('feared_operator_stays_out')
    // Their words may mean us: that is answered first.
    return fearOfUsSince === null ? null : refuse('fear_not_asked')
  },
  decide: (_kase, { reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [event(context, 'access_opened', {}, { reasons })],
})
