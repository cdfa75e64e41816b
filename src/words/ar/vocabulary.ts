/** Plain words for every code. */
export const vocabulary = {}
