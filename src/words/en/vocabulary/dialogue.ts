import type {
  FactAnswer,
  FactSource,
  FactsWish,
  NoAnswer,
  TalkAnswer,
  TalkKind,
  TalkPlan,
  TalkState,
  TalkStep,
} from '../../../domain/vocabulary/dialogue.ts'

/** What is said before anything is decided: answers to our questions, and to the facts that we rely on. */
export const dialogue = {
  noAnswers: {
    do_not_know: 'I do not know',
    rather_not: 'I do not want to answer',
  } satisfies Record<NoAnswer, string>,

  factSources: {
    person_told: 'Told in the story, or later',
    organisation_told: 'Told by an organisation',
    we_looked: 'Found by us when we looked',
    document: 'Read in a document',
  } satisfies Record<FactSource, string>,

  factAnswers: {
    right: 'This is right',
    not_right: 'This is not right',
  } satisfies Record<FactAnswer, string>,

  factsWishes: {
    nothing_to_add: 'I have nothing to add',
    more_time: 'I need more time',
  } satisfies Record<FactsWish, string>,

  talkKinds: {
    phone: 'A phone call',
    video: 'A meeting by video',
    in_person: 'A meeting in person',
    mediation: 'A mediation: somebody from outside helps both sides to talk',
  } satisfies Record<TalkKind, string>,

  talkStates: {
    waits_for_us: 'It waits for our answer',
    waits_for_person: 'It waits for the person, who need not answer',
    agreed: 'A time is agreed',
    held: 'It took place',
    ended: 'It does not take place',
  } satisfies Record<TalkState, string>,

  talkAnswers: {
    yes: 'Yes, at this time',
    others: 'Other times, please',
    no: 'No, I do not want a talk',
  } satisfies Record<TalkAnswer, string>,

  talkPlans: {
    agreed: 'Yes, at a time that the person named',
    others: 'These times',
    no: 'No',
  } satisfies Record<TalkPlan, string>,

  /** What was done about a talk, by either side. */
  talkSteps: {
    asked: 'A talk was asked for.',
    proposed: 'These times were proposed.',
    agreed: 'This time was agreed.',
    others: 'Other times were asked for.',
    declined: 'The talk was declined.',
    times_over: 'All times that were proposed are over.',
    recorded: 'This was said in the talk.',
    not_held: 'The talk did not take place.',
    right: 'What was written down is right.',
    not_right: 'What was written down is not right.',
    added: 'Something was added.',
  } satisfies Record<TalkStep, string>,
}
