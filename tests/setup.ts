import { format } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { SEED } from './fields/sample.ts'

// The same random stories every time: what fails is what was changed. `npm run stories` tells new ones, and so does
// another `AMENDS_TEST_SEED`; the seed of a failure tells its stories again.
if (process.env['AMENDS_STORIES_TIMES'] === undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })

/** What was complained about on the console during one test. A complaint that nobody reads is a defect nobody sees. */
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    complaints.push(format(...said))
  })
})

afterEach(() => {
  expect(complaints, 'Something was written to console.error').toEqual([])
})
