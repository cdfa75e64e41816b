/** Words of the forms in which several acts are entered at once. */
export const sheets = {
  save: 'Save',
  show: 'Show what follows',
  follows: 'What follows from this, if you save it',
  line: 'Line {n}',
  newGroup: 'Another group',
  chooseContact: 'Apply the rules for the single contact',
  first: 'The first that is true of it',
  firstTrue: {
    no_harm: 'There is no harm to anybody’s right',
    no_tie: 'There is no tie to it at all',
    none_of_these: 'None of these: it is tied only through a business partner',
    unknown_yet: 'There is a tie, and the rest is not known yet',
  },
  saved: '{n, plural, one {# line is saved:} other {# lines are saved:}}',
  savedOfKind: '{title}: {n, number}',
  savedAll: 'All that you filled in is saved.',
  nothing: 'Nothing was filled in yet, so there is nothing to save.',
  gone: 'There is nothing to enter here any more. What you typed stands below, to be copied.',
  of: {
    'sheet-rating': {
      title: 'Rate the groups',
      hint: 'Fill in what you know. A line that is left empty is left out. Each view stands for itself, and the gravest counts.',
    },
    'sheet-organisations': {
      title: 'Add the organisations',
      hint: 'One a line. A line that is left empty is left out. Being on the list says nothing about blame.',
    },
    'sheet-ties': {
      title: 'Find how each is tied to the harm',
      hint: 'Choose the first that is true, in this order; the answers before it are “no”. Where one of them is not known, answer the questions one by one in the form of the organisation. A line that is left empty is left out.',
    },
    'sheet-plan': {
      title: 'Plan what puts it right',
      hint: 'One act a line, from the list or in your own words. Each of the five parts of remedy needs an act or a reason.',
    },
    'sheet-answer': {
      title: 'Say what was found, decide, and offer',
      hint: 'All of it is saved together. A part that is left empty is left out and can follow later.',
    },
  },
} as const
