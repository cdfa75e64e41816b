/** The one e-mail a person may get. It says nothing about what it is about: somebody else may read the mailbox. */
export const mail = {
  subject: 'There is news for you',
  text: 'There is news for you. Open this page and type your receipt:\n\n{address}\n\nPlease do not answer this e-mail. Nobody reads the answers.\n',
} as const
