/** A story that nobody has, before it is opened; and who read a case. */
export const look = {
  unopened: 'A story that you have not opened',
  lead: 'Nobody has this case. Before its story is opened you see this much of it:',
  priority: 'Priority',
  next: 'What comes next',
  language: 'Language',
  size: 'Length',
  pages: '{n, plural, one {about one page} other {about # pages}}',
  received: 'Received',
  look: 'Look at it',
  record:
    'It is kept that you opened it. The person reads in which role and on which day, and coordinators read your name.',
  conflictTitle: 'You must not see it?',
  conflict:
    'You know the person, or it is about you. You need no reason, and the case stays on the list for the others.',
  mustNot: 'I must not see this case',
}

export const looks = {
  title: 'Who read this case',
  what: {
    looked: '{name} ({role}) opened the story while nobody had it, {moment}',
    opened: '{name} ({role}) opened the case, {moment}',
    found: '{name} ({role}) looked for it by its reference, {moment}',
    ledger: '{name} ({role}) checked its record, {moment}',
  },
}

export const leftToNobody = {
  title: 'Cases that nobody here may read',
  body: 'Everybody who works on cases here must not see these. Let in somebody who stands apart, from another house where there is nobody here: whoever is let in finds the case on the list at once. Nothing of it is shown here, and its times run.',
  one: '{priority}, in {language}, received on {day}.',
}
