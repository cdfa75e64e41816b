import type { CodeOf } from './code.ts'

/**
 * How long something may take, in one unit: exact hours, working days of the mechanism's calendar, calendar days
 * or calendar months. Months are never turned into days (domain reference T14). `{ hours: 0 }` means at once.
 */
export type Limit =
  | { readonly hours: number }
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }

/** What sets one of our own clocks running. */
export type ClockStart =
  | 'received'
  | 'retaliation_reported'
  | 'reprisal_met'
  | 'reprisal_heard_of'
  | 'reprisal_asked'
  | 'last_update'
  | 'decision_told'
  | 'appeal_received'
  | 'handover_offered'
  | 'organisation_told'
  | 'undetermined_found'
  | 'date_passed'
  | 'own_view_higher'
  | 'offered'
  | 'delivery_reported'
  | 'closed_with_a_duty'
  | 'person_wrote'
  | 'person_said_yes'
  | 'delay_flagged'
  | 'became_urgent'
  | 'body_needed'
  | 'nobody_left'
  | 'erasing_asked'
  | 'erasing_announced'
  | 'ended'
  | 'facts_shown'
  | 'talk_waits'
  | 'went_to_a_body'

export interface OwnClock {
  readonly code: `CLK-OWN-${string}`
  readonly starts: ClockStart
  readonly limit: Limit
}

/**
 * The times an installation promises and publishes. They are a choice of this project (domain reference 12.1 and
 * 6, tagged [D]), to be tuned with the people who use the mechanism (UNGP 31(h)); no law sets them.
 */
export const OWN_CLOCKS = [
  { code: 'CLK-OWN-RECEIPT', starts: 'received', limit: { hours: 0 } },
  /** A person has read it. */
  { code: 'CLK-OWN-HUMAN-2WD', starts: 'received', limit: { workingDays: 2 } },
  /** Instead of two working days when the person's own answers signal danger (rule 10 of severity). */
  { code: 'CLK-OWN-P1-TRIAGE-4H', starts: 'received', limit: { hours: 4 } },
  /** Notifications wait in a queue of their own; five working days because nobody in it has said they are hurt. */
  { code: 'CLK-OWN-NOTIFICATION-5WD', starts: 'received', limit: { workingDays: 5 } },
  { code: 'CLK-OWN-RETALIATION-24H', starts: 'retaliation_reported', limit: { hours: 24 } },
  /** While trouble for having written goes on, somebody looks again by then at the latest. */
  { code: 'CLK-OWN-REPRISAL-14D', starts: 'reprisal_met', limit: { days: 14 } },
  { code: 'CLK-OWN-REPRISAL-ASK-7D', starts: 'reprisal_heard_of', limit: { days: 7 } },
  { code: 'CLK-OWN-REPRISAL-ASK-30D', starts: 'reprisal_heard_of', limit: { days: 30 } },
  /** How long the last of these questions waits for an answer, before the case may end or be erased without it. */
  { code: 'CLK-OWN-REPRISAL-SILENT-7D', starts: 'reprisal_asked', limit: { days: 7 } },
  { code: 'CLK-OWN-DECISION-30D', starts: 'received', limit: { days: 30 } },
  { code: 'CLK-OWN-DECISION-P1-7D', starts: 'received', limit: { days: 7 } },
  { code: 'CLK-OWN-UPDATE-14D', starts: 'last_update', limit: { days: 14 } },
  /** How long the door to an appeal stays open. */
  { code: 'CLK-OWN-APPEAL-6M', starts: 'decision_told', limit: { months: 6 } },
  { code: 'CLK-OWN-APPEAL-DECISION-30D', starts: 'appeal_received', limit: { days: 30 } },
  /** An appeal against our silence: sooner than any other, because it is about waiting. */
  { code: 'CLK-OWN-SILENCE-5WD', starts: 'appeal_received', limit: { workingDays: 5 } },
  { code: 'CLK-OWN-HANDOVER-P1-4H', starts: 'handover_offered', limit: { hours: 4 } },
  { code: 'CLK-OWN-HANDOVER-2WD', starts: 'handover_offered', limit: { workingDays: 2 } },
  /** Being told is knowledge: look again whether the organisation acted (Guide 4; domain reference 5). */
  { code: 'CLK-OWN-REASSESS-30D', starts: 'organisation_told', limit: { days: 30 } },
  { code: 'CLK-OWN-REASSESS-SEVERE-14D', starts: 'organisation_told', limit: { days: 14 } },
  /** How long an organisation that was told may take to answer; after that its silence shows. */
  { code: 'CLK-OWN-ANSWER-14D', starts: 'organisation_told', limit: { days: 14 } },
  { code: 'CLK-OWN-ANSWER-P1-2D', starts: 'organisation_told', limit: { days: 2 } },
  /** A second person raises our rating to what the person says, or answers why not (rule 10 of severity). */
  { code: 'CLK-OWN-PERSONS-VIEW-2WD', starts: 'own_view_higher', limit: { workingDays: 2 } },
  /** A second person has rated what is lost since a date passed (rule 4 of severity). */
  { code: 'CLK-OWN-WHAT-IS-LOST-1WD', starts: 'date_passed', limit: { workingDays: 1 } },
  /** Whatever the person writes or says is answered: a message, a "not yet", a wish for something else. */
  { code: 'CLK-OWN-REPLY-5WD', starts: 'person_wrote', limit: { workingDays: 5 } },
  { code: 'CLK-OWN-REPLY-P1-1WD', starts: 'person_wrote', limit: { workingDays: 1 } },
  /** Whoever is to do what the person said yes to is asked, and asked again when they stay silent. */
  { code: 'CLK-OWN-ASK-2WD', starts: 'person_said_yes', limit: { workingDays: 2 } },
  /** A second person looks at a flag that says that waiting makes it worse (severity rule 4). */
  { code: 'CLK-OWN-SECOND-LOOK-1WD', starts: 'delay_flagged', limit: { workingDays: 1 } },
  /** "We do not know yet" ends after this, with an explanation. */
  { code: 'CLK-OWN-UNDETERMINED-30D', starts: 'undetermined_found', limit: { days: 30 } },
  /** Somebody else looks at what shows that something was delivered. */
  { code: 'CLK-OWN-PROOF-5WD', starts: 'delivery_reported', limit: { workingDays: 5 } },
  /** How long the person has at least to think about an offer, before a case may end without their answer. */
  { code: 'CLK-OWN-OFFER-30D', starts: 'offered', limit: { days: 30 } },
  /** So much longer where they take advice first, once for each offer. */
  { code: 'CLK-OWN-ADVICE-14D', starts: 'offered', limit: { days: 14 } },
  /** How long the person has to answer what a decision will rely on; once as long again where they ask for it. */
  { code: 'CLK-OWN-FACTS-7D', starts: 'facts_shown', limit: { days: 7 } },
  /** A talk that the person asked for is answered, and what was said in one is written down. */
  { code: 'CLK-OWN-TALK-2WD', starts: 'talk_waits', limit: { workingDays: 2 } },
  /** How long the person has at least to say whether it arrived, before a case may end without their answer. */
  { code: 'CLK-OWN-CONFIRM-30D', starts: 'delivery_reported', limit: { days: 30 } },
  /** A case that ends while somebody owes remedy is looked at again by then at the latest. */
  { code: 'CLK-OWN-DUTY-90D', starts: 'closed_with_a_duty', limit: { days: 90 } },
  /** What cannot wait in a case of the first priority, from when somebody has read it. */
  { code: 'CLK-OWN-FIRST-HOUR-1H', starts: 'became_urgent', limit: { hours: 1 } },
  /** A body outside is found and asked to be the contact. */
  { code: 'CLK-OWN-FIND-BODY-P1-4H', starts: 'body_needed', limit: { hours: 4 } },
  { code: 'CLK-OWN-FIND-BODY-5WD', starts: 'body_needed', limit: { workingDays: 5 } },
  /** Where nobody here may read a case, somebody from outside is found who reads it. */
  { code: 'CLK-OWN-FIND-READER-P1-4H', starts: 'nobody_left', limit: { hours: 4 } },
  { code: 'CLK-OWN-FIND-READER-2WD', starts: 'nobody_left', limit: { workingDays: 2 } },
  /** Before what the person asked to have erased is erased: time to find out that somebody else asked. */
  { code: 'CLK-OWN-ERASE-14D', starts: 'erasing_asked', limit: { days: 14 } },
  /** Before a case is erased because its time is over. */
  { code: 'CLK-OWN-ERASE-NOTICE-28D', starts: 'erasing_announced', limit: { days: 28 } },
  /** After a case ended the person is asked whether it is put right, and whether it holds (indicators RIG-1, DIA-4). */
  { code: 'CLK-OWN-FOLLOW-UP-28D', starts: 'ended', limit: { days: 28 } },
  { code: 'CLK-OWN-FOLLOW-UP-3M', starts: 'ended', limit: { months: 3 } },
  { code: 'CLK-OWN-FOLLOW-UP-12M', starts: 'ended', limit: { months: 12 } },
  /** A body outside is told of the person, from their yes. */
  { code: 'CLK-OWN-REFERRAL-2WD', starts: 'person_said_yes', limit: { workingDays: 2 } },
  /** The person is asked whether a body helped, from when they went there or it was told. */
  { code: 'CLK-OWN-REFERRAL-28D', starts: 'went_to_a_body', limit: { days: 28 } },
] as const satisfies readonly OwnClock[]

/**
 * Where a date will pass, an appeal is decided before this part of the time until then is over, and never later than
 * its clock says: the other half is left to do something about the answer. Ours, as the clocks above.
 */
export const APPEAL_SHARE_OF_TIME_LEFT = 0.5

export type OwnClockCode = CodeOf<typeof OWN_CLOCKS>

/** The clock with that code. */
export function ownClock(code: OwnClockCode): OwnClock {
  return OWN_CLOCKS.find((clock) => clock.code === code)!
}
