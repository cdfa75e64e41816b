import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { WHOLE } from '../fields/sample.ts'

/** How many times as many stories as a test asks for; `npm run stories` tells more. */
const ASKED = process.env['AMENDS_STORIES_TIMES']
export const TIMES = Number(ASKED ?? '1')
/** Where to write down how many were told; nowhere in `npm test`. */
const COUNTED_IN = process.env['AMENDS_STORIES_COUNTED_IN']

/**
 * Where they are many, `npm test` tells half of the stories that a test asks for and `npm test -- quick` a third;
 * `npm run stories` and `npm run test:all` tell all of them.
 */
const IS_QUICK = process.env['AMENDS_TEST_QUICK'] !== undefined
const SHARE = WHOLE || ASKED !== undefined ? 1 : IS_QUICK ? 1 / 3 : 1 / 2
const MANY = 100

/** How many stories are told where a test asks for so many. */
export function storiesOf(runs: number): number {
  return Math.ceil(runs * TIMES * (runs < MANY ? 1 : SHARE))
}

/** Tells so many random stories, or as many times more as were asked for. */
export function tellStories<Story>(of: fc.Arbitrary<Story>, look: (told: Story) => void, runs: number): void {
  const numRuns = storiesOf(runs)
  fc.assert(fc.property(of, look), { numRuns })
  if (COUNTED_IN !== undefined) appendFileSync(COUNTED_IN, `${numRuns}\n`)
}

/** How many of the stories have to reach what a test is about. A third of them may by chance be too few to say so. */
export function enough(least: number): number {
  return IS_QUICK ? -1 : least
}

/** What of all these is to be reached by some story; nothing where few are told. */
export function reachedBySome<Each>(all: readonly Each[]): readonly Each[] {
  return IS_QUICK ? [] : all
}
