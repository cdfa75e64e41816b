/** Words of the door of the workspace. */
export const signIn = {
  carried:
    'Your time here was over, so nothing was saved. What you typed is on its way with this page: sign in with the same account, and it stands in its form again. Nobody else sees it.',
  carriedTooLong:
    'Your time here was over, so nothing was saved, and what you typed is too long to bring along: packed, it has {typed, number} kilobytes, and up to {most, number} fit. Sign in in another window, go back here, and send it again.',
  notYours: {
    title: 'This form was opened by somebody else',
    body: 'It was made for another account than the one that is signed in now, so nothing was sent in your name. What was typed is kept for that account alone, for 24 hours.',
    go: 'Go to your work',
  },
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  button: 'Sign in',
  wrong:
    'These do not fit together. Please check the address, the password and, if you have an app for codes, the code.',
  tooMany:
    'There were too many tries. Please wait 15 minutes and try again, or use a browser in which you signed in before.',
  busy: 'Very many want to sign in at this moment. Please try again in a minute.',
  help: 'No account, or no password any more? Ask a coordinator for a link.',
  code: 'Code from your app',
  codeHint: 'Only if you have set one up.',
  forPeople: 'This page is for staff. If something happened to you, tell us here',
  elsewhere: 'Sign in through {name}',
  elsewhereNo:
    'This did not work. The account there has to belong to an open account here, by an address that was checked there or because you linked both on the page of your account. Please try again, or ask a coordinator.',
  elsewhereAway: 'The place to sign in cannot be reached now. Please try again in some minutes.',
  passwordsOff: 'Passwords are not used here. Please sign in another way.',
  outTitle: 'You go on to sign in',
  outBody:
    'What you typed is kept for the account it was made for and for nobody else, for 24 hours. Sign in with it, and it stands in its form again.',
  inTitle: 'You are signed in',
  inBody: 'Your work opens by itself.',
  inGo: 'Go to your work',
  codeTitle: 'One thing more',
  codeBody: 'Your account asks for a code from your app as well.',
  codeWrong: 'This code does not fit. Wait for the next code and try again.',
  codeOver: 'This took too long. Please begin again.',
  passkey: 'Sign in with a passkey',
  passkeyScript: 'A passkey needs JavaScript. Everything else here works without it.',
  passkeyNo:
    'No passkey was used that opens anything here. Please try again, sign in another way, or ask a coordinator.',
}
