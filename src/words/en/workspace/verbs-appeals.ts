import { meantSo } from './letter-fields.ts'
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
  decide_appeal: {
    title: 'Decide the appeal',
    button: 'Save and send the decision',
    done: 'The appeal is decided.',
    fields: {
      appeal: { label: 'Which appeal?' },
      outcome: { label: 'What is decided?' },
      reasons: { label: 'Reasons, in words the person can follow' },
      whatNext: { label: 'What happens next, and when' },
      order: {
        label: 'What carries it out?',
        hint: 'It stays owed until just that has happened; a message to the person is not enough. Leave it open where the decision itself says it.',
      },
      impact: {
        label: 'A new finding on which harm?',
        hint: 'Only for a new finding. Left out, it is the harm that the decision is about.',
      },
      meantSo,
    },
  },
} satisfies Readonly<Record<string, VerbWords>>
