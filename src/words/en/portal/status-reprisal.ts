import type { ReprisalOwner } from '../../../domain/casework/person-reprisals.ts'

/** Trouble that the person has for having written to us: what is done, and how it is. */
export const reprisal = {
  title: 'Trouble because you wrote to us',
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
