import { firstHour } from './first-hour.ts'
import { DAY, finding, flow, grades, inHours, organisation, person, step, type DemoCase } from './steps.ts'

/** A teacher's face on a nude picture that is not real: two parts are offered, and one of the two has not said yes. */
export const TEACHER_CASE: DemoCase = {
  ago: 6 * DAY,
  grievance: {
    story:
      'Pupils passed on a nude picture with my face. It is not me, an app made it. I cannot go into my classroom.',
    language: 'en',
    product: 'Pictellia',
    wish: 'That it is gone everywhere, and that the app stops making such pictures.',
    dangerSigns: ['spreading'],
    contact: { safety: 'safe', name: 'Ms Okafor' },
  },
  steps: [
    step(6 * DAY - 0.2, 'ana', 'take_up'),
    ...firstHour({
      ago: 6 * DAY - 0.3,
      by: 'ana',
      ask: {
        measure: 'take_down',
        whom: 'Classchat',
        what: 'A picture is passed on in groups of a school that was made without consent. Please take it down, and keep who passed it on.',
      },
      stopped: 'Classchat took the picture down in eleven groups.',
      hold: 'The police of the town may ask for it.',
      call: 'She told us that her sister is with her, and that she wants no call today.',
      see: 'Nobody of us has to do with the school or with either firm.',
    }),
    step(6 * DAY - 1.5, 'ana', 'describe_impact', {
      ...person,
      title: "A teacher's face on an invented nude",
      rights: ['privacy', 'physical_psychological_harm'],
      kind: 'actual',
      nature: 'individual',
      origin: 'use',
      group: 'A teacher',
      knownCount: 1,
    }),
    step(6 * DAY - 2, 'ana', 'rate_impact', {
      impact: 'i1',
      group: 'g1',
      rater: 'company',
      ...grades(5, 1, 4, 5),
    }),
    step(6 * DAY - 3, 'marta', 'review_rating', {
      impact: 'i1',
      group: 'g1',
      explainedUnknown: [],
      because: null,
      reasons: 'I read it all and see it the same way.',
    }),
    step(
      6 * DAY - 3,
      'ana',
      'add_entity',
      organisation('Pictellia', 'downstream_developer_b2b', null, { system: 'Pictellia' }),
    ),
    step(6 * DAY - 3, 'ana', 'add_entity', organisation('Classchat', 'ecosystem_body', null)),
    step(
      5.5 * DAY,
      'ana',
      'attribute',
      finding(
        'i1',
        'e1',
        flow('no', 'yes', 'no', 'yes'),
        'The app takes any face, and was told so by two schools last year.',
      ),
    ),
    step(
      5.5 * DAY,
      'ana',
      'attribute',
      finding('i1', 'e2', flow('no', 'yes', 'no', 'no'), 'The picture was passed on in its groups.'),
    ),
    step(5.4 * DAY, 'ana', 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The picture carries the mark of the app.',
    }),
    step(5.4 * DAY, 'ana', 'choose_contact', { impact: 'i1' }),
    step(5.3 * DAY, 'ana', 'tell_entity', {
      entity: 'e2',
      what: 'A picture is passed on in your groups that was made without consent. Please remove every copy of it.',
      withIdentity: false,
      sure: true,
    }),
    step(5 * DAY, 'ana', 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' }),
    step(4.5 * DAY, 'ana', 'propose_action', {
      impact: 'i1',
      entity: 'e2',
      catalogue: null,
      elements: ['restitution'],
      what: 'Remove every copy of the picture from the groups, and stop new ones by their fingerprint.',
      duty: 'duty',
      dueAt: inHours(5 * DAY),
      proofWanted: 'How many copies were removed, and when',
    }),
    step(4.5 * DAY, 'ana', 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: null,
      elements: ['guarantees_of_non_repetition'],
      what: 'Refuse to make nude pictures from the face of a real person.',
      duty: 'duty',
      dueAt: inHours(20 * DAY),
      proofWanted: 'A test of a hundred faces by somebody else',
    }),
    step(4.4 * DAY, 'ana', 'record_commitment', { action: 'a1', answer: 'commits' }),
    step(4.4 * DAY, 'ana', 'consider_element', {
      element: 'compensation',
      reasons: 'You did not ask for money so far. You can at any time.',
    }),
    step(4.4 * DAY, 'ana', 'consider_element', {
      element: 'rehabilitation',
      reasons: 'You have somebody to talk to, you told us, and want nothing more of this kind.',
    }),
    step(4.4 * DAY, 'ana', 'consider_element', {
      element: 'satisfaction',
      reasons: 'You do not want a letter of the app to your school.',
    }),
    step(2 * DAY, 'ana', 'decide', {
      outcome: 'upheld',
      reasons: 'The picture is not real, and the app made it from your face without asking you.',
      whatNext: 'You get an offer today or tomorrow. It says who does what, and who has said yes.',
    }),
    step(1.8 * DAY, 'ana', 'tell_entity', {
      entity: 'e1',
      what: 'A nude picture was made with your app from the face of somebody who never agreed. Please stop such pictures.',
      withIdentity: false,
      sure: true,
    }),
    step(1.7 * DAY, 'ana', 'send_offer', {
      letter:
        'Dear Ms Okafor, this is what we have so far. Classchat has said yes to its part. Pictellia has been asked and has not answered yet.',
      noWaiver: true,
    }),
  ],
}
