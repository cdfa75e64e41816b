/** Answers that belong to forms and to no vocabulary of the field. */
export const choices = {
  notSaid: 'Not said',
  takeFromAnswers: 'As the answers say',
  pleaseChoose: 'Please choose',
  notAnswered: 'Not answered',
  unknownGrade: '? Not known yet',
} as const
