/** The e-mails that go out. None says what it is about: somebody else may read the mailbox. */
export const mail = {
  subject: 'There is news for you',
  text: 'There is news for you. Open this page and type your receipt:\n\n{address}\n\nPlease do not answer this e-mail. Nobody reads the answers.\n',
  /** In each line of `codes` a code; of several with the day on which that was chosen. */
  code: {
    subject: 'Your code',
    text: '{n, plural, one {Your code:} other {Your codes, each with the day on which you chose it:}}\n\n{codes}\n\nType it on the page where you asked for it, within {minutes, number} minutes. If you asked for nothing, ignore this e-mail.\n\nPlease do not answer this e-mail. Nobody reads the answers.\n',
  },
  link: {
    subject: 'Choose a password',
    text: 'With this link you choose the password of your account. It works once, within 24 hours:\n\n{link}\n\nIf you expect no such mail, tell a colleague. Please do not answer this e-mail. Nobody reads the answers.\n',
  },
  staff: {
    soon: {
      subject: 'Please look at your lists now',
      text: 'Something waits for you that should not wait. Please sign in and look at your lists:\n\n{address}\n\nYou choose on the page of your account what you are told. Please do not answer this e-mail. Nobody reads the answers.\n',
    },
    ordinary: {
      subject: 'Something waits for you',
      text: 'Something waits for you. Please sign in and look at your lists:\n\n{address}\n\nYou choose on the page of your account what you are told. Please do not answer this e-mail. Nobody reads the answers.\n',
    },
    daily: {
      subject: 'Your day',
      text: 'Something is on your lists today. Please sign in and look:\n\n{address}\n\nYou choose on the page of your account what you are told. Please do not answer this e-mail. Nobody reads the answers.\n',
    },
  },
} as const
