import type { VerbWords } from './verb-words.ts'

/** Forms with which staff enter what the person told them about stopping, and about having it erased. */
export const erasingVerbs = {
  note_wish: {
    title: 'The person told us that they want to stop, or to have it erased',
    button: 'Note it for a second person',
    done: 'It is noted. Nothing is done until a second person has looked.',
    hint: 'A second person does it. The person reads here that you noted it, with their words. With their receipt they can do it alone.',
    fields: {
      wants: { label: 'What do they want?' },
      said: { label: 'How did they say it?' },
      words: { label: 'What they said, in their words' },
    },
  },
  rule_on_wish: {
    title: 'Do what the person wants, as a second person, or do not',
    button: 'Save the answer',
    done: 'The answer is saved, and stands on the page of the person.',
    hint: 'Read first what was noted, and make sure that it came from the person.',
    fields: {
      accepted: {
        label: 'Is it done?',
        hint: 'Whoever noted it can only say no, and takes it back.',
      },
      reasons: { label: 'Reasons, in words the person can follow', hint: 'Needed when it is not done.' },
    },
  },
  take_back_erasing: {
    title: 'The person told us that they want it kept',
    button: 'Record that they want it kept',
    done: 'It is kept. Nothing is erased.',
    fields: {},
  },
} as const satisfies Readonly<Record<string, VerbWords>>
