import { DAY, grades, person, step, type DemoCase } from './steps.ts'

const ONE_PERSON = { ...person, kind: 'actual', nature: 'individual', knownCount: 1 } as const

/** Nothing was found that has to be put right, and the person can still ask somebody else to look. */
const REFUSED: DemoCase = {
  ago: 34 * DAY,
  grievance: {
    story:
      'I applied for a course and was turned down within a minute. I think that a machine read my letter and no person did.',
    language: 'en',
    product: 'The application page of the evening school',
    wish: 'That a person reads my letter.',
    contact: { safety: 'safe', name: 'Ilse' },
  },
  steps: [
    step(33 * DAY, 'ana', 'take_up'),
    step(33 * DAY, 'ana', 'describe_impact', {
      ...ONE_PERSON,
      title: 'Application turned down within a minute',
      rights: ['equality_nondiscrimination'],
      origin: 'application',
      group: 'Somebody who applied',
    }),
    step(32 * DAY, 'ana', 'rate_impact', {
      impact: 'i1',
      group: 'g1',
      rater: 'company',
      ...grades(2, 1, 2, 2),
    }),
    step(30 * DAY, 'ana', 'record_finding', {
      impact: 'i1',
      finding: 'not_substantiated',
      reasons: 'The answer within a minute says only that the course is full. It goes to everybody.',
    }),
    step(30 * DAY, 'ana', 'show_facts', {
      source: 'we_looked',
      statements: ['The course was full on the day before the letter came.'],
    }),
    step(30 * DAY, 'person', 'answer_facts', { wish: 'nothing_to_add' }),
    step(29 * DAY, 'ana', 'decide', {
      outcome: 'not_upheld',
      reasons:
        'The course was full on the day before your letter came. Nobody and nothing had judged your letter by then.',
      whatNext:
        'Your letter stays with the school for the next course. You can ask somebody else to look at it.',
    }),
    step(27 * DAY, 'ana', 'close', {
      outcome: 'not_upheld',
      reasons: 'We told you what we found, and nothing was found that has to be put right.',
    }),
  ],
}

/** Somebody else looked at the decision and changed it: what follows from that is still to come. */
const APPEAL_WON: DemoCase = {
  ago: 48 * DAY,
  grievance: {
    story:
      'The university says that a checker found my thesis to be written by a machine. I wrote it myself, in my second language.',
    language: 'en',
    product: 'The text checker of the university',
    wish: 'Take the note out of my file.',
    contact: { safety: 'safe', name: 'Duc' },
  },
  steps: [
    step(47 * DAY, 'marta', 'take_up'),
    step(47 * DAY, 'marta', 'describe_impact', {
      ...ONE_PERSON,
      title: 'Thesis called machine-made by a checker',
      rights: ['equality_nondiscrimination', 'expression_information'],
      origin: 'application',
      group: 'Somebody who writes in a second language',
    }),
    step(46 * DAY, 'marta', 'rate_impact', {
      impact: 'i1',
      group: 'g1',
      rater: 'company',
      ...grades(3, 1, 3, 4),
    }),
    step(45 * DAY, 'marta', 'record_finding', {
      impact: 'i1',
      finding: 'not_substantiated',
      reasons: 'The checker gave 91 of 100, and the university says that it trusts it.',
    }),
    step(45 * DAY, 'marta', 'show_facts', {
      source: 'organisation_told',
      statements: ['The university looked at the report of the checker.'],
    }),
    step(45 * DAY, 'person', 'answer_facts', { wish: 'nothing_to_add' }),
    step(44 * DAY, 'marta', 'decide', {
      outcome: 'not_upheld',
      reasons: 'The university looked at the report of the checker and keeps to it.',
      whatNext: 'You can ask that somebody else looks at this decision.',
    }),
    step(40 * DAY, 'person', 'appeal', {
      decision: 'd1',
      reasons: 'Nobody looked at my drafts. I have forty of them, each with its day.',
    }),
    step(12 * DAY, 'ana', 'decide_appeal', {
      appeal: 'p1',
      outcome: 'changed',
      reasons:
        'I read the forty drafts. They grow word by word over five months. The checker is known to be wrong more often for people who write in a second language, and nobody had asked for the drafts.',
      whatNext:
        'The note has to go out of your file. We ask the university to do it and tell you when it is done.',
    }),
  ],
}

export const DECIDED_CASES: readonly DemoCase[] = [REFUSED, APPEAL_WON]
