import type { Reaction } from './effect.ts'

/** What is erased by its last entry is erased outside the case too. */
export const erasing: Reaction = (_before, _after, events) =>
  events.flatMap((each) => {
    if (each.kind !== 'case_erased') return []
    const { because, open = [] } = each.facts
    const { reasons } = each.texts
    return [{ effect: 'erase_case', because, why: reasons === undefined ? null : { reasons, open } }]
  })
