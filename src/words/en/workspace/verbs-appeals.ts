import type { VerbWords } from './verb-words.ts'

/** Forms for what follows from an appeal or a complaint, and for what the person says against our record. */
export const appealVerbs = {
  carry_out_order: {
    title: 'Say what was done of what was ordered',
    button: 'Save and tell the person',
    done: 'The person reads what was done.',
    hint: 'Only when it is done. Until then it stays owed, whatever is written to the person.',
    fields: {
      appeal: { label: 'Which one?' },
      done: { label: 'What was done, in words the person can follow' },
    },
  },
  take_back_no: {
    title: 'The person told us that it was not their no',
    button: 'Save what the person said',
    done: 'It counts no longer as their no.',
    fields: { impact: { label: 'Harm' } },
  },
} satisfies Readonly<Record<string, VerbWords>>
