/** What befell the house itself, above the list of work, and what to do. */
export const alarms = {
  title: 'Important',
  noMail:
    'This house sends no mail, so nobody hears of this who does not open this page. Please tell your colleagues.',
  flood: {
    heading: 'Far more is filed than can be read: since {moment}',
    body: 'Nothing is lost, and every clock runs as it always does. Filings unlike anything seen before come in turns with those that are alike; several that are alike stand in one line, which opens to all of them. Whoever has a sign of danger stays first.',
    todo: 'What to do: call for more readers. Read from the top, one line after the other. If many turn out to be nobody’s story, set them aside together with a colleague. A flood may be a campaign of people who were all harmed: look into each line of several at least once.',
  },
  disk_low: {
    heading: 'The disk is filling up: since {moment}',
    body: 'Everything works. When it is nearly full, nothing new can be kept, and people are told so.',
    todo: 'What to do: tell whoever runs the machine to make room now.',
  },
  disk_full: {
    heading: 'The disk is nearly full, so nobody can file anything: since {moment}',
    body: 'What people send stays on their page, and they are asked to try again.',
    todo: 'What to do: ring whoever runs the machine now. Until there is room, take down by hand what people tell by phone.',
  },
  files_unchecked: {
    heading: 'Nobody can give files, because the check for viruses does not work: since {moment}',
    body: 'Everything else works. Whoever gives a file is asked to try again later, and nothing of it is stored.',
    todo: 'What to do: ask whoever runs the machine to look at the program that checks. The log says why it cannot.',
  },
}

/** Filings that are alike, as one line of the list of work. */
export const folded = {
  filter: 'Filings that are alike',
  line: '{count, plural, one {# filing} other {# filings}} that are alike',
  more: 'The time is that of the first. Open the list to read each by itself.',
  list: 'These filings nobody has read, and a program found their words to be alike. It may be wrong, and a true story may stand among them: each opens by itself, and the clock of each runs as it would anywhere.',
}
