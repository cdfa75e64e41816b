import type { FactAnswer, FactSource, FactsWish, NoAnswer } from '../../../domain/vocabulary/dialogue.ts'

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
}
