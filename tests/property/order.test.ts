import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortKey } from '../../src/domain/case/sort-key.ts'
import { compareWorklist, type WorklistKey } from '../../src/domain/casework/worklist-order.ts'
import { instantFromMs } from '../../src/domain/time/instant.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { PRIORITIES, type GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'

const grade = fc.constantFrom<GradeOrUnknown>(1, 2, 3, 4, 5, 'unknown')
/** Few different moments, so that ties are common, and any moment at all. */
const moment = fc
  .oneof(
    fc.constantFrom(0, 1, 1_000, 86_400_000),
    fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_998 }),
  )
  .map(instantFromMs)
const key: fc.Arbitrary<WorklistKey> = fc.record({
  priority: fc.constantFrom(...codesOf(PRIORITIES)),
  deadline: fc.option(moment),
  brokenSince: fc.option(moment),
  readBy: fc.option(moment),
  level: fc.constantFrom(1, 2, 3, 4, 5, null),
  scale: grade,
  irremediability: grade,
  scope: grade,
  likelihood: grade,
  receivedAt: moment,
  id: fc.constantFrom('a', 'b', 'c'),
})

/** The order of bytes, as PostgreSQL sorts in collation "C". */
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

test('one column sorts as the worklist does', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(byBytes(sortKey(a), sortKey(b)))).toBe(Math.sign(compareWorklist(a, b)))
    }),
    { numRuns: 2_000 },
  )
})

test('a whole list comes out in the same order both ways', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
      const lines = keys.map(sortKey).toSorted(byBytes)
      expect(keys.toSorted(compareWorklist).map(sortKey)).toEqual(lines)
    }),
  )
})
