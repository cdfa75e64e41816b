import type { ContactSafety } from '../vocabulary/intake.ts'
import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuseUnlessTheirs } from '../case/theirs.ts'

export interface GiveContactDetails {
  readonly safety: ContactSafety
  readonly name?: string
  readonly email?: string
  readonly howToReach?: string
}

/** The person says, changes or takes back how they may be reached. Replaces what was said before. */
export const giveContactDetails: Rule<GiveContactDetails> = (kase, input, context) => {
  const { safety, ...details } = input
  return (
    refuseUnlessTheirs(kase, context) ?? [
      event(
        context,
        'contact_details_given',
        { safety },
        Object.fromEntries(Object.entries(details).filter(([, text]) => text !== undefined && text !== '')),
      ),
    ]
  )
}
