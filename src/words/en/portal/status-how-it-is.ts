import type { FollowUpQuestion, FollowUpStage } from '../../../domain/vocabulary/follow-up.ts'

/** What whoever told of others reads of what came of it. */
export const inGeneral = {
  title: 'What came of what you told us',
  on: 'On {day} we can say:',
  noMore:
    'In this list we say no more, to protect people. It says nothing of whether anybody was harmed, wrote to us or got anything.',
} as const

/** The person is asked how it is for them, after each stage and some time after the end. */
export const howItIs = {
  title: 'How it is for you',
  after: {
    read: 'Somebody has read what you told us.',
    found: 'We have told you what we found.',
    offered: 'You have had an offer from us.',
    said_done: 'Something was said to be done.',
    ended: 'This case has ended.',
    weeks_4: 'It is some weeks since this case ended.',
    months_3: 'It is some months since this case ended.',
    months_12: 'It is a year or more since this case ended.',
  } satisfies Record<FollowUpStage, string>,
  lead: 'We would like to know how it is for you now. You need not answer, and you can leave out any question. Nothing here puts you further back. You can answer again later, and we keep each answer.',
  open: 'Answer the questions',
  again: 'Answer again',
  bringsBack: 'Say no if it is not put right, or does not hold. We then take it up again.',
  safety: 'Say no if you do not feel safe. Somebody then looks at it within {limit}.',
  questions: {
    isPutRight: 'Is it put right?',
    holds: 'Does what was done still hold?',
    backWhereYouWere: 'Are you back where you were before?',
    helped: 'Did it help you?',
    fair: 'Were you treated fairly, whatever came of it?',
    feltSafe: 'Do you feel safe, in telling us and since then?',
  } satisfies Record<FollowUpQuestion, string>,
  which: 'If not, or only in part: what is not right, or does not hold?',
  words: 'What else do you want to say about it?',
  wordsHint: 'Somebody reads it and answers you.',
  send: 'Send my answers',
  missing: 'Please answer one question, or write something.',
  said: 'On {day} you said:',
  answered: '{question} {answer}.',
  meant: 'You meant: {parts}',
} as const
