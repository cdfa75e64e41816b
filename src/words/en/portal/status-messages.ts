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
