/**
 * Tries of what is decided on what was read, before it is given up: more than work on one thing at once, programs included.
 */
export const TRIES = 100
