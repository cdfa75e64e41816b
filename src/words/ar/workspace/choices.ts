import type { Words } from '../../en/index.ts'

/** Answers that belong to forms and to no vocabulary of the field, in Arabic. */
export const choices: Words['workspace']['choices'] = {
  iAmSure: 'نعم، الرغبة هي أن تُخبَر',
  notSaid: 'لم يُذكر',
  takeFromAnswers: 'كما تقول الإجابات',
  pleaseChoose: 'يُرجى الاختيار',
  notAnswered: 'بلا إجابة',
  unknownGrade: '؟ لم يُعرف بعد',
}
