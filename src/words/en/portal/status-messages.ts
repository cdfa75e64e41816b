/** Whether somebody makes trouble for having written to us, asked at each stage. */
export const trouble = {
  ask: 'Does anybody make trouble for you because you wrote to us?',
  skip: 'If nothing of this kind happens, you need not answer.',
  what: 'Press what fits. We tell nobody that you said it. Somebody of us looks within {limit} and writes to you here.',
  makesTrouble: 'Somebody makes trouble for me',
  afraid: 'I am afraid that somebody will',
  more: 'Or write to us what happens, or whom you fear',
} as const

/** How to ring or write to somebody safely. */
export const contactPlan = {
  lead: 'If we may ring or write there, we keep to this plan.',
  times: {
    label: 'When is it safe?',
    hint: 'With your time zone, such as: weekdays 18:00 to 20:00, Cairo time.',
  },
  coverName: {
    label: 'What should we call ourselves?',
    hint: 'A name that tells others nothing, such as “the dentist”.',
  },
  whoMayAnswer: { label: 'Who may pick up, beside you?', hint: 'Nobody, or for example your sister.' },
  leaveNoMessage: 'Leave no message anywhere',
  leaveNoMessageHint: 'With nobody, on no machine, and no e-mail. What is new stands on this page alone.',
  nothingLeft: 'Yes',
} as const

/** Messages between the person and us, and the ways between their pages. */
export const messages = {
  title: 'Messages',
  titleOf: 'Messages {first, number} to {last, number} of {total, number}',
  earlier: 'Earlier messages',
  later: 'Later messages',
  newest: 'The newest messages',
  all: 'All {n, number} messages on one page',
  notHere:
    '{n, plural, one {# more message from us came since you last wrote. It is on another page.} other {# more messages from us came since you last wrote. They are on another page.}}',
  toFirst: 'Go to the first of them',
  none: 'No messages yet.',
  you: 'You',
  label: 'Write to us',
  labelNamed: 'Write to {name}',
  hint: 'Words only.',
  retaliation: 'Somebody makes me suffer for having written to you',
  retaliationHint: 'Tick this, and say in your message what happens. Somebody looks within {limit}.',
  retaliationSaid: 'You said that somebody makes you suffer for having written to us.',
  addsSaid: 'You added this to what you told us.',
  send: 'Send the message',
  empty: 'Please write your message first.',
} as const
