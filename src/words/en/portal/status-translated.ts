/** Words in more than one language: theirs in ours, and ours in theirs. */
export const translated = {
  title: 'Your words in another language',
  note: 'Your own words stay as you wrote them. If a translation is wrong, tell us in a message.',
  made: '{who, select, us {One of us translated this} interpreter {An interpreter translated this: {name}} adviser {Somebody beside you translated this: {name}} other {A machine translated this: {name}. It may be wrong}} ({language}, {day})',
  sent: 'On {day} we sent this to a machine that translates: {name}',
  inYours: 'In this language: {language}',
  first: 'As we wrote it first',
} as const
