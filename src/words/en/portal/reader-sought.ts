/** Where nobody here may read the case: by when somebody from outside is found, and by whom. */
export const readerSought = {
  accounts:
    'Nobody here may open your case, because of who it is about or whom you named. By {by}, somebody from outside, who does not work here, is to be found who reads it. You read here then who it is.',
  accountsLate:
    'Nobody here may open your case, because of who it is about or whom you named. Somebody from outside should have been found by {by}. We are late, and we are sorry. Whoever lets people in here is asked to find somebody, and sees no word of yours.',
  machine:
    'Nobody here may open your case, because of who it is about or whom you named. Everybody here who could ask somebody from outside is one of them, and is told nothing. Whoever runs the computer behind this page has to find somebody from outside. They are to do it by {by}. You read here then who it is.',
  machineLate:
    'Nobody here may open your case, because of who it is about or whom you named. Everybody here who could ask somebody from outside is one of them, and is told nothing. Whoever runs the computer behind this page should have found somebody from outside by {by}. It is late, and we are sorry.',
  doors:
    'You do not have to wait for that. You can let somebody you named see your case after all. You can also go to a court, a union or an authority at any time.',
  takeBack: 'Who of us sees your case',
  letIn: {
    by: {
      coordinator: 'A coordinator let them read it.',
      administrator: 'An administrator let them read it.',
      machine: 'Whoever runs the computer behind this page let them read it.',
    },
    alone: 'They did so alone. Their reason is on record.',
  },
}
