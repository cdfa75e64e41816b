import type { VerbWords } from './verb-words.ts'

/** Forms with which staff enter what the person told them about having it erased. */
export const erasingVerbs = {
  ask_to_erase: {
    title: 'The person told us that they want it erased',
    button: 'Record that they want it erased',
    done: 'It is recorded. It is erased in two weeks, unless they take it back.',
    fields: {},
  },
  take_back_erasing: {
    title: 'The person told us that they want it kept',
    button: 'Record that they want it kept',
    done: 'It is kept. Nothing is erased.',
    fields: {},
  },
} as const satisfies Readonly<Record<string, VerbWords>>
