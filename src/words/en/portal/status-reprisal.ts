import type { ReprisalOwner } from '../../../domain/casework/person-reprisals.ts'

/** Trouble that the person has for having written to us: what is done, and how it is. */
export const reprisal = {
  title: 'Trouble because you spoke up',
  /** Where they said that they do not feel safe, and nothing of anybody who makes trouble for having written. */
  notSafe: {
    title: 'You do not feel safe',
    look: 'You told us that you do not feel safe. Somebody looks at it by {by} and answers you below.',
    lookLate:
      'You told us that you do not feel safe. Somebody should have answered you by {by}. We are late, and we are sorry.',
    again: 'You told us that you do not feel safe. We look at it again by {by}.',
    againLate:
      'You told us that you do not feel safe. We should have looked at it again by {by}. We are late, and we are sorry.',
    theyLook: 'You told us that you do not feel safe. They look at it by {by} and answer you below.',
    theyLookAgain: 'You told us that you do not feel safe. They look at it again by {by}.',
    newest: 'On {day} there was something new about what you told us of your safety',
    answers: { goes_on: 'I still do not feel safe', stopped: 'I feel safe now' },
  },
  told: 'You told us of it on {day}.',
  owner: {
    nobody: 'Nobody has taken it on yet.',
    handler: 'Whoever has your case takes care of it.',
    other: 'Somebody else than who has your case takes care of it.',
  } satisfies Record<ReprisalOwner, string>,
  step: 'Done on {day}:',
  said: 'On {day} you said: {how}',
  next: 'We look at it again by {moment}. You then read here what we did.',
  asked: 'On {day} we asked you how it is now.',
  until: 'Until {moment} we wait for your answer. After that, your case can be ended or erased without it.',
  over: 'We do nothing more about it. If it starts again, tell us at any time.',
  ask: 'How is it now?',
  hint: 'Only you can say that it is over. If it goes on, somebody answers you within {limit}.',
  words: 'What do you want to say about it?',
  send: 'Send',
  missing: 'Please say how it is now.',
} as const
