import type { ReprisalAnswer } from '../../../domain/vocabulary/reprisal.ts'

/** What a person says of the trouble that they have for having written here. */
export const reprisal = {
  reprisalAnswers: {
    goes_on: 'It goes on, or is worse',
    stopped: 'It has stopped',
    safe_enough: 'With what was done, it is safe enough',
    handed_over: 'A body outside takes care of it from now on',
    please_stop: 'Please do nothing more about it',
  } satisfies Record<ReprisalAnswer, string>,
}
