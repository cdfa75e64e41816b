/** Why something cannot be done now, and what to do instead. */
export const refusals = {}
