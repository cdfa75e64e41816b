import { firstHour } from './first-hour.ts'
import { DAY, finding, flow, grades, inHours, organisation, person, step, type DemoCase } from './steps.ts'

/**
 * A family's benefit was refused on an invented job: three organisations, one of them silent. Everybody is invented.
 */
export const BENEFIT_CASE: DemoCase = {
  ago: 18 * DAY,
  grievance: {
    story:
      'They say I work in a warehouse. I have never been there. I look after my mother. The letter says a system checked my data and found a job. Since then no money comes, and we could not pay the rent in October.',
    language: 'en',
    product: 'The letter assistant of the benefits office',
    wish: 'Pay what is missing, and let a person look at it.',
    dangerSigns: ['date_will_pass'],
    contact: { safety: 'safe', name: 'Rosa' },
  },
  steps: [
    step(17.8 * DAY, 'marta', 'take_up'),
    ...firstHour({
      ago: 17.8 * DAY - 0.2,
      by: 'marta',
      ask: {
        measure: 'stop',
        whom: 'Brightwell Benefits',
        what: 'Please pay on until a person has looked at it, and take no money back meanwhile.',
      },
      stopped: 'The office takes nothing back. It does not pay on.',
      hold: 'A court may ask for the letter and the record behind it.',
      call: { whom: 'The tenants’ advice line', said: 'They write to the landlord with her today.' },
      see: 'Nobody of us had a part in the letters.',
    }),
    step(17.7 * DAY, 'marta', 'describe_impact', {
      ...person,
      title: 'Benefit refused on an invented job',
      rights: ['equality_nondiscrimination', 'work_livelihood'],
      otherRight: 'Social security',
      otherRightSource: 'ICESCR 9',
      kind: 'actual',
      nature: 'group',
      origin: 'application',
      group: 'People who receive care benefits',
      knownCount: 3,
      estimatedCount: 240,
      method: 'Letters sent with the same employer in the file',
    }),
    step(17.6 * DAY, 'marta', 'rate_impact', {
      impact: 'i1',
      group: 'g1',
      rater: 'company',
      ...grades(4, 3, 3, 5),
      reasons: 'No income for two months; rent is owed.',
    }),
    step(17.6 * DAY, 'marta', 'rate_impact', {
      impact: 'i1',
      group: 'g1',
      rater: 'affected',
      ...grades(5, 'unknown', 4, 'unknown'),
      reasons: 'Told on the phone: the landlord has given notice.',
    }),
    step(17.5 * DAY, 'ana', 'review_rating', {
      impact: 'i1',
      group: 'g1',
      explainedUnknown: [],
      because: null,
      reasons: 'I read the letters and see it the same way.',
    }),
    step(
      17.5 * DAY,
      'marta',
      'add_entity',
      organisation('Brightwell Benefits', 'deployer', 'public_body', {
        operator: true,
        system: 'Letter assistant',
      }),
    ),
    step(
      17.5 * DAY,
      'marta',
      'add_entity',
      organisation('CaseWork Ltd', 'downstream_developer_b2b', null, { system: 'Letter assistant' }),
    ),
    step(
      17.5 * DAY,
      'marta',
      'add_entity',
      organisation('Lumen Models', 'foundation_model_developer', null, {
        size: 'large',
        system: 'Lumen 4',
      }),
    ),
    step(
      17.4 * DAY,
      'marta',
      'attribute',
      finding(
        'i1',
        'e1',
        flow('yes', 'no', 'no', 'no'),
        'The office refused on the letter alone. No person had looked at it.',
      ),
    ),
    step(
      17.4 * DAY,
      'marta',
      'attribute',
      finding(
        'i1',
        'e2',
        flow('no', 'yes', 'no', 'yes'),
        'The assistant filled an empty field by itself, and two offices had said so before.',
      ),
    ),
    step(
      17.4 * DAY,
      'marta',
      'attribute',
      finding(
        'i1',
        'e3',
        flow('no', 'no', 'no', 'no'),
        'A general language model; the tie runs through the assistant.',
      ),
    ),
    step(17.3 * DAY, 'marta', 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The employer named in the file does not exist.',
    }),
    step(17.3 * DAY, 'marta', 'choose_contact', { impact: 'i1' }),
    step(17 * DAY, 'marta', 'tell_entity', {
      entity: 'e2',
      what: 'An assistant of yours added an employer that does not exist. Please say how, and correct the record.',
      withIdentity: false,
    }),
    step(17 * DAY, 'marta', 'tell_entity', {
      entity: 'e3',
      what: 'Please test how often your model adds facts to empty fields, and tell us the rate.',
      withIdentity: false,
    }),
    step(16 * DAY, 'marta', 'record_claim', {
      entity: 'e2',
      impact: 'i1',
      finding: 'directly_linked',
      words: 'We believe the model made it up.',
    }),
    step(16 * DAY, 'marta', 'add_note', {
      note: 'Same invented employer as in another file this month. Ask CaseWork for their look-up table.',
    }),
    step(15 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: 'RES-DEP-02',
      elements: ['restitution'],
      what: 'Pay back the missing benefit with interest.',
      duty: 'duty',
      dueAt: inHours(-9 * DAY),
      proofWanted: 'Payment record',
    }),
    step(15 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: 'RES-DEP-03',
      elements: ['restitution', 'satisfaction'],
      what: 'A person decides again, in writing and with reasons.',
      duty: 'duty',
      dueAt: inHours(3 * DAY),
      proofWanted: 'The new decision',
    }),
    step(15 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e2',
      catalogue: 'RES-DDB-02',
      elements: ['restitution', 'guarantees_of_non_repetition'],
      what: 'Correct the record with the wrong job and tell everyone it was sent to.',
      duty: 'duty',
      dueAt: inHours(3 * DAY),
      proofWanted: 'List of corrected records',
    }),
    step(15 * DAY, 'marta', 'propose_action', {
      impact: 'i1',
      entity: 'e3',
      catalogue: 'GNR-FMD-03',
      elements: ['guarantees_of_non_repetition'],
      what: 'A test that shows how often empty fields are filled with invented facts.',
      duty: 'voluntary',
      dueAt: inHours(-1 * DAY),
      proofWanted: 'Test set and rate',
    }),
    step(14.9 * DAY, 'marta', 'consider_element', {
      element: 'rehabilitation',
      reasons: 'Rosa was asked about it, and wants none.',
    }),
    step(14.9 * DAY, 'marta', 'consider_element', {
      element: 'compensation',
      reasons:
        'The extra cost of the late rent is in the interest; more was offered and Rosa is thinking about it.',
    }),
    step(14.5 * DAY, 'marta', 'decide', {
      outcome: 'upheld',
      reasons:
        'The refusal rested on a job that does not exist. A person should have looked before the money stopped.',
      whatNext: 'You get an offer today. It says who does what, and by when.',
    }),
    step(14.4 * DAY, 'marta', 'send_offer', {
      letter:
        'Dear Rosa, we are sorry. This is what each of us will do. You can say yes or no to each point, and you can go to a court or the ombudsman at any time.',
      noWaiver: true,
    }),
    step(14.4 * DAY, 'marta', 'record_commitment', { action: 'a1', answer: 'commits' }),
    step(14.4 * DAY, 'marta', 'record_commitment', { action: 'a2', answer: 'commits' }),
    step(13 * DAY, 'person', 'answer_offer', {
      offer: 'o1',
      answers: { a1: 'accept', a2: 'accept', a3: 'accept', a4: 'accept' },
      words: { all: 'Thank you. Please hurry with the letter.' },
    }),
    step(12 * DAY, 'marta', 'record_commitment', { action: 'a3', answer: 'commits' }),
    step(9 * DAY, 'marta', 'record_delivery', {
      action: 'a1',
      proof: 'Paid 1,284.00; the reference stands in the payment record.',
    }),
    step(8.9 * DAY, 'ana', 'verify_delivery', {
      action: 'a1',
      how: 'Compared with the bank statement of the office.',
    }),
    step(2 * DAY, 'marta', 'write_message', {
      body: 'The new decision is being written by a colleague who did not know your file. You get it within three days.',
    }),
  ],
}
