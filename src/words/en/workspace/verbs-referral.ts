import type { VerbWords } from './verb-words.ts'

/** Forms about bodies outside that can help the person. */
export const referralVerbs = {
  offer_bodies: {
    title: 'Offer bodies that can help the person',
    button: 'Offer these to the person',
    done: 'The person reads on their page who can help, and chooses.',
    hint: 'Two or more, so that the person chooses. None of them is told anything by this.',
    fields: {
      need: { label: 'What does the person need?' },
      country: { label: 'Country, if the person told it' },
      listings: { label: 'Who can help', hint: 'In the order in which people are shown them.' },
      words: { label: 'A sentence to the person', hint: 'The person reads this.' },
    },
  },
  answer_bodies: {
    title: 'The person told us which they choose',
    button: 'Save what they chose',
    done: 'What the person chose is saved.',
    hint: 'That we may tell a body of them, they say on their page.',
    fields: {
      referral: { label: 'Offer' },
      answer: { label: 'What do they choose?' },
      listing: { label: 'Which body' },
    },
  },
  tell_body: {
    title: 'Record that the body was told',
    button: 'Save that it was told',
    done: 'It is saved that the body was told. In four weeks the person is asked whether it helped.',
    fields: {
      referral: { label: 'Offer' },
      when: { label: 'When was it told?' },
      way: { label: 'By which way?' },
    },
  },
  say_whether_it_helped: {
    title: 'The person told us whether it helped',
    button: 'Save what they said',
    done: 'What the person said is saved, beside what they said before.',
    fields: {
      referral: { label: 'Offer' },
      listing: { label: 'Which body' },
      answer: { label: 'Did it help?' },
      words: { label: 'What else they said about it' },
    },
  },
} as const satisfies Readonly<Record<string, VerbWords>>
