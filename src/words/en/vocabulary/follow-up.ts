import type {
  FollowUpQuestion,
  FollowUpStage,
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
