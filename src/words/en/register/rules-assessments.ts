/** Words for the rules about assessments (R500 to R599). */
export const rulesAssessments: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R500: {
    title: 'An assessment by nobody',
    says: 'Nobody is named who answered, so this assessment does not count.',
    fix: 'Name the people in "by".',
  },
  R501: {
    title: 'An assessment of nothing',
    says: 'It names no system, so it does not count.',
    fix: 'Name the systems it looked at.',
  },
  R502: {
    title: 'An assessment without answers',
    says: 'It holds no answers, so it does not count.',
    fix: 'Answer the questions, or take the file out.',
  },
  R503: {
    title: 'Empty answers',
    says: 'These answers are empty, so it does not count: {questions}.',
    fix: 'Write what you know. "We do not know, because" is an answer.',
  },
  R504: {
    title: 'Open questions',
    says: 'These questions are open, so it does not count: {questions}.',
    fix: 'Answer all of them. They are few, and each has caught a harm that others missed.',
  },
  R505: {
    title: 'Answers without a grade',
    says: 'These answers have no grade, so it does not count: {questions}.',
    fix: 'Add a grade from 1 to 5, or "unknown".',
  },
  R506: {
    title: 'An assessment that changed nothing',
    says: 'It does not say what is different because of it, so it does not count.',
    fix: 'Write in "changed" what was done or decided. Where nothing had to change, say why.',
  },
  R507: {
    title: 'Nobody from outside took part',
    says: 'No affected person, proxy or expert took part, and it does not say why. So it does not count.',
    fix: 'Name them in "took_part". Where nobody could take part, add one more answer: { question: why_nobody_took_part, answer: "why" }.',
  },
  R508: {
    title: 'A form of unknowns',
    says: 'Every grade of severity is unknown, so nothing was looked at and it does not count.',
    fix: 'Grade what you can. Where nobody can say anything, make a full assessment.',
  },
  R510: {
    title: 'Grades that nobody knows',
    says: 'The grade is unknown for: {questions}. Unknown is not low.',
    fix: 'Say who will find out and by when, or make a full assessment.',
  },
  R511: {
    title: 'An assessment in the future',
    says: 'It is dated {date} and counts from then on.',
    fix: 'Set the day on which it was made.',
  },
  R512: {
    title: 'What it looked at is not known',
    says: '"covers" is empty, so every change will be owed an assessment again.',
    fix: 'Add assessments with "amends-register add assessment", which takes the picture for you.',
  },
  R515: {
    title: 'A full assessment that the house made alone',
    says: 'It says why nobody from outside took part, and that alone carries it.',
    fix: 'Make the next full assessment with people affected, or with somebody they trust, and name them in "took_part". The reason is enough for a while and not for good.',
  },
  R516: {
    title: 'One text for several answers',
    says: 'The same text answers several questions: {questions}.',
    fix: 'Answer each for itself. Where two answers are the same, say what the second one has to do with its question.',
  },
  R517: {
    title: 'Answers in too few words',
    says: 'Fewer than {least} different words stand at: {questions}.',
    fix: 'Write one sentence that a stranger understands: what you know, how you know it, or why nobody knows.',
  },
  R518: {
    title: 'An assessment copied from another',
    says: 'Every answer is the one that stands in {questions}.',
    fix: 'Ask again what is different by now. Where nothing is, say how you found out.',
  },
  R513: {
    title: 'People are harmed by a system that is not live',
    says: '{system} has no launch date in the past, and harm has happened: {impacts}.',
    fix: 'Set "launched" in register.yaml. Without it, no yearly assessment is owed.',
  },
  R514: {
    title: 'No system is covered',
    says: 'register.yaml names no system, so no assessment can be owed for one.',
    fix: 'Name every system under "systems", with the day it was or will be launched.',
  },
}
