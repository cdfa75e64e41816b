import { appendFileSync } from 'node:fs'
import fc from 'fast-check'

/** How many times as many stories as in `npm test`; `npm run stories` asks for more. */
export const TIMES = Number(process.env['AMENDS_STORIES_TIMES'] ?? '1')
/** Where to write down how many were told; nowhere in `npm test`. */
const COUNTED_IN = process.env['AMENDS_STORIES_COUNTED_IN']

/** `npm test -- quick` tells a third of the stories that `npm test` tells, where these are many. */
const SHARE = process.env['AMENDS_TEST_QUICK'] === undefined ? 1 : 1 / 3
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
