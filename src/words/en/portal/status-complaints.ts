import type { AppealOutcome } from '../../../domain/vocabulary/casework.ts'

/** What an appeal can end with; `upheld` means here that the decision stands. */
export const appealOutcomes: Readonly<Record<AppealOutcome, string>> = {
  changed: 'The decision was changed.',
  sent_back: 'It is to be looked at again from the start.',
  upheld: 'The decision stands.',
}

/** What a complaint about us can end with. */
export const complaintOutcomes: Readonly<Record<AppealOutcome, string>> = {
  changed: 'You were right.',
  sent_back: 'It is to be done again, by somebody else.',
  upheld: 'They found that we did what we should.',
}

/** What the person can ask somebody to look at who had no part: our silence, and how we acted. */
export const complaints = {
  title: 'If something is wrong with how we work',
  lead: 'You can ask that somebody looks at it who had no part in your case. Nobody holds it against you.',
  about: { silence: 'that a time has passed that we promised', conduct: 'how we dealt with you' },
  said: 'On {day} you told us: {against}.',
  due: 'The answer comes by {by}.',
  late: 'The answer should have come by {by}. It is late, and we are sorry.',
  answer: 'Read the answer',
  yourReasons: 'What you wrote',
  ask: {
    silence: 'A time has passed that you promised',
    conduct: 'I am not content with how you dealt with me',
  },
  body: {
    silence:
      'Somebody who had no part in it looks why nothing came, and answers within {silenceAnswer} with what happens now.',
    conduct:
      'Somebody who had no part in it reads it, and answers within {appealDecision} with reasons and with what happens now.',
  },
  reasons: { silence: 'What are you waiting for?', conduct: 'What happened?' },
  hint: 'One sentence is enough.',
  send: 'Send it to somebody else',
  empty: 'Please write what they should look at.',
}
