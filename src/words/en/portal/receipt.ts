import type { OpensNothing } from '../../../domain/intake/receipt-guard.ts'
import type { ReceiptProblem } from '../../../domain/intake/receipt.ts'

/** `#` counts the words that were found. */
const problems: Readonly<Record<ReceiptProblem['problem'] | OpensNothing['problem'] | 'empty', string>> = {
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
  replaced:
    'Another receipt took the place of this one on {day}. Please type the new one. If it was not you who asked for it, tell us again what happened, and say that your receipt was changed.',
  guarded:
    'Many receipts were tried lately that look much like this one. So that nobody can guess a receipt, none of them opens anything until {until}. Please come back after that.',
  busy: 'Many receipts are being tried at this moment, so yours was not looked at yet. Please send it again in a minute.',
  unknown:
    'This is a receipt, but it opens nothing here. Please check that you are on the site where you got it.',
}

/** The receipt page, and the page that asks for it. */
export const receipt = {
  heading: 'It has arrived. This is your receipt',
  thanks: 'Thank you for telling us.',
  lead: 'Thank you for telling us. A person reads it by {by}. Should we be late, your page says so.',
  boxTitle: 'Your receipt',
  either: 'You need only one of the two. Write it down, print it, or save it where only you look.',
  once: 'We cannot show it again later, because nobody here can read it. Whoever has it can read your page and answer for you. If somebody may have seen it, your page gives you a new one.',
  renew: {
    title: 'Get a new receipt',
    body: 'Has somebody seen your receipt, or are you not sure that you kept it? You can have a new one. As soon as you say that you have it, the old one opens nothing any more, and a page that somebody opened with it is over.',
    seenBefore:
      'What somebody read before stays read. If this puts you in danger, please write to us above, or call for help first.',
    send: 'Give me a new receipt',
    heading: 'This is your new receipt',
    lead: 'It does not count yet. Write it down first: the old one opens your page until you say below that you have this one.',
    once: 'We cannot show it again later: nobody here can read it. Whoever has it can read your page and answer for you.',
    confirm:
      'Type the first and the last word, so that you can be sure. Then the old receipt opens nothing any more. You may look, copy and paste. The digits are fine too, and spelling does not matter.',
    button: 'I have it. End the old one',
    notNow: 'Not now. Back to my page',
  },
  opens:
    'It opens your page: what is being done, by whom and by when. There you can write to us, answer what we offer, and say no.',
  /** For whoever told it for somebody: first the receipt of that person, then their own. */
  theirs: {
    heading: 'It has arrived. This receipt is for the person you write for',
    lead: 'Give it to them, and keep no copy. It opens their page: they alone decide there, and can end what you read. On paper their card has the letter {mark}.',
    boxTitle: 'Their receipt',
    later:
      'Is it not safe for them to have it now? Then keep it for them where only you look, and give it to them later.',
    toOwn: 'I have it for them. Show me mine',
  },
  own: {
    heading: 'This receipt is yours',
    lead: 'With it you read what is said to them, and write for them. They can end it at any time. It is shown on this page alone. On paper your card has the letter {mark}.',
  },
  confirm: {
    title: 'Do you have it?',
    lead: 'Type the first and the last word, so that you can be sure. You may look, copy and paste. The digits are fine too, and spelling does not matter.',
    first: 'The first word',
    last: 'The last word',
    button: 'I have it. Go to my page',
    wrong:
      'This is not the {place, select, first {first} other {last}} word of the receipt on this page. Please look at it again.',
  },
  /** Once, on the first page that it opens. */
  kept: {
    title: 'Only your receipt brings you back here',
    body: 'Is it where only you look, and where you find it again? If so, there is nothing to do.',
    link: 'Not sure? Get a new receipt',
  },
  over: 'For your safety this page can be used once, and for an hour, so it does not show the receipt any more. If you kept it, type it here.',
  sentBefore:
    'What you told us has arrived. For your safety this page does not show it again. Your receipt opens it.',
  askedBefore: 'For your safety a page can be used once, and for an hour. Please type your receipt again.',
  word: {
    heading: 'Type your word',
    label: 'The word or number that you chose beside your receipt',
    button: 'Open my page',
    needed: 'Please type the word that you chose.',
    wrong: 'This is not the word that you chose. Please look at it again.',
    waits: 'Too many words did not fit. Please come back after {until}.',
    forgotten: 'Without your word we cannot open your page either. You can tell us again.',
  },
  ask: {
    title: 'Come back with your receipt',
    heading: 'Type your receipt',
    label: 'Your ten words, or your ten groups of digits',
    hint: 'Capital letters, commas and line breaks do not matter. The first four letters of each word are enough.',
    button: 'Open my page',
    suggestion: 'Did you mean “{word}”?',
    mended: {
      title: 'Did you mean this?',
      lead: 'One small change makes a receipt of what you typed:',
      other: '{as, select, digits {Group} other {Word}} number {position, number} is “{word}”.',
      swapped:
        '{as, select, digits {Groups} other {Words}} {position, number} and {next, number} change places.',
      digits:
        'The last digit of group {position, number} and the first digit of group {next, number} change places.',
      extra:
        '{as, select, digits {Group} other {Word}} number {position, number} of the eleven that you typed is left out.',
      columns: 'The two columns read downwards, one after the other, by their numbers.',
      button: 'Yes. Open my page with it',
      otherwise:
        'We have not looked yet whether it opens a page. If it is not yours, please look at your receipt again:',
    },
    gap: 'Is one missing, and you know where? Type a question mark in its place: we can often work it out.',
    lost: 'You no longer have it?',
    lostBody:
      'Nobody can find your page without it, unless you chose there that we send you a code. There are still things that you can do.',
    lostLink: 'What you can do now',
  },
  erased: {
    title: 'This was erased',
    body: 'What you told here was erased on {day}: your story, your messages, and how to reach you. Nobody can open it here any more, also not we.',
    because:
      '{because, select, own_request {You had asked for it.} retention {The time was over for which we keep such stories.} other {Whoever runs this house erased it.}}',
    why: 'They wrote why:',
    noReason: 'No reason is kept here. You can ask them why.',
    open: {
      title: 'They knew that this was still open, and erased it all the same:',
      unread: 'Nobody had read what you told.',
      undecided: 'Nothing had been decided.',
      danger: 'Somebody may have been in danger.',
      unanswered: 'Something that you wrote had no answer.',
      promise: 'Something that was promised or owed had not arrived.',
      appeal: 'You had asked for somebody else to look again, and had no answer.',
    },
    ask: 'You can ask them about it, and tell us again.',
    stays:
      'What stays is that there was a case, its dates and what was decided, without your words and without your name.',
    opens:
      'One thing can still open it: a safety copy of our keys from before that day, together with one of our data. Such copies of the keys are to be deleted within {days, plural, one {# day} other {# days}}. Where one is kept for longer, what is in it can be opened for longer.',
    again: 'You can tell us again at any time.',
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
