/** What we took for a no of theirs. */
export const nos = {
  title: 'What we took as your no',
  taken:
    'On {day} one of us wrote down that you want nothing more done about a harm. We took this as your no:',
  counts: 'If it was not, say so here. From that moment it counts no longer. You need no reason.',
  waits:
    'It counts only when a second one of us agrees. If it was no no, say so here, and it does not count. You need no reason.',
  undo: 'This was not my no',
  takenBack: 'On {day} you said that it was not your no. It counts no longer.',
  look: 'It rests on what we took as your no. If that was not your no, say so here.',
} as const
