import type { Reaction } from './effect.ts'

/** What leads from an address to the case goes at once where its person no longer wants it, or may no longer. */
export const recovery: Reaction = (before, after) =>
  before !== null && before.recoverySince !== null && after.recoverySince === null
    ? [{ effect: 'end_recovery' }]
    : []
