import { mailTo } from '../intake/safety.ts'
import type { Reaction } from './effect.ts'

/** A person who may be written to hears that there is news. */
export const news: Reaction = (_before, after, events) =>
  events.some(({ settled }) => settled.news) && mailTo(after) ? [{ effect: 'tell_person' }] : []
