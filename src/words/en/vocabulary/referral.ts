import type { ReferralAnswer, WhetherHelped } from '../../../domain/vocabulary/referral.ts'

/** What the person says to bodies outside that they were offered, and whether one helped. */
export const referral = {
  referralAnswers: {
    go_myself: 'Goes there without us',
    tell_them: 'Wants us to tell them',
    none: 'Wants none of these',
  } satisfies Record<ReferralAnswer, string>,

  whetherHelped: {
    helped: 'It helped',
    in_part: 'It helped in part',
    did_not_help: 'It did not help',
    nobody_answered: 'Nobody answered',
    did_not_go: 'Did not go there',
  } satisfies Record<WhetherHelped, string>,
}
