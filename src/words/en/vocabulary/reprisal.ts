import type { ReprisalAnswer, ReprisalAsking, ReprisalEnd } from '../../../domain/vocabulary/reprisal.ts'

/** Trouble that a person has for having written here: what they say of it, how it ended, when they are asked. */
export const reprisal = {
  reprisalAnswers: {
    goes_on: 'It goes on, or is worse',
    stopped: 'It has stopped',
    safe_enough: 'Something was done, and it is safe enough',
    handed_over: 'A body outside takes care of it',
    please_stop: 'Nothing more is to be done about it',
  } satisfies Record<ReprisalAnswer, string>,

  reprisalEnds: {
    stopped: 'It has stopped',
    safe_enough: 'Something was done, and it is safe enough',
    handed_over: 'A body outside takes care of it',
    please_stop: 'Nothing more is to be done about it',
    answered_before: 'It was answered, as was the rule then',
  } satisfies Record<ReprisalEnd, string>,

  reprisalAskings: {
    days_7: 'Asked after 7 days how it is',
    days_30: 'Asked after 30 days how it is',
  } satisfies Record<ReprisalAsking, string>,
}
