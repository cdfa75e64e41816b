import type { OwnClockCode } from '../../../domain/vocabulary/clocks.ts'

/** By when things are to happen. */
export const clocks = {
  /** Times the installation publishes; the numbers are those of `domain/vocabulary/clocks.ts`. */
  ownClocks: {
    'CLK-OWN-RECEIPT': 'A receipt comes at once',
    'CLK-OWN-HUMAN-2WD': 'A person reads it within 2 working days',
    'CLK-OWN-P1-TRIAGE-4H': 'Where there may be danger, a person reads it within 4 hours',
    'CLK-OWN-NOTIFICATION-5WD': 'A notice from somebody not affected is read within 5 working days',
    'CLK-OWN-RETALIATION-24H': 'Word of revenge against somebody who spoke up is taken up within 24 hours',
    'CLK-OWN-REPRISAL-14D': 'While such trouble goes on, it is looked at again at least every 14 days',
    'CLK-OWN-REPRISAL-ASK-7D': 'After 7 days the person is asked how it is with it',
    'CLK-OWN-REPRISAL-ASK-30D': 'After 30 days the person is asked again',
    'CLK-OWN-REPRISAL-SILENT-7D': 'The last of these questions waits 7 days for an answer',
    'CLK-OWN-DECISION-30D': 'What was found is told within 30 days',
    'CLK-OWN-DECISION-P1-7D': 'In the most urgent cases, what was found is told within 7 days',
    'CLK-OWN-UPDATE-14D': 'News on how things stand comes at least every 14 days',
    'CLK-OWN-APPEAL-6M': 'An appeal can be made for 6 months after a decision',
    'CLK-OWN-APPEAL-DECISION-30D':
      'An appeal is decided within 30 days, and where a date will pass, within half of the time left until then',
    'CLK-OWN-SILENCE-5WD':
      'Somebody who had no part answers why a promised time has passed within 5 working days, and where a date will pass, within half of the time left until then',
    'CLK-OWN-HANDOVER-P1-4H':
      'In the most urgent cases, an organisation asked to become the contact has 4 hours to answer',
    'CLK-OWN-HANDOVER-2WD': 'An organisation asked to become the contact has 2 working days to answer',
    'CLK-OWN-REASSESS-30D': 'An organisation’s part is looked at again 30 days after it was told',
    'CLK-OWN-REASSESS-SEVERE-14D':
      'Where the harm is severe, an organisation’s part is looked at again 14 days after it was told',
    'CLK-OWN-ANSWER-14D': 'An organisation that was told has 14 days to answer',
    'CLK-OWN-ANSWER-P1-2D': 'In the most urgent cases, an organisation that was told has 2 days to answer',
    'CLK-OWN-PERSONS-VIEW-2WD':
      'When the person says that it is graver than we rated it, a second person follows or answers within 2 working days',
    'CLK-OWN-WHAT-IS-LOST-1WD':
      'When a date has passed after which help comes too late, a second person rates what is lost within 1 working day',
    'CLK-OWN-PROOF-5WD':
      'What shows that something was delivered is looked at by somebody else within 5 working days',
    'CLK-OWN-OFFER-30D':
      'A person has at least 30 days to answer an offer, before a case may end without their answer',
    'CLK-OWN-CONFIRM-30D':
      'A person has at least 30 days to say whether something arrived, before a case may end without their answer',
    'CLK-OWN-ADVICE-14D': 'A person who takes advice before they answer an offer has 14 more days',
    'CLK-OWN-FACTS-7D':
      'A person has 7 days to answer what a decision will rely on, and 7 more where they ask for them',
    'CLK-OWN-TALK-2WD':
      'A talk that the person asked for is answered, and what was said in one is written down, within 2 working days',
    'CLK-OWN-ERASE-14D':
      'What the person asks to have erased is erased after 14 days, unless they take it back',
    'CLK-OWN-ERASE-NOTICE-28D':
      'Before a case is erased because its time is over, the person is told 28 days ahead',
    'CLK-OWN-DUTY-90D': 'What is still owed after a case ended is looked at again within 90 days',
    'CLK-OWN-REPLY-5WD': 'What the person writes or says is answered within 5 working days',
    'CLK-OWN-REPLY-P1-1WD':
      'In the most urgent cases, what the person writes or says is answered within 1 working day',
    'CLK-OWN-ASK-2WD':
      'Whoever is to do what was promised is asked within 2 working days, and asked again as soon when they stay silent',
    'CLK-OWN-SECOND-LOOK-1WD':
      'Where a second person is needed, they look within 1 working day: whether waiting makes it worse, how grave it is when somebody spoke of danger, why nothing is done, what is set aside',
    'CLK-OWN-FIRST-HOUR-1H':
      'In the most urgent cases, what cannot wait is done within 1 hour after somebody has read it',
    'CLK-OWN-FIND-READER-P1-4H':
      'Where nobody here may read one of the most urgent cases, somebody from outside is found within 4 hours',
    'CLK-OWN-FIND-READER-2WD':
      'Where nobody here may read a case, somebody from outside is found within 2 working days',
    'CLK-OWN-FIND-BODY-P1-4H':
      'In the most urgent cases, an independent body is found and asked within 4 hours',
    'CLK-OWN-FIND-BODY-5WD':
      'Where one is needed, an independent body is found and asked within 5 working days',
    'CLK-OWN-UNDETERMINED-30D': '“Not known yet” lasts at most 30 days, and is then explained',
    'CLK-OWN-FOLLOW-UP-28D': 'The person is asked how it is for them 4 weeks after a case ended',
    'CLK-OWN-FOLLOW-UP-3M': 'They are asked again 3 months after it ended',
    'CLK-OWN-FOLLOW-UP-12M': 'They are asked once more 12 months after it ended',
    'CLK-OWN-REFERRAL-2WD': 'A body that the person chose is told what they allow within 2 working days',
    'CLK-OWN-REFERRAL-28D': 'The person is asked 4 weeks later whether that body helped',
  } satisfies Record<OwnClockCode, string>,
}
