import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeEmailAddress, maybeLongText, maybeShortText, yesNo } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isMailStopped, safetyOf } from '../intake/safety.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONTACT_SAFETY } from '../vocabulary/intake.ts'

/** The person says, changes or takes back how they may be reached. Replaces what was said before. */
export const giveContactDetails = verb({
  name: 'give_contact_details',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    /** Left out where nobody said it: then we do not write. */
    safety: choice(codesOf(CONTACT_SAFETY)).optional(),
    name: maybeShortText(),
    email: maybeEmailAddress(),
    howToReach: maybeLongText(),
    /** When, by the clock where they are. */
    times: maybeShortText(),
    /** What whoever rings or writes calls themselves. */
    coverName: maybeShortText(),
    whoMayAnswer: maybeShortText(),
    leaveNoMessage: yesNo().optional(),
  }),
  decide: (_kase, { safety, leaveNoMessage = false, ...details }, context) => [
    event(
      context,
      'contact_details_given',
      { ...safetyOf(safety), ...(leaveNoMessage && { leaveNoMessage }) },
      Object.fromEntries(Object.entries(details).filter(([, text]) => text !== undefined && text !== '')),
    ),
  ],
  known(kase) {
    const { person } = kase
    if (person === null) return {}
    const { safety, safetyAssumed, name, email, howToReach, plan } = person
    return {
      // Where no mail is sent for what they wrote, only they say that it is safe after all.
      ...(!safetyAssumed && !isMailStopped(kase) && { safety }),
      name: name ?? '',
      email: email ?? '',
      howToReach: howToReach ?? '',
      ...(plan && {
        times: plan.times ?? '',
        coverName: plan.coverName ?? '',
        whoMayAnswer: plan.whoMayAnswer ?? '',
        leaveNoMessage: plan.leaveNoMessage,
      }),
    }
  },
})
