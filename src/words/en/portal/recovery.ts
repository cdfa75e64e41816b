/** A code by e-mail for a new receipt, for those alone who choose it (decision 0044). */
export const recovery = {
  /** On the page of a case: chosen and taken back here. */
  choice: {
    title: 'If you lose your receipt',
    lead: 'As it is now, nobody can help you then: you would tell us again. You can choose that we send a code to an e-mail address when you ask for it. With the code you get a new receipt.',
    know: {
      title: 'Before you choose',
      items: {
        box: 'Whoever reads that mailbox can ask for the code, open this page and shut you out. At work and at home, others may read your mail.',
        word: 'If you chose a word of your own beside the receipt, we still ask for it.',
        mark: 'We then keep a mark by which the address leads to this page. Without your choice we keep none.',
        once: 'A code gives one new receipt. Then this ends, and your page says so. It also ends when you take a new receipt here. You can choose it again.',
        back: 'You can take it back here at any time. It ends at once.',
      },
    },
    label: 'E-mail address for the code',
    hint: 'One that only you read.',
    send: 'Send a code there when I ask for it',
    isChosen: 'Since {day} we send a code to the address that you chose, when somebody asks for it there.',
    end: 'Take it back. Send no code',
    unsafe:
      'You told us not to write to you, or that others may read along. So no code can be sent by e-mail.',
    feared:
      'This address stands in what you told us, and you told us of somebody you fear. We send no code there.',
    endedFeared:
      'On {day} your choice of an address ended. It stands in what you told us, and you told us of somebody you fear. We send no code there. You can choose another address.',
    used: 'On {day} a new receipt was made with a code from an e-mail. With that, the choice of an address ended.',
  },
  /** On the page for whoever lost it. */
  ask: {
    title: 'Did you choose that we send a code?',
    label: 'The e-mail address that you chose',
    send: 'Send the code',
    sent: 'If this was chosen for this address, a code is on its way. It is good for {minutes, number} minutes. At most {most, number} codes a day go to one address.',
    code: 'The code from the e-mail',
    codeHint: 'Twelve digits. It works on this page alone, so keep the page open.',
    use: 'Use the code',
    wrong: 'This is not the code, or its time is over. Please look at it again, or ask for a new one.',
    tooMany: 'Too many codes did not fit. Please ask for a new one.',
    busy: 'Too many people ask for a code at this moment. Please come back in an hour.',
  },
} as const
