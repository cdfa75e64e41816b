import { appendFileSync } from 'node:fs'
import fc from 'fast-check'

/** How many times as many stories as in `npm test`; `npm run stories` asks for more. */
export const TIMES = Number(process.env['AMENDS_STORIES_TIMES'] ?? '1')
/** Where to write down how many were told; nowhere in `npm test`. */
const COUNTED_IN = process.env['AMENDS_STORIES_COUNTED_IN']

/** Tells so many random stories, or as many times more as were asked for. */
export function tellStories<Story>(of: fc.Arbitrary<Story>, look: (told: Story) => void, runs: number): void {
  const numRuns = runs * TIMES
  fc.assert(fc.property(of, look), { numRuns })
  if (COUNTED_IN !== undefined) appendFileSync(COUNTED_IN, `${numRuns}\n`)
}
