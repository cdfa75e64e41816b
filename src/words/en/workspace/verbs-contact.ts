import type { VerbWords } from './verb-words.ts'

/** Forms about an outside body, and about asking the person who may be their contact. */
export const contactVerbs = {
  ask_body: {
    title: 'Ask an outside body to be the contact',
    button: 'Save that it was asked',
    done: 'It is saved who was asked. Until it accepts, we stay the contact.',
    hint: 'It learns from you only that somebody asks: nothing of who the person is.',
    fields: {
      reserved: { label: 'What is it needed as?' },
      name: { label: 'Name of the body' },
      reach: { label: 'How it can be reached' },
      checkedOn: { label: 'When did somebody last make sure of both?' },
    },
  },
  record_body_answer: {
    title: 'Record the answer of the body',
    button: 'Save its answer',
    done: 'The answer of the body is saved.',
    fields: {
      body: { label: 'Body' },
      accepted: { label: 'Does it become the contact?' },
      words: { label: 'In its words' },
    },
  },
  ask_about_contact: {
    title: 'Ask the person whether it may become their contact',
    button: 'Ask the person',
    done: 'The person reads the question on their page.',
    fields: {
      entity: { label: 'Organisation' },
      message: { label: 'What the person has to know to decide', hint: 'The person reads this.' },
    },
  },
  answer_about_contact: {
    title: 'The person told us whether it may become their contact',
    button: 'Save what the person said',
    done: 'What the person said is saved.',
    fields: {
      question: { label: 'Question' },
      agrees: { label: 'May it become their contact?' },
    },
  },
} as const satisfies Readonly<Record<string, VerbWords>>
