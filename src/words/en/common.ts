/** Words that stand on every page. */
export const common = {
  product: 'Amends',
  brandTail: 'Put it right',
  skipToContent: 'Skip to the main content',
  languageLabel: 'Languages',
  /** At the end of each page in a language of which no native speaker has read every sentence. */
  draft:
    'These words are a draft: nobody who speaks this language from home has read all of them yet. Where they are not clear, the page in English says what we mean.',
  exit: {
    button: 'Leave this page',
    secondary: 'Emergency:',
    activated: 'Leaving this page.',
    timedOut: 'Leaving was not started. Press Shift three times to leave.',
    pressTwoMoreTimes: 'Press Shift two more times to leave this page.',
    pressOneMoreTime: 'Press Shift once more to leave this page.',
    how: '“Leave this page” takes you to another site at once and takes what you typed out of this window. Pressing the Shift key three times does the same.',
    withoutScript:
      '“Leave this page” cannot empty this browser without JavaScript: “back” may show this page again. Close the window as well.',
  },
  errorPrefix: 'Error:',
  errorTitle: 'Something needs another look',
  titleError: 'Error: {title}',
  back: 'Back',
  stillHere:
    'What you typed is still in this page, also where you do not see it. You can send it again from here.',
  sendAgain: 'Send it again',
  /** Said before anybody writes. */
  lengths:
    'A long answer can have up to {long, number} characters, about 40 pages. A short one can have up to {short, number}.',
  notSent:
    'This has not been sent. The connection may be gone, or we had a fault. What you typed still stands here: please try again.',
  yes: 'Yes',
  no: 'No',
  optional: '(if you like)',
  printThis: 'Print this page',
  copy: 'Copy',
  /** Beside a receipt, for whoever keeps it and whoever hands it over. */
  receipt: {
    asWords: 'Ten words',
    asDigits: 'The same in digits',
    oneLine: 'The words in one line:',
    copy: 'Copy the ten words',
    print: 'Print it, with a card for a wallet',
  },
  /** On paper only. */
  wayBack: {
    title: 'Type the receipt at this address, or point the camera of a phone at the square:',
    told: 'Told to {org} on {day}.',
    card: 'To keep in a wallet: cut along the line and fold it in the middle.',
  },
  /** Where a phone or a postal address of the house is set. */
  ways: {
    title: 'By phone or by letter',
    lead: 'You can also tell us what happened like this. One of us writes it down for you. We give you a receipt on the phone, or by letter if you say where to send it.',
    phone: 'By phone:',
    post: 'By letter:',
  },
  copied: 'Copied.',
  copyFailed: 'Copying did not work. Please write it down.',
  notFound: {
    title: 'This page is not here',
    body: 'The address may be mistyped, or the page has moved. Nothing you wrote is lost.',
    home: 'Go to the start page',
  },
  tooLarge: {
    title: 'This is too much at once',
    sizes:
      'Nothing of it was saved. It had {typed, number} kilobytes, and one page can send up to {most, number}.',
    body: 'Please go back: what you typed is still in your browser. Shorten it, up to {most, number} characters in each box, or send the rest later as a message.',
    here: 'Nothing is lost: what you wrote stands here. Please shorten it, up to {most, number} characters in each box, and send it from here. The rest can follow as a message.',
    beginning:
      'This is the beginning of what you sent: more could not be read. Please copy what you need of it. Then go back: all that you typed is still in your browser. Shorten it, up to {most, number} characters in each box, and send the rest later as a message.',
    part: 'Your words ({typed, number} characters)',
    stillThere:
      'This has not been sent: it is too much at once. What you typed still stands here. Please shorten it, up to {most, number} characters in each box, or send the rest later as a message.',
  },
  tooManyFields: {
    title: 'This form has too many fields',
    body: 'It came with {typed, number} fields or more, and a form of ours has up to {most, number}, so nothing of it was read or kept. Go back: what you typed is still in your browser. Please open the page anew in another window, copy your words into it, and send them from there.',
  },
  failure: {
    title: 'This did not work',
    body: 'The mistake is ours. Please go back and try again in a minute. What you typed is still in your browser.',
  },
  tooSlow: {
    title: 'This took too long',
    body: 'We stopped it, so that others do not have to wait. Nothing is lost. Please try again in a minute.',
  },
  outsideDone: {
    title: 'Thank you: it is done',
    body: 'What you decided is saved, and the person reads it. You see nothing of the case any more, and your account has ended.',
  },
  noMoreYours: {
    title: 'Saved',
    body: 'You do not see this case any more. Your colleagues go on with it.',
  },
  forbidden: {
    title: 'This page is not for your account',
    body: 'If you need it for your work, ask a coordinator.',
  },
  /** When something was done of which the hour alone is kept. */
  inTheHour: '{day} in the hour from {time}',
  /** How a date was counted. */
  counted: {
    summary: 'How this date was counted',
    summaryOfAll: 'How these dates were counted',
    body: 'It is {n, plural, one {one working day} other {# working days}} after {from}{hour, select, whole {, the beginning of the hour} other {}}.',
    all: 'Every day in between was counted.',
    left: 'These days were left out: {days}.',
    weekly: '{day} (no working day)',
    dayOff: '{day} (a day off)',
    named: '{day} ({name})',
  },
} as const
