import type {
  FollowUpQuestion,
  FollowUpStage,
  GeneralNews,
  HowFair,
  HowMuch,
  HowSafe,
} from '../../../domain/vocabulary/follow-up.ts'

/** How it is for the person: the stages after which they are asked, what is asked, and what can be answered. */
export const followUp = {
  followUpStages: {
    read: 'After somebody read it',
    found: 'After they were told what was found',
    offered: 'After an offer',
    said_done: 'After something was said to be done',
    ended: 'After the end',
    weeks_4: '4 weeks after the end',
    months_3: '3 months after the end',
    months_12: '12 months after the end',
  } satisfies Record<FollowUpStage, string>,

  followUpQuestions: {
    isPutRight: 'Is it put right?',
    holds: 'Does it still hold?',
    backWhereYouWere: 'Back where they were before?',
    helped: 'Did it help?',
    fair: 'Was it fair?',
    feltSafe: 'Did they feel safe?',
  } satisfies Record<FollowUpQuestion, string>,

  generalNews: {
    looking_into_it: 'We are looking into what you told us.',
    looked_into_it: 'We have looked into what you told us.',
    passed_on: 'We passed what you told us on to those who can look into it.',
    found_no_fault: 'We found no fault in how the system works.',
    system_changed: 'How the system works was changed, for everybody.',
    rules_changed: 'Our rules or our way of working were changed, for everybody.',
    system_stopped: 'The system is not used for this any more.',
    published: 'What we found is published.',
  } satisfies Record<GeneralNews, string>,

  howMuch: { yes: 'Yes', partly: 'In part', no: 'No' } satisfies Record<HowMuch, string>,

  howFair: {
    very_fair: 'Very fair',
    fair: 'Fair',
    in_between: 'In between',
    unfair: 'Unfair',
    very_unfair: 'Very unfair',
  } satisfies Record<HowFair, string>,

  howSafe: { yes: 'Yes', not_sure: 'Not sure', no: 'No' } satisfies Record<HowSafe, string>,
}
