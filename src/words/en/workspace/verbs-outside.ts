import type { VerbWords } from './verb-words.ts'

/** Forms for somebody from outside who looks at a case with the yes of the person. */
export const outsideVerbs = {
  ask_outside: {
    title: 'Ask somebody from outside',
    button: 'Ask, and tell the person',
    done: 'The person is asked. Whoever it is sees nothing before they say yes.',
    hint: 'They need an account with the role “From outside”, made under Accounts. The person reads the name of the account, and what you write here.',
    fields: {
      task: { label: 'What are they to do?' },
      email: { label: 'E-mail address of their account' },
      house: { label: 'Where they work, for the person to read' },
    },
  },
  answer_outside: {
    title: 'The person told us whether somebody from outside may look',
    button: 'Save what the person said',
    done: 'What the person said is saved.',
    fields: {
      reviewer: { label: 'Who?' },
      yes: { label: 'May they look?' },
    },
  },
  end_outside: {
    title: 'Somebody from outside is not to look after all',
    button: 'End it',
    done: 'They see nothing any more, and their account has ended.',
    fields: {
      reviewer: { label: 'Who?' },
      reasons: { label: 'Why, in words the person can follow' },
    },
  },
} satisfies Readonly<Record<string, VerbWords>>
