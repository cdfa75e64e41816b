/** Words of the person in another language, beside what they wrote. */
export const translations = {
  makers: {
    us: 'One of us',
    interpreter: 'An interpreter',
    adviser: 'Somebody beside the person',
  },
  byHuman: 'Translation by a person ({who}, {day}), {language}',
  byMachine: 'By a machine ({host}, {day}), {language}. May be wrong, not for decisions',
  named: '{maker}: {name}',
  inTheirs: 'In the language of the person, which they read first: {language}',
  before: 'Earlier translations',
  put: 'Put a translation beside it',
  send: 'Translate by machine',
  sendTo: 'This text leaves this house: it goes to {host}. That is noted, and the person can read it.',
  sendInside:
    'This text goes to {host}, which belongs to this house. That is noted, and the person can read it.',
  sendInsideOfMember:
    'This text goes to {host}, which belongs to this house. That is noted, and nobody outside of us reads it.',
  walled: 'This case is for named staff alone, so nothing of it goes to a machine outside.',
  ofMember:
    'We promised whoever joined the group that only we read this, so it goes to no machine outside. Please ask an interpreter.',
  tooLong: 'This text is too long for the machine that translates.',
  failedTitle: 'This was not translated',
  failed: {
    walled: 'This case is for named staff alone. Please ask an interpreter whom the person does not fear.',
    of_member:
      'We promised whoever joined the group that only we read this. Please ask an interpreter who is bound to say nothing of it.',
    too_long: 'The text is too long. Please ask an interpreter, or translate it yourself.',
    unreachable: '{host} could not be reached. Please try again later, or ask an interpreter.',
    time: '{host} took too long. Please try again later, or ask an interpreter.',
    refused:
      '{host} did not translate it. Please ask whoever runs this house whether its key and its languages are right.',
    answer:
      '{host} answered something that is no translation. Nothing of it was kept. Please tell whoever runs this house.',
  },
} as const
