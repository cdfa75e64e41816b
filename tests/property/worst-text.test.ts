import { hereAndNow, threadTime } from '../world/thread-time.ts'
import { describe, expect, test } from 'vitest'
import { bodiesFor } from '../../src/domain/bodies/bodies-for.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { NEEDS } from '../../src/domain/vocabulary/bodies.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { LONGEST_TEXT } from '../../src/domain/case/verb.ts'
import { InMemoryCase } from '../in-memory/in-memory-case.ts'
import type { InputOf } from '../in-memory/input-of.ts'
import { confirming, notUpheld, remedied } from '../in-memory/stages.ts'
import { fitting, WORST } from '../in-memory/worst-texts.ts'

/** Longest that a rule may think about one text, in milliseconds of work (`hereAndNow`). */
const LONGEST = 100

/** Milliseconds; the shorter of two, because a busy machine makes one of them long. */
function timeOf(work: () => unknown): number {
  const times = [0, 1].map(() => {
    const start = threadTime()
    work()
    return threadTime() - start
  })
  return Math.min(...times)
}

/** The same input with this text wherever somebody wrote a sentence or a name; codes and ids have no spaces. */
function withText(input: unknown, text: string): unknown {
  if (typeof input === 'string') return input.includes(' ') ? text : input
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, withText(value, text)]))
}

describe.each(WORST)('%s', (_, make) => {
  const text = fitting(make, LONGEST_TEXT, (made) => made.length)

  test.each([
    ['delivered', confirming],
    ['remedied', remedied],
    ['not upheld', notUpheld],
  ])('make no rule of a case that is %s think long', (_stage, stage) => {
    const it = new InMemoryCase()
    const slow: string[] = []
    for (const { by, verb, input } of stage().steps) {
      const worst = withText(input, text) as InputOf<VerbName> & {}
      const took = timeOf(() => it.refusal(by, verb, worst))
      if (took > LONGEST && took > hereAndNow(LONGEST)) slow.push(verb)
      it.does(by, verb, input as InputOf<VerbName>)
    }
    expect(it.steps.length).toBeGreaterThan(5)
    expect(slow).toEqual([])
  })

  test('keep nobody waiting where it says whom somebody fears, beside everybody who can help', () => {
    const { listings } = shippedDirectory()
    const now = instant('2026-11-28T10:00Z')
    const asked = { needs: codesOf(NEEDS), country: 'DE', language: 'en', now, fearedNames: [text] }
    const took = timeOf(() => bodiesFor(asked, listings))
    expect(took).toBeLessThan(hereAndNow(LONGEST))
  })
})
