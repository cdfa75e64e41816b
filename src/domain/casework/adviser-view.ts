import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { Adviser } from './advisers.ts'
import { adviserNow } from './advisers.ts'
import { personView, type PersonStep, type PersonView } from './person-view.ts'
import type { NextStep } from './steps.ts'

/** What those who stand beside the person may know is owed: nothing that tells of what is not for them. */
export const TOLD: readonly NextStep[] = [
  'read_by_a_person',
  'tell_you_what_we_found',
  'look_again',
  'carry_out_the_change',
  'offer_what_puts_it_right',
  'look_for_something_else',
  'your_answer',
  'deliver_what_was_promised',
  'please_check',
  'decide_your_appeal',
  'end_the_case',
]

/** What somebody reads who stands beside the person. */
export interface AdviserView extends Pick<
  PersonView,
  'reference' | 'heading' | 'submitter' | 'receivedAt' | 'outcome'
> {
  readonly adviser: Adviser
  /** What the person told first; null where it is not for them. */
  readonly told: (Pick<PersonView, 'story'> & Pick<PersonView['told'], 'product' | 'wish'>) | null
  readonly owed: readonly PersonStep[]
  readonly messages: PersonView['messages']
  /** What the person was asked, and shown before a decision, with what they said to it. */
  readonly inquiries: PersonView['inquiries']
  readonly shownFacts: PersonView['shownFacts']
  readonly decisions: PersonView['decisions']
  readonly offers: PersonView['offers']
  /** What the person asked somebody else to look at, and complained of, with what was answered and done. */
  readonly appeals: PersonView['appeals']
  /** Bodies outside that the person was offered; which they chose, and what they allow, is the person's alone. */
  readonly bodies: readonly Pick<PersonView['referrals'][number], 'id' | 'need' | 'words' | 'at' | 'bodies'>[]
}

/**
 * The view of somebody who stands beside the person.
 *
 * @param kase as they may see it (`seenByAdviser`): words that are not for them are empty, and what has none is left out
 * @param id of the adviser
 */
export function adviserView(kase: Case, id: string, now: Instant, calendar: Calendar): AdviserView | null {
  const adviser = adviserNow(kase, id)
  if (adviser === null) return null
  const { reference, heading, submitter, receivedAt, outcome, ...view } = personView(kase, now, calendar)
  const { product, wish } = view.told
  return {
    reference,
    heading,
    submitter,
    receivedAt,
    outcome,
    adviser,
    told: view.story === '' ? null : { story: view.story, product, wish },
    owed: view.owed.filter(({ step }) => TOLD.includes(step)),
    messages: view.messages.filter(({ body }) => body !== ''),
    inquiries: view.inquiries.filter(({ question }) => question !== ''),
    shownFacts: view.shownFacts.filter(({ statement }) => statement !== ''),
    decisions: view.decisions.filter(({ reasons }) => reasons !== ''),
    offers: view.offers.filter(({ letter }) => letter !== ''),
    appeals: view.appeals.filter(({ reasons, decided, carriedOut }) =>
      [reasons, decided?.reasons, carriedOut?.done].some((text) => text !== undefined && text !== ''),
    ),
    bodies: view.referrals
      .map(({ id: referral, need, words, at, bodies }) => ({
        id: referral,
        need,
        words,
        at,
        bodies: bodies.filter(({ listing }) => Object.values(listing.names).some((name) => name !== '')),
      }))
      .filter(({ bodies }) => bodies.length > 0),
  }
}
