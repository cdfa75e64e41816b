import type { Reaction } from './effect.ts'

/** A person who gave an address, and said that it is safe, hears that there is news. */
export const news: Reaction = (_before, after, events) =>
  events.some(({ settled }) => settled.news) && after.person?.email && after.person.safety === 'safe'
    ? [{ effect: 'tell_person' }]
    : []
