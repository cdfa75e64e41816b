import type { Reaction } from './effect.ts'

/** What is erased by its last entry is erased outside the case too. */
export const erasing: Reaction = (_before, _after, events) =>
  events.flatMap((each) =>
    each.kind === 'case_erased' ? [{ effect: 'erase_case', because: each.facts.because }] : [],
  )
