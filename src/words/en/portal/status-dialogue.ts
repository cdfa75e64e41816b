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

/** Calls, meetings and mediations. */
export const talks = {
  title: 'A talk with us',
  lead: 'You can ask for a call or a meeting. You do not have to, and nothing else waits for it.',
  ask: 'Ask for a talk',
  kind: 'What would you like?',
  words: 'When would it suit you? Please say where you are, so that we know your time.',
  you: 'From you, on {day}:',
  us: 'From us, on {day}:',
  agreed: 'Agreed: {when}',
  ours: '{n, plural, one {One of us takes part.} other {# of us take part.}}',
  outside: 'Also there: {name}',
  /** Where they asked for a talk and we have not answered. */
  asked: { others: 'Send this as well', no: 'I do not want this talk any more' },
  when: 'Which time suits you?',
  add: 'What we should know, such as who comes with you',
  missing: 'Please choose one of the times, or ask for others.',
  record: 'Is this what was said?',
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
