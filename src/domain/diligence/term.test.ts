import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from './days.ts'
import type { Register } from './register.ts'
import { liveSince, withLiveDays } from './term.ts'

const TODAY = '2026-11-20'
const SYSTEMS = ['a', 'b', 'c']
const launch = fc.option(
  fc.integer({ min: -400, max: 60 }).map((days) => plusDays(TODAY, days)),
  { nil: null },
)

/** A register of one impact, with what the days of launch are read from. */
const state = fc
  .record({ systems: fc.subarray(SYSTEMS), launches: fc.tuple(launch, launch, launch) })
  .map(({ systems, launches }) => {
    const about = { systems: SYSTEMS.map((id, index) => ({ id, launched: launches[index] })) }
    return { about, impacts: [{ id: 'IMP-0001', systems }] } as unknown as Register
  })

test('an impact that was live stays live since that day, whatever its systems and their launches become', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 3 }), state, (before, now) => {
      const impact = withLiveDays(now, before, TODAY).impacts[0]
      const days = before.flatMap((was) => liveSince(was, was.impacts[0]!, TODAY) ?? [])
      expect(impact?.liveSince).toBe(days.toSorted()[0])
    }),
  )
})

test('an impact that did not change is found where the state before holds only what is otherwise', () => {
  fc.assert(
    fc.property(state, state, (was, now) => {
      const [impact] = now.impacts
      const sparse = withLiveDays(now, [{ ...was, impacts: [] }], TODAY)
      expect(sparse.impacts[0]?.liveSince ?? null).toBe(liveSince(was, impact!, TODAY))
    }),
  )
})
