import { BENEFIT_CASE } from './benefit-case.ts'
import { DECIDED_CASES } from './decided-cases.ts'
import { ENDED_CASES } from './ended-cases.ts'
import { firstHour } from './first-hour.ts'
import { TEACHER_CASE } from './teacher-case.ts'
import { DAY, finding, flow, grades, inHours, organisation, person, step, type DemoCase } from './steps.ts'

/** Every person, organisation and event here is invented. */
export const DEMO_CASES: readonly DemoCase[] = [
  BENEFIT_CASE,
  TEACHER_CASE,
  ...DECIDED_CASES,
  ...ENDED_CASES,
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
      ...firstHour({
        ago: 4.45,
        by: 'marta',
        ask: {
          measure: 'hold',
          whom: 'The bank of the father',
          what: 'A transfer was asked for by a caller with a false voice. Please hold it until he has been spoken to.',
        },
        stopped: 'The bank holds the transfer and rings him.',
        hold: 'The police may ask for the recording.',
        call: { whom: 'The fraud desk of the police', said: 'They take it on and call the daughter today.' },
        see: 'Nobody of us knows the family or the bank.',
      }),
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
      step(10.8 * DAY - 1, 'marta', 'review_rating', {
        impact: 'i1',
        group: 'g1',
        explainedUnknown: [],
        because: null,
        reasons: 'I asked the teacher: no child was hurt or frightened by it.',
      }),
      step(10.7 * DAY, 'ana', 'write_message', {
        body: 'Thank you for telling us. We tested 40 questions in Hindi and saw the same. Next we look for who makes the model, and ask them.',
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
      step(37 * DAY, 'marta', 'show_facts', {
        source: 'document',
        statements: ['The words of the poem are on the list of the filter.'],
      }),
      step(37 * DAY, 'person', 'answer_facts', { wish: 'nothing_to_add' }),
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
