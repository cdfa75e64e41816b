/** What can be done without a receipt, and what cannot. */
export const lost = {
  title: 'A lost receipt',
  heading: 'You no longer have your receipt',
  lead: 'A lost receipt changes nothing about what you told us. While we work on it, the times that we told you still count.',
  look: {
    title: 'Look here first',
    items: {
      kept: 'A picture on your phone, a printed page or a card in a wallet, a note, a list of saved passwords.',
      other: 'Digits instead of words: ten groups of four digits are the same receipt.',
      part: 'One word is missing? Type a question mark in its place. We can often work out the word.',
      open: 'Your page is still open in a window? Choose “Get a new receipt” near its end.',
    },
    link: 'Type what you have',
  },
  why: {
    title: 'Why we cannot give you another one',
    nobody:
      'Nobody here can look your receipt up or hand out a new one. Not for your name, and not on the phone. If we could, somebody else could ask for it and read your page.',
    mail: 'Nothing in an e-mail from us opens your page. Only if you chose it there before, a code from an e-mail gives you a new receipt.',
  },
  again: {
    title: 'Tell us again',
    how: 'Begin with the words “I told this before”. Add about when that was, and what it was about. Whoever reads it can then look for what you told before. You need no name for this.',
    fresh:
      'You get a new receipt, and a page of your own that you can open. The page from before stays closed.',
    taken:
      'Has somebody taken your receipt? Please write that too. They can read the page from before, and write there as if they were you.',
    link: 'Tell us again',
  },
} as const
