import type { VerbName } from '../../domain/casework/lifecycle.ts'

/** Who does a step of the example: the person, or one of the two colleagues. */
export type By = 'person' | 'marta' | 'ana'

export interface DemoStep {
  /** Hours before now. */
  readonly ago: number
  readonly by: By
  readonly verb: VerbName
  readonly input: Readonly<Record<string, unknown>>
}

export interface DemoCase {
  readonly ago: number
  readonly grievance: Readonly<Record<string, unknown>>
  readonly steps: readonly DemoStep[]
}

const DAY = 24
const step = (
  ago: number,
  by: By,
  verb: VerbName,
  input: Readonly<Record<string, unknown>> = {},
): DemoStep => ({
  ago,
  by,
  verb,
  input,
})

const person = { relation: 'user_or_other', estimatedCount: null }
const grades = (scale: unknown, scope: unknown, irremediability: unknown, likelihood: unknown) => ({
  scale,
  scope,
  irremediability,
  likelihood,
  explainedUnknown: [],
})
const flow = (alone: string, possible: string, pushed: string, knew: string) => ({
  q0_adverse_impact: 'yes',
  q1_any_tie: 'yes',
  q2_alone_enough: alone,
  q3_made_possible_or_easier: possible,
  q3_pushed_or_rewarded: pushed,
  q4_knew_and_did_too_little: knew,
})
const finding = (impact: string, entity: string, answers: object, reasons: string) => ({
  impact,
  entity,
  from: null,
  answers,
  finding: null,
  factors: [],
  confidence: 'medium',
  reasons,
})
const organisation = (name: string, role: string, subtype: string | null, more: object = {}) => ({
  name,
  role,
  subtype,
  size: 'medium',
  operator: false,
  feared: false,
  organisation: null,
  ...more,
})

/** Hours from now, as the instant an input wants; the seeding replaces it. */
export const inHours = (hours: number): { readonly inHours: number } => ({ inHours: hours })

/** Every person, organisation and event here is invented. */
export const DEMO_CASES: readonly DemoCase[] = [
  {
    ago: 18 * DAY,
    grievance: {
      story:
        'They say I work in a warehouse. I have never been there. I look after my mother. The letter says a system checked my data and found a job. Since then no money comes, and we could not pay the rent in October.',
      language: 'en',
      product: 'The letter assistant of the benefits office',
      wish: 'Pay what is missing, and let a person look at it.',
      dangerSigns: ['date_will_pass'],
      contact: { safety: 'safe', name: 'Rosa', shareIdentity: false },
    },
    steps: [
      step(17.8 * DAY, 'marta', 'take_up'),
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
        reasons: 'Asked; not wanted.',
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
      step(13 * DAY, 'person', 'answer_offer', {
        offer: 'o1',
        answers: { a1: 'accept', a2: 'accept', a3: 'accept', a4: 'accept' },
        words: { all: 'Thank you. Please hurry with the letter.' },
      }),
      step(9 * DAY, 'marta', 'record_delivery', {
        action: 'a1',
        proof: 'Paid 1,284.00 on 12 November, reference in the payment record.',
      }),
      step(8.9 * DAY, 'ana', 'verify_delivery', {
        action: 'a1',
        how: 'Compared with the bank statement of the office.',
      }),
      step(2 * DAY, 'marta', 'write_message', {
        body: 'The new decision is being written by a colleague who did not know your file. You get it within three days.',
      }),
    ],
  },
  {
    ago: 5,
    grievance: {
      story:
        'Somebody called my father with my voice and said I had an accident. It was not me. He is sending his savings. The bank says it clears tomorrow.',
      language: 'en',
      product: 'A voice app',
      submitter: 'representative',
      dangerSigns: ['date_will_pass'],
    },
    steps: [
      step(4.5, 'marta', 'take_up'),
      step(4.3, 'marta', 'describe_impact', {
        ...person,
        title: "Voice clone used to take a man's savings",
        rights: ['property', 'privacy'],
        kind: 'actual',
        nature: 'individual',
        origin: 'use',
        group: 'An older man and his daughter',
        knownCount: 2,
      }),
      step(4.2, 'marta', 'rate_impact', {
        impact: 'i1',
        group: 'g1',
        rater: 'company',
        ...grades(4, 1, 5, 4),
      }),
      step(4.1, 'marta', 'flag_delay', {
        impact: 'i1',
        deadline: inHours(18),
        reasons: 'After the transfer clears the money is gone.',
      }),
      step(4, 'ana', 'rule_on_delay', { impact: 'i1', accepted: true }),
    ],
  },
  {
    ago: 9 * DAY,
    grievance: {
      story:
        'We look at violent videos all day so that the system learns. Nobody can say no. Two of us cannot sleep any more. If the company hears that we wrote, we lose the work.',
      language: 'en',
      submitter: 'credible_proxy',
      feared: 'Our employer, Tagline Data',
      contact: {
        safety: 'employer_may_watch',
        shareIdentity: false,
        howToReach: 'Through the association, evenings',
      },
    },
    steps: [
      step(8.8 * DAY, 'ana', 'take_up'),
      step(8.7 * DAY, 'ana', 'describe_impact', {
        title: 'Annotators shown violent material without limits',
        rights: ['physical_psychological_harm', 'work_livelihood'],
        kind: 'actual',
        nature: 'group',
        origin: 'work',
        relation: 'staff_of_supplier',
        group: 'Annotators of one site',
        knownCount: 14,
        estimatedCount: 160,
        method: 'Shift plan shown by the association',
      }),
      step(8.6 * DAY, 'ana', 'rate_impact', {
        impact: 'i1',
        group: 'g1',
        rater: 'company',
        ...grades(4, 3, 4, 5),
      }),
      step(
        8.5 * DAY,
        'ana',
        'add_entity',
        organisation('Tagline Data', 'supplier', 'data_labour_employer', { feared: true }),
      ),
      step(
        8.5 * DAY,
        'ana',
        'add_entity',
        organisation('Lumen Models', 'foundation_model_developer', null, { size: 'large' }),
      ),
      step(
        8.4 * DAY,
        'ana',
        'attribute',
        finding('i1', 'e1', flow('yes', 'no', 'no', 'no'), 'It sets the shifts and refuses breaks.'),
      ),
      step(
        8.4 * DAY,
        'ana',
        'attribute',
        finding(
          'i1',
          'e2',
          flow('no', 'no', 'yes', 'no'),
          'The contract pays by the item and sets the speed.',
        ),
      ),
      step(8.3 * DAY, 'ana', 'choose_contact', { impact: 'i1' }),
    ],
  },
  {
    ago: 12 * DAY,
    grievance: {
      story:
        'The homework helper answers only half of the questions when my class asks in Hindi. In English it answers all.',
      language: 'en',
      product: 'Homework helper',
      submitter: 'representative',
      child: true,
    },
    steps: [
      step(11 * DAY, 'ana', 'take_up'),
      step(10.9 * DAY, 'ana', 'describe_impact', {
        ...person,
        title: 'Homework helper leaves questions in Hindi unanswered',
        rights: ['expression_information'],
        kind: 'actual',
        nature: 'group',
        origin: 'model',
        group: 'A class of 32 children',
        knownCount: 32,
      }),
      step(10.8 * DAY, 'ana', 'rate_impact', {
        impact: 'i1',
        group: 'g1',
        rater: 'company',
        ...grades(3, 2, 2, 5),
      }),
      step(10.7 * DAY, 'ana', 'write_message', {
        body: 'Thank you for telling us. We tested 40 questions in Hindi and saw the same. We now ask the company that makes the model.',
      }),
    ],
  },
  {
    ago: 3,
    grievance: {
      story: 'كتبت للمساعد سؤالا عن دوائي فأعطاني جرعة خاطئة. لحسن الحظ سألت الصيدلي قبل أن آخذها.',
      language: 'ar',
      product: 'مساعد صحي',
      wish: 'أن يتوقف عن إعطاء جرعات',
    },
    steps: [],
  },
  {
    ago: 1,
    grievance: {
      story: 'Pictures of me that are not real go round at my school. I am fifteen.',
      language: 'en',
      child: true,
      dangerSigns: ['child'],
    },
    steps: [],
  },
  {
    ago: 40 * DAY,
    grievance: {
      story: 'My account was shut because a filter took a poem in my language for hate.',
      language: 'en',
      product: 'Pictellia',
    },
    steps: [
      step(39 * DAY, 'marta', 'take_up'),
      step(38 * DAY, 'marta', 'describe_impact', {
        ...person,
        title: 'Account shut over a poem',
        rights: ['expression_information', 'culture_art_science'],
        kind: 'actual',
        nature: 'individual',
        origin: 'application',
        group: 'A poet',
        knownCount: 1,
      }),
      step(38 * DAY, 'marta', 'rate_impact', {
        impact: 'i1',
        group: 'g1',
        rater: 'company',
        ...grades(3, 1, 2, 3),
      }),
      step(37 * DAY, 'marta', 'record_finding', {
        impact: 'i1',
        finding: 'not_substantiated',
        reasons: 'The rule names such words.',
      }),
      step(36 * DAY, 'marta', 'decide', {
        outcome: 'not_upheld',
        reasons: 'The words of the poem are on the list of the filter.',
        whatNext: 'You can ask somebody else to look at it.',
      }),
      step(35 * DAY, 'person', 'appeal', {
        decision: 'd1',
        reasons: 'It is a poem of my grandmother. Nobody who reads the language has looked at it.',
      }),
    ],
  },
]
