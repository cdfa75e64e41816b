/** Having it erased, and keeping it after all. */
export const erasing = {
  ask: {
    title: 'Erase what you told us',
    body: 'You can have this erased: your story, your messages, your name, and how to reach you. Then nobody can read it any more, also not we, and nobody can bring it back. It happens {limit} after you ask. Until then you can take it back here, with your receipt.',
    ends: 'What is still going on here ends with it: no answer, no remedy and no appeal comes after that.',
    stays:
      'What stays is that there was a case, its dates and what was decided, without your words and without your name. Whoever else was told with your yes keeps what they have: we cannot erase it there. By a safety copy of the keys it can still be opened for up to {days, plural, one {# day} other {# days}} after it is erased.',
    send: 'Erase it in {limit}',
  },
  cannot: 'Erase what you told us: not now',
  soon: {
    title: 'This will be erased on {day}',
    own_request: 'You asked for it. Until then nothing changes.',
    retention:
      'It has ended, and we keep what ended like this for a limited time only. That time is over then. If you want it kept, say so here, or write to us.',
    waits: 'It waits for now. {why}',
    send: 'Keep it after all',
  },
} as const
