import type { ReceiptProblem } from '../../../domain/intake/receipt.ts'

/** `#` counts the words that were found. */
const problems: Readonly<Record<ReceiptProblem['problem'] | 'unknown' | 'empty', string>> = {
  empty: 'Please type your receipt: ten words, or ten groups of four digits.',
  too_long:
    'This is longer than any receipt: it has {typed, number} characters, and up to {most, number} are read. Please type only the ten words, or only the ten groups of four digits.',
  too_few_words:
    '{as, select, digits {A receipt has ten groups of four digits} other {A receipt has ten words}}. We found {found, plural, =0 {none} one {only #} other {only #}}. Please look whether one is missing.',
  too_many_words:
    '{as, select, digits {A receipt has ten groups of four digits} other {A receipt has ten words}}. We found {found, number}. Please look whether something was typed twice.',
  unknown_word:
    '{position, selectordinal, one {The #st} two {The #nd} few {The #rd} other {The #th}} {as, select, digits {group of digits} other {word}}, “{typed}”, is not one of ours. Please look at it again.',
  checksum:
    '{as, select, digits {Together these digits are not a receipt. One of them may be another digit, or two groups} other {These are all words of ours, but together they are not a receipt. One of them may be another word, or two}} may have changed places.',
  unknown:
    'This is a receipt, but it opens nothing here. Please check that you are on the site where you got it.',
}

/** The receipt page, and the page that asks for it. */
export const receipt = {
  heading: 'It has arrived. This is your receipt',
  lead: 'Thank you for telling us. A person reads it by {by}. Should we be late, your page says so.',
  boxTitle: 'Your receipt',
  asWords: 'Ten words',
  asDigits: 'The same in digits',
  either: 'You need only one of the two. Write it down, print it, or save it where only you look.',
  copy: 'Copy the ten words',
  print: 'Print this page',
  once: 'We cannot show it again later, and we cannot make a new one: nobody here can read it. Whoever has it can read your page and answer for you.',
  opens:
    'It opens your page: what is being done, by whom and by when. There you can write to us, answer what we offer, and say no.',
  confirm: {
    title: 'Do you have it?',
    lead: 'Type the first and the last word, so that you can be sure. You may look, copy and paste. The digits are fine too, and spelling does not matter.',
    first: 'The first word',
    last: 'The last word',
    button: 'I have it. Go to my page',
    wrong:
      'This is not the {place, select, first {first} other {last}} word of the receipt on this page. Please look at it again.',
  },
  over: 'For your safety this page can be used once, and for an hour, so it does not show the receipt any more. If you kept it, type it here.',
  sentBefore:
    'What you told us has arrived. For your safety this page does not show it again. Your receipt opens it.',
  askedBefore: 'For your safety a page can be used once, and for an hour. Please type your receipt again.',
  ask: {
    title: 'Come back with your receipt',
    heading: 'Type your receipt',
    label: 'Your ten words, or your ten groups of digits',
    hint: 'Capital letters, commas and line breaks do not matter. The first four letters of each word are enough.',
    button: 'Open my page',
    suggestion: 'Did you mean “{word}”?',
    lost: 'You no longer have it?',
    lostBody:
      'We cannot find your page without it: that is how nobody else can either. You can tell us again what happened, and mention that you wrote before.',
    lostLink: 'Tell us again',
  },
  ended: {
    title: 'Your visit has ended',
    body: 'No page of it opens your case any more. To be sure on a device of others, close its windows too.',
  },
  visitOver: {
    title: 'Please type your receipt again',
    body: 'For your safety a page can be used once, and for an hour. What you typed is kept on this page. It has not been sent yet: you will see it again after your receipt.',
  },
  problems,
} as const
