import { meantSo } from './meant-so.ts'

/** Forms for what passes between the person, or whoever told us of others, and the house. */
export const dialogue = {
  tell_notifier: {
    title: 'Tell whoever told us what came of it',
    button: 'Tell them this',
    done: 'They read it on their page.',
    hint: 'Only these sentences, so that nothing is said of anybody affected: neither that there is somebody, nor that there is nobody.',
    fields: { news: { label: 'What is true of it now' } },
  },
  ask_person: {
    title: 'Ask the person',
    button: 'Send the questions',
    done: 'The person sees each question with a field of its own. No time of ours stops for it.',
    fields: {
      questions: { label: 'Your questions', hint: 'One on each line, ten at most.' },
      because: { label: 'Why you ask', hint: 'The person reads it with each of them.' },
      meantSo,
    },
  },
  answer_question: {
    title: 'The person answered a question',
    button: 'Save what they said',
    done: 'It stands beside the question.',
    hint: 'Only what they told you.',
    fields: {
      inquiry: { label: 'Which question' },
      without: { label: 'If they gave no answer' },
      words: { label: 'Their answer' },
      retaliation: { label: 'They say that somebody makes them suffer for having written to us' },
    },
  },
  show_facts: {
    title: 'Show the person what the decision relies on',
    button: 'Show them this',
    done: 'The person has time to answer, and sees until when. In the most urgent cases, help does not wait for that.',
    hint: 'Needed after what was found, before a decision that is not wholly for the person or an end without remedy. If more is found, they are shown what that rests on, too.',
    fields: {
      source: { label: 'Where these facts come from' },
      statements: { label: 'The facts', hint: 'One on each line, twenty at most.' },
      theirsAlone: {
        label: 'The decision relies on what the person told, and on nothing else',
        hint: 'Without this, facts that the person told are not enough for a decision against them.',
      },
      meantSo,
    },
  },
  answer_fact: {
    title: 'The person answered what they were shown',
    button: 'Save what they said',
    done: 'It stands beside what they were shown.',
    hint: 'Only what they told you.',
    fields: {
      fact: { label: 'What they were shown' },
      answer: { label: 'What they say to it' },
      words: { label: 'In their words' },
    },
  },
  answer_facts: {
    title: 'The person answered all of it at once',
    button: 'Save what they said',
    done: 'It is noted.',
    hint: 'Only what they told you.',
    fields: { wish: { label: 'What they said' } },
  },
  take_up_reprisal: {
    title: 'Take care of the trouble that the person has',
    button: 'I take care of it',
    done: 'You take care of it. The person reads that somebody does.',
    hint: 'This can be somebody else than who has the case.',
    fields: { reprisal: { label: 'Told on' } },
  },
  record_reprisal_step: {
    title: 'Write what was done about the trouble, and when somebody looks next',
    button: 'Save this step',
    done: 'The person reads what was done, and when somebody looks next.',
    fields: {
      reprisal: { label: 'Told on' },
      done: { label: 'What was done?', hint: 'The person reads this.' },
      nextAt: { label: 'When does somebody look next?', hint: 'At most 14 days from now.' },
      body: {
        label: 'Which body outside could take it over?',
        hint: 'Only if there is one. The person decides whether it does.',
      },
    },
  },
  say_about_reprisal: {
    title: 'The person told us how it is with the trouble that they have',
    button: 'Save what they said',
    done: 'What the person says is kept.',
    hint: 'Only what they told you: nobody else can say that it is over.',
    fields: {
      reprisal: { label: 'Told on' },
      how: { label: 'How is it now?' },
      words: { label: 'What else they said about it' },
    },
  },
  say_how_it_is: {
    title: 'The person told us how it is for them',
    button: 'Save what they said',
    done: 'What the person says is kept beside what they said before.',
    hint: 'Only what they told you. A no to whether it is put right, or holds, brings an ended case back.',
    fields: {
      after: { label: 'After what?' },
      isPutRight: { label: 'Is it put right?' },
      holds: { label: 'Does what was done still hold?' },
      actions: { label: 'If no: which of it is meant?' },
      backWhereYouWere: { label: 'Are they back where they were before?' },
      helped: { label: 'Did it help them?' },
      fair: { label: 'Were they treated fairly, whatever came of it?' },
      feltSafe: { label: 'Do they feel safe?' },
      words: { label: 'What else they said about it' },
    },
  },
} as const
