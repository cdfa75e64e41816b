/** Our questions to the person, each with an answer of its own. */
export const questions = {
  title: 'Our questions to you',
  lead: 'Answer what you want, when you want. Nothing you say or leave out here is held against you.',
  because: 'Why we ask:',
  open: 'Not answered yet.',
  said: 'Answer of {day}:',
  answer: 'Your answer',
  add: 'Add to your answer',
  send: 'Send this answer',
  missing: 'Please write an answer, or choose one of the other two.',
} as const

/** What a decision will rely on. */
export const facts = {
  title: 'What we rely on',
  lead: 'These are the facts that we rely on when we decide. Please tell us what is not right.',
  until:
    'You have time until {by}. Before that we decide nothing against you, unless you have answered all of it.',
  more: 'If you need more time, you get {limit} more, once.',
  urgent: 'It is urgent, so we may decide before you answer. You can still answer after that.',
  over: 'The time for it is over. You can still answer.',
  words: 'What is not right, or what is missing',
  send: 'Send this',
  missing: 'Please choose an answer, or write something.',
} as const
