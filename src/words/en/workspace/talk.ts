/** What was said on a case, a page of it. */
export const talk = {
  title: 'Messages and notes',
  none: 'Nobody has written yet.',
  person: 'The person',
  toPerson: '{name}, to the person',
  noteLabel: 'Internal note: never shown to the person or to other organisations',
  thread: 'Messages and notes, oldest first',
  theirLanguage:
    'This was told in {language}. What you write in another language is marked so on the page of the person.',
  titleOf: 'Messages and notes {first, number} to {last, number} of {total, number}',
  earlierPage: 'Earlier ones',
  laterPage: 'Later ones',
  all: 'All {n, number} on one page',
  notHere:
    '{n, plural, one {# more message without an answer is on another page.} other {# more messages without an answer are on another page.}}',
  toFirst: 'Go to the first of them',
  howItIs: 'How it is for the person',
  howItIsMeant: 'They mean this:',
  questions: 'Our questions to the person',
  facts: 'What a decision relies on, as the person was shown it',
  because: 'Why we asked: {because}',
  open: 'Not answered yet.',
  factsBy: 'The person can answer until:',
  nothingToAdd: 'The person has nothing to add.',
  talks: 'Talks with the person',
  agreed: 'Agreed for: {when}',
  takesPart: 'Takes part: {names}',
  nobodyTakesPart: 'Nobody of us takes part yet.',
  beside: '{name}, who stands beside the person',
  notForAdvisers: 'Not for those who stand beside the person. Nor is your answer to it.',
  unreadBeside:
    'Those who stand beside the person do not read these words of ours, which may say again what is not for them:',
  unreadNow:
    'Those who stand beside the person do not read what we write now: until we have answered with a message, and the person then writes what is for them too.',
  addsToStory: 'They add this to what they told first, or correct it.',
  readerReads:
    'This is read by the person, who told their story in {language}. Write so that they can read it.',
  readerReadsOther:
    'This is read by the person, who told their story in another language. Write so that they can read it.',
} as const

/** What happened to a case, a page of it. */
export const timeline = {
  title: 'Timeline',
  ledger: 'record {seq}',
  person: 'the person',
  clock: 'a clock',
  machine: 'whoever runs the machine',
  importer: 'import',
  organisation: 'another organisation',
  titleOf: 'Timeline: steps {first, number} to {last, number} of {total, number}',
  earlierPage: 'Earlier steps',
  laterPage: 'Later steps',
  earlier: '{n, plural, one {# earlier step} other {# earlier steps}}',
  somebody: 'a former colleague',
  byToken: '{name}, by token {token}',
  service: '{name} (service account)',
} as const

/** Trouble that the person has for having written to us, for those who take care of it. */
export const reprisals = {
  title: 'Trouble for speaking up',
  titleNotSafe: 'The person does not feel safe',
  told: 'The person told of it on {days}.',
  nobody: 'Nobody takes care of it yet.',
  owner: '{name} takes care of it.',
  step: 'Done on {day}:',
  said: 'On {day} the person said: {how}',
  asked: 'On {day} they were asked how it is.',
  next: 'Somebody looks next by {moment}.',
  answeredBefore: 'It was answered, as was the rule then.',
} as const
