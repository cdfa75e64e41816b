import type { DutyStanding } from '../../../domain/remedy/duty.ts'
import type { WordOfOrganisation } from '../../../domain/remedy/word-of-organisation.ts'
import type {
  ActionState,
  AdequacyQuestion,
  Confirmation,
  Element,
  OfferAnswer,
} from '../../../domain/vocabulary/remedy.ts'

/** What may put a harm right, and how far it has come. */
export const remedy = {
  elements: {
    satisfaction: 'Stop it, admit it, say sorry (satisfaction)',
    restitution: 'Give back what was lost (restitution)',
    guarantees_of_non_repetition: 'Make it rarer from now on (non-repetition)',
    rehabilitation: 'Care and support (rehabilitation)',
    compensation: 'Money or another benefit for the damage (compensation)',
  } satisfies Record<Element, string>,

  actionStates: {
    proposed: 'Proposed',
    consulted_with_rightsholder: 'Talked over with the person',
    agreed: 'The person said yes',
    imposed: 'Owed in any case',
    in_progress: 'Under way',
    delivered: 'Reported as done',
    verified_by_evidence: 'Done, and checked against proof',
    confirmed_by_rightsholder: 'Confirmed by the person',
    refused_by_entity: 'The organisation does not want to do it',
    disputed: 'There is disagreement about it',
    overtaken: 'No longer needed, or replaced by something else',
  } satisfies Record<ActionState, string>,

  commitments: {
    commits: 'Has said that it will do it',
    refuses: 'Does not want to do it',
    disputes: 'Disagrees that it should do it',
  } satisfies Record<'commits' | 'refuses' | 'disputes', string>,

  /** Whether an action is a duty, by the finding in force. */
  dutyStandings: {
    owed: 'owed',
    freely: 'given freely',
    if_it_happens: 'owed if it happens',
    open: 'duty not found yet',
  } satisfies Record<DutyStanding, string>,

  wordsOfOrganisation: {
    commits: 'It commits.',
    refuses: 'It refuses.',
    disputes: 'It disputes this.',
    asked: 'It does not commit so far.',
    silent: 'It is silent, and does not commit.',
    not_asked: 'It was not asked for this, and does not commit.',
  } satisfies Record<WordOfOrganisation, string>,

  offerAnswers: {
    accept: 'Yes, I accept this',
    accept_partly: 'I accept part of this',
    ask_for_other: 'I would like something else',
    refuse: 'No, I do not accept this',
  } satisfies Record<OfferAnswer, string>,

  confirmations: {
    yes: 'Yes, it is done',
    partly: 'Part of it is done',
    not_yet: 'No, not yet',
  } satisfies Record<Confirmation, string>,

  adequacyQuestions: {
    elements_considered: 'Was each of the five parts of remedy thought about?',
    fits_gravity_and_wish: 'Does the remedy fit how grave the harm is, and what the person asked for?',
    in_time_to_matter: 'Did the remedy come in time to make a difference?',
    cost_to_person: 'Did any of this cost the person money, time or health?',
    legal_claim_open: 'Can the person still go to court or to an authority?',
    harms_others: 'Does the remedy harm the rights of anybody else?',
  } satisfies Record<AdequacyQuestion, string>,
}
