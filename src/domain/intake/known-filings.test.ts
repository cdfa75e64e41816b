import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chances } from '../../../tests/in-memory/chances.ts'
import { knownFilings, type Known } from './known-filings.ts'
import { areAlike, type Sketch } from './likeness.ts'

/** Sketches from few hashes, so that many have some in common; a few are full. */
const sketches: fc.Arbitrary<Sketch> = fc
  .uniqueArray(fc.nat(150), { maxLength: 120, size: 'max' })
  .map((hashes) => Uint32Array.from(hashes, (hash) => hash * 28_000_019).toSorted())

const ids = fc.integer({ min: 0, max: 30 }).map(String)
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('add'), caseId: ids, sketch: sketches }),
    fc.record({ do: fc.constant('remove'), caseId: ids }),
    fc.record({ do: fc.constant('look'), caseId: ids, sketch: sketches }),
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
)

describe('what is known', () => {
  test('is found as if each were compared with each, whatever came and was erased before', () => {
    let found = 0
    fc.assert(
      fc.property(steps, (all) => {
        const known = knownFilings()
        let plain: Known[] = []
        for (const [entry, step] of all.entries())
          if (step.do === 'add') {
            const one = { entry, first: step.caseId, ...(step as { caseId: string; sketch: Sketch }) }
            known.add(one)
            plain.push(one)
          } else if (step.do === 'remove') {
            for (const each of plain.filter(({ caseId }) => caseId === step.caseId)) known.remove(each)
            plain = plain.filter(({ caseId }) => caseId !== step.caseId)
          } else {
            const { sketch } = step as { sketch: Sketch }
            const first = plain.find((each) => each.caseId !== step.caseId && areAlike(sketch, each.sketch))
            expect(known.firstLike(sketch, step.caseId)).toEqual(first)
            if (first) found += 1
          }
        expect(known.all()).toEqual(plain)
        for (const each of plain)
          expect(known.ofKind(each.first)).toBe(plain.filter(({ first }) => first === each.first).length)
      }),
    )
    expect(found).toBeGreaterThan(100)
  })

  test('costs what is unlike it next to nothing, however much it is', () => {
    const chance = chances(5)
    const unlike = (n: number) => ({
      caseId: String(n),
      entry: 0,
      first: String(n),
      sketch: Uint32Array.from({ length: 120 }, () => chance() * 0xffffffff).toSorted(),
    })
    const all = Array.from({ length: 5_000 }, (_, n) => unlike(n))
    const known = knownFilings()
    for (const each of all) known.add(each)
    const some = Array.from({ length: 20 }, (_, n) => unlike(-n))
    const took = (find: (one: Known) => unknown) => {
      const began = performance.now()
      expect(some.filter((one) => find(one) !== undefined)).toEqual([])
      return performance.now() - began
    }
    const plain = took((one) => all.find((each) => areAlike(one.sketch, each.sketch)))
    // Some hundred times less; a tenth leaves room for whatever else this machine does.
    expect(took((one) => known.firstLike(one.sketch, one.caseId))).toBeLessThan(plain / 10)
  })

  test('never grows beyond what it may hold, and the newest half of it is always there', () => {
    const known = knownFilings(10)
    for (let n = 0; n < 100; n += 1) {
      known.add({ caseId: String(n), entry: 0, sketch: Uint32Array.of(n), first: 'the first' })
      expect(known.all().length).toBeLessThanOrEqual(10)
      expect(known.ofKind('the first')).toBe(known.all().length)
      for (let last = Math.max(0, n - 4); last <= n; last += 1)
        expect(known.firstLike(Uint32Array.of(last), 'another')?.caseId).toBe(String(last))
    }
  })
})
