/** How a person checks that nothing of their history was changed. */
export const history = {
  title: 'Check that nothing was changed later',
  body: 'Everything that happens in your case is written down, and nothing of it may be changed or taken away later. You can check that yourself. Write down this value and the day. When you come back, type it below. Then you see whether your history still holds all that it held on that day.',
  keep: 'If you like, write this down as well. With it you can see later that nothing of your history was changed or taken away. It opens nothing.',
  today: 'Check value of {day}:',
  label: 'A check value from an earlier day',
  hint: 'Four groups of four letters and digits. Capital letters and dashes do not matter.',
  send: 'Check it',
  unkept: 'Nobody learns that you checked: nothing of it is kept.',
  same: {
    heading: 'It is still the same',
    body: 'Your history holds all that it held when you wrote down this value. Nothing of it was changed or taken away.',
    erased:
      'Your words are erased. All else that your history held when you wrote down this value is still there, and nothing of it was changed.',
  },
  other: {
    heading: 'This value does not fit your history',
    body: 'Please compare it with your note first, and look whether it is from this case. If both are right, something that was there on that day is no longer there as it was. Please keep the value. You can ask us about it in a message, and show it to somebody outside whom you trust.',
  },
  empty: 'Please type the value: four groups of four letters and digits.',
  mistyped:
    'This is not a check value as we write them. Please compare it with your note: a letter or digit may be missing, be another one, or have changed places.',
} as const
