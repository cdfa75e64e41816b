/** Answers that belong to forms and to no vocabulary of the field. */
export const choices = {
  iAmSure: 'Yes, I want it to be told',
  notSaid: 'Not said',
  takeFromAnswers: 'As the answers say',
  pleaseChoose: 'Please choose',
  notAnswered: 'Not answered',
  unknownGrade: '? Not known yet',
} as const
