import { expect, test } from 'vitest'
import { faultsOf } from '../in-memory/try-importers.ts'

/** `npm run test:imports` tries 20,000. */
const TRIED = 1500

test('a broken file hangs nothing, breaks nothing, and becomes no impact', async () => {
  const faults: string[] = []
  for (let number = 0; number < TRIED; number++) faults.push(...(await faultsOf(number)))
  expect(faults).toEqual([])
}, 60_000)
