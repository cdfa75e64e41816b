/** Having it erased, and keeping it after all. */
export const erasing = {
  ask: {
    title: 'Erase what you told us',
    body: 'You can have this erased: your story, your messages, your name, and how to reach you. Then nobody can open it here any more, also not we. It happens {limit} after you ask. Until then you can take it back here, with your receipt.',
    ends: 'What is still going on here ends with it: no answer, no remedy and no appeal comes after that.',
    stays:
      'What stays is that there was a case, its dates and what was decided, without your words and without your name. Whoever else was told with your yes keeps what they have: we cannot erase it there.',
    opens:
      'One thing can still open it afterwards: a safety copy of our keys from before, together with one of our data. Such copies of the keys are to be deleted within {days, plural, one {# day} other {# days}}. Where one is kept for longer, what is in it can be opened for longer.',
    send: 'Erase it in {limit}',
  },
  cannot: 'Erase what you told us: not now',
  soon: {
    title: 'This will be erased on {day}',
    own_request:
      'You asked for it. Until then we go on as before, and you can read and write here. On that day all of it ends: what is not done by then does not come any more.',
    retention:
      'It has ended, and we keep what ended like this for a limited time only. That time is over then. If you want it kept, say so here, or write to us.',
    nowTitle: 'This is being erased now',
    now: 'The day for it has come. Until it is erased you can read here, and you can keep it after all. What is not done by now comes only if you keep it.',
    waits: 'It waits for now. {why}',
    ifTitle: 'This will be erased on {day}, if nothing keeps it then',
    ifOver:
      'If that is over before then, all of it is erased on that day. If not, it is not erased by itself.',
    ifSilent:
      'We asked how it is with your trouble. If we hear nothing from you until then, all of it is erased on that day. If you answer, nothing is erased that day, and this page says what comes next.',
    send: 'Keep it after all',
  },
  /** What was to be erased and was kept past its day. */
  lapsed: {
    title: 'This was not erased',
    body: '{because, select, own_request {You asked us to erase this on {day}. Something kept it on that day, so it was not erased. It is not erased by itself. If you still want it, you can ask for it again.} other {We said that this would be erased on {day}. Something kept it on that day, so it was not erased. Before it is, we tell you a new day.}}',
  },
} as const

/** What one of us wrote down that somebody wants who does not write themselves. */
export const notedWish = {
  title: 'One of us wrote down what you want',
  erase:
    'On {day} one of us wrote down that you want all of this erased. That is not done yet: a second one of us has to say so. Then it is erased {limit} later.',
  stop: 'On {day} one of us wrote down that you want to stop. That is not done yet: a second one of us has to say so.',
  said: 'This is what you said, as it was written down:',
  not: 'If you did not say that, or want something else now, write to us here. Then none of it is done.',
  declined: 'A second one of us looked at it. It is not done. These are the reasons:',
} as const
