/** Forms for what passes between the person, or whoever told us of others, and the house. */
export const dialogue = {
  tell_notifier: {
    title: 'Tell whoever told us what came of it',
    button: 'Tell them this',
    done: 'They read it on their page.',
    hint: 'Only these sentences, so that nothing is said of anybody affected: neither that there is somebody, nor that there is nobody.',
    fields: { news: { label: 'What is true of it now' } },
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
