import {
  DAY,
  finding,
  flow,
  grades,
  inHours,
  organisation,
  person,
  step,
  type DemoCase,
  type DemoStep,
} from './steps.ts'

const ADEQUACY = {
  elements_considered: 'Yes, each of the five, with reasons.',
  fits_gravity_and_wish: 'What was asked for stands beside what was done.',
  in_time_to_matter: 'Yes.',
  cost_to_person: 'Nothing.',
  legal_claim_open: 'Yes, every claim stays.',
  harms_others: 'Nobody that we know of.',
} as const

const NOT_WANTED: Readonly<Record<string, string>> = {
  compensation: 'We asked whether it cost money. It did not.',
  rehabilitation: 'We asked whether care is needed. It is not.',
  satisfaction: 'We asked whether a letter would help. It is not wanted.',
  guarantees_of_non_repetition: 'It is a wish of its own, in another case of the same system.',
}

/** Everything was put right, and the person says so. */
const REMEDIED: DemoCase = {
  ago: 70 * DAY,
  grievance: {
    story:
      'During my exam the camera program said that I looked away too often. I am blind in one eye. My exam was not counted.',
    language: 'en',
    product: 'ExamWatch',
    wish: 'Count my exam.',
    contact: { safety: 'safe', name: 'Petra' },
  },
  steps: [
    ...looked(70, {
      title: 'Exam not counted because of one blind eye',
      rights: ['equality_nondiscrimination'],
      group: 'People who see with one eye',
      reasons: 'The recording shows that the program lost the left eye and called it cheating.',
    }),
    ...tied(67, 'Northgate College', 'The college cancelled the exam on the word of the program alone.'),
    step(66 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: null,
      elements: ['restitution', 'satisfaction'],
      what: 'Count the exam, and write that nobody cheated.',
      duty: 'duty',
      dueAt: inHours(-50 * DAY),
      proofWanted: 'The mark in the register of the college',
    }),
    step(65 * DAY, 'marta', 'record_commitment', { action: 'a1', answer: 'commits' }),
    ...considered(65, ['compensation', 'rehabilitation', 'guarantees_of_non_repetition']),
    ...toldAndOffered(64, 'Dear Petra, the college counts your exam and writes to you that nobody cheated.', [
      'a1',
    ]),
    step(58 * DAY, 'marta', 'record_delivery', {
      action: 'a1',
      proof: 'The mark stands in the register of the college, and the letter is in the file.',
    }),
    step(57 * DAY, 'ana', 'verify_delivery', {
      action: 'a1',
      how: 'I looked into the register of the college.',
    }),
    step(55 * DAY, 'person', 'confirm_delivery', { action: 'a1', answer: 'yes' }),
    step(52 * DAY, 'marta', 'close', {
      outcome: 'remedied_confirmed',
      reasons: 'Your exam counts, and you told us that it is right now.',
      adequacy: ADEQUACY,
      noWaiver: true,
    }),
  ],
}

/** One part arrived; the other is still owed, and the person reads what was tried and when somebody looks again. */
const PARTLY: DemoCase = {
  ago: 80 * DAY,
  grievance: {
    story:
      'The assistant of the clinic wrote into my file that I drink. I do not. My insurance now asks for more money.',
    language: 'en',
    product: 'ClinicNotes',
    wish: 'Take it out of my file, and pay back what the insurance took.',
    contact: { safety: 'safe', name: 'Samuel' },
  },
  steps: [
    ...looked(80, {
      title: 'An invented habit in a health file',
      rights: ['privacy'],
      group: 'Patients of the clinic',
      reasons: 'The recording of the visit has no such word in it.',
    }),
    ...tied(77, 'Harbour Clinic', 'Nobody at the clinic had read the note before it was sent on.'),
    ...alsoFound(77),
    step(76 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: null,
      elements: ['restitution'],
      what: 'Take the sentence out of the file and tell everybody who has it.',
      duty: 'duty',
      dueAt: inHours(-60 * DAY),
      proofWanted: 'The corrected file, and who was told',
    }),
    step(76 * DAY, 'marta', 'propose_action', {
      impact: 'i2',
      entity: 'e1',
      catalogue: null,
      elements: ['compensation'],
      what: 'Pay what the insurance took too much for seven months.',
      duty: 'duty',
      dueAt: inHours(-40 * DAY),
      proofWanted: 'The payment',
    }),
    step(75 * DAY, 'marta', 'record_commitment', { action: 'a1', answer: 'commits' }),
    ...considered(75, ['rehabilitation', 'satisfaction', 'guarantees_of_non_repetition']),
    ...toldAndOffered(
      74,
      'Dear Samuel, this is what we ask of the clinic. It has said yes to the first part only.',
      ['a1', 'a2'],
    ),
    step(68 * DAY, 'marta', 'record_delivery', {
      action: 'a1',
      proof: 'The corrected file, and the letter to the insurance.',
    }),
    step(67 * DAY, 'ana', 'verify_delivery', {
      action: 'a1',
      how: 'I read the new file and rang the insurance.',
    }),
    step(66 * DAY, 'person', 'confirm_delivery', { action: 'a1', answer: 'yes' }),
    step(50 * DAY, 'marta', 'record_commitment', { action: 'a2', answer: 'refuses' }),
    step(30 * DAY, 'marta', 'overtake_action', {
      action: 'a2',
      reasons: 'The clinic says no, and nobody else of those tied to it can pay.',
    }),
    step(20 * DAY, 'marta', 'close', {
      outcome: 'partly_remedied',
      reasons: 'Your file is right again. The money is still owed to you.',
      tried: 'We wrote to the clinic three times, and to the ministry that pays it.',
      lookAgainAt: inHours(40 * DAY),
      adequacy: ADEQUACY,
      noWaiver: true,
    }),
  ],
}

/** What followed from the note: a second harm, of the same clinic. */
function alsoFound(day: number): DemoStep[] {
  return [
    step(day * DAY, 'marta', 'describe_impact', {
      ...person,
      title: 'Too much paid to the insurance',
      rights: ['property'],
      kind: 'actual',
      nature: 'individual',
      origin: 'application',
      group: 'Somebody who is insured',
      knownCount: 1,
    }),
    step(day * DAY, 'marta', 'rate_impact', {
      impact: 'i2',
      group: 'g1',
      rater: 'company',
      ...grades(3, 1, 2, 3),
    }),
    step(day * DAY, 'marta', 'record_finding', {
      impact: 'i2',
      finding: 'substantiated',
      reasons: 'Seven letters of the insurance name the note as the reason.',
    }),
    step(
      day * DAY,
      'marta',
      'attribute',
      finding('i2', 'e1', flow('yes', 'no', 'no', 'no'), 'The insurance relied on what the clinic sent.'),
    ),
  ]
}

export const ENDED_CASES: readonly DemoCase[] = [REMEDIED, PARTLY]

function looked(
  day: number,
  {
    title,
    rights,
    group,
    reasons,
  }: { title: string; rights: readonly string[]; group: string; reasons: string },
): DemoStep[] {
  const impact = { impact: 'i1', group: 'g1' }
  return [
    step((day - 1) * DAY, 'marta', 'take_up'),
    step((day - 1) * DAY, 'marta', 'describe_impact', {
      ...person,
      title,
      rights,
      kind: 'actual',
      nature: 'individual',
      origin: 'application',
      group,
      knownCount: 1,
    }),
    step((day - 1) * DAY, 'marta', 'rate_impact', { ...impact, rater: 'company', ...grades(3, 1, 2, 4) }),
    step((day - 2) * DAY, 'marta', 'record_finding', { impact: 'i1', finding: 'substantiated', reasons }),
  ]
}

function tied(day: number, name: string, reasons: string): DemoStep[] {
  return [
    step(day * DAY, 'marta', 'add_entity', organisation(name, 'deployer', null, { operator: true })),
    step(day * DAY, 'marta', 'attribute', finding('i1', 'e1', flow('yes', 'no', 'no', 'no'), reasons)),
    step(day * DAY, 'marta', 'choose_contact', { impact: 'i1' }),
    step(day * DAY, 'marta', 'tell_entity', {
      entity: 'e1',
      what: 'A system that you use did harm to somebody. Please say what you will do about it.',
      withIdentity: false,
      sure: true,
    }),
    step(day * DAY - 12, 'marta', 'record_cooperation', { entity: 'e1', cooperation: 'cooperating' }),
  ]
}

function considered(day: number, elements: readonly string[]): DemoStep[] {
  return elements.map((element) =>
    step(day * DAY, 'marta', 'consider_element', { element, reasons: NOT_WANTED[element] }),
  )
}

function toldAndOffered(day: number, letter: string, actions: readonly string[]): DemoStep[] {
  return [
    step(day * DAY, 'marta', 'decide', {
      outcome: 'upheld',
      reasons: 'What you told us is so. A person should have looked before anything followed from it.',
      whatNext: 'You get an offer today. It says who does what, and by when.',
    }),
    step(day * DAY - 1, 'marta', 'send_offer', { letter, noWaiver: true }),
    step((day - 2) * DAY, 'person', 'answer_offer', {
      offer: 'o1',
      answers: Object.fromEntries(actions.map((action) => [action, 'accept'])),
      words: {},
    }),
  ]
}
