import type {
  AppealOutcome,
  DecisionKind,
  DecisionOutcome,
  Outcome,
} from '../../../domain/vocabulary/casework.ts'

/** What a decision is about. */
export const decisionKinds: Readonly<Record<DecisionKind, string>> = {
  finding: 'What we found',
  rating_lowered: 'We looked again at how urgent this is',
  promise_taken_back: 'Something promised that is no longer in the plan',
  own_view_not_followed: 'Our answer to how bad it is for you',
  delay_not_accepted: 'Whether waiting makes it worse',
  closing: 'Why this came to an end',
  appeal: 'The answer to your wish that somebody else looks',
  complaint: 'The answer to what you said about us',
  finding_changed: 'We see something otherwise than before',
  no_act: 'Why nothing more is done about one harm',
  set_aside: 'We set this aside',
  duty_looked_at: 'We looked again at what is still owed to you',
}

/** What was decided, and how a case ended. */
export const outcomes: Readonly<Record<DecisionOutcome | Outcome | AppealOutcome, string>> = {
  upheld: 'It happened, and it was wrong.',
  partly_upheld: 'A part of it happened and was wrong.',
  not_upheld: 'We could not find that it happened as described.',
  no_adverse_impact: 'We did not find that it did harm.',
  not_linked: 'It has nothing to do with the organisations here.',
  remedied_confirmed: 'What was promised was done, and you said so.',
  remedied_unconfirmed: 'What was promised was done. We do not know your answer.',
  partly_remedied: 'A part of what was promised was done.',
  not_remedied: 'It was not put right.',
  redirected: 'Another place is the right one for it.',
  noted: 'We keep it as information.',
  withdrawn_by_person: 'You stopped it.',
  set_aside:
    'Two of us took this for a test, for something a machine wrote, or for something told twice. If it is yours, bring it back with one click.',
  changed: 'The decision was changed.',
  sent_back: 'It is looked at again from the start.',
}
