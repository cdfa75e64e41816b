import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED, type WhetherHelped } from '../vocabulary/referral.ts'
import { helpShown, type AnswersOf } from './whether-helped.ts'

const NOW = '2026-q4'

/** Answers of one quarter, one each. */
const answers = (quarter: string, ...all: readonly WhetherHelped[]): AnswersOf[] =>
  all.map((answer) => ({ quarter, answer, n: 1 }))
const times = (n: number, answer: WhetherHelped) => Array.from({ length: n }, () => answer)

test.each<[string, AnswersOf[], ReturnType<typeof helpShown>]>([
  ['four say nothing', answers('2026-q1', ...times(4, 'helped')), null],
  ['five do', answers('2026-q1', ...times(5, 'helped')), { atLeast: 5, howMany: 'most' }],
  ['in part is help', answers('2026-q1', ...times(5, 'in_part')), { atLeast: 5, howMany: 'most' }],
  [
    'nobody who answered is none',
    answers('2026-q1', ...times(5, 'nobody_answered')),
    { atLeast: 5, howMany: 'few' },
  ],
  ['who did not go says nothing of it', answers('2026-q1', ...times(9, 'did_not_go')), null],
  ['the quarter that is not over', answers(NOW, ...times(9, 'helped')), null],
  [
    'quarters are added up until there are five',
    [...answers('2026-q1', ...times(3, 'helped')), ...answers('2026-q2', ...times(2, 'did_not_help'))],
    { atLeast: 5, howMany: 'some' },
  ],
  [
    'what is left over waits',
    [...answers('2026-q1', ...times(9, 'helped')), ...answers('2026-q2', ...times(4, 'did_not_help'))],
    { atLeast: 5, howMany: 'most' },
  ],
])('%s', (_, counted, shown) => {
  expect(helpShown(counted, NOW)).toEqual(shown)
})

const one = fc.record({
  quarter: fc.constantFrom('2025-q4', '2026-q1', '2026-q2'),
  answer: fc.constantFrom(...codesOf(WHETHER_HELPED)),
  n: fc.constant(1),
})
const many = fc.array(one, { maxLength: 24 })

test('whoever knows what is shown does not know what any one person said', () => {
  fc.assert(
    fc.property(many, (counted) => {
      const shown = helpShown(counted, NOW)
      if (shown === null) return
      const said = counted.filter(({ answer }) => answer !== 'did_not_go')
      for (const [place, { answer }] of said.entries()) {
        const helped = answer === 'helped' || answer === 'in_part'
        // Somebody else of the same quarter, or the same person, said the other thing, and the page is the same.
        const other = said.some((instead, at) => {
          const changed = said.map((each, n): AnswersOf => {
            if (n === place) return { ...each, answer: helped ? 'did_not_help' : 'helped' }
            const wasOther = instead.answer === 'helped' || instead.answer === 'in_part'
            return n === at && wasOther !== helped ? { ...each, answer } : each
          })
          return JSON.stringify(helpShown(changed, NOW)) === JSON.stringify(shown)
        })
        expect(other).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a quarter more changes nothing, or adds five answers at least', () => {
  fc.assert(
    fc.property(many, (counted) => {
      const all = (now: string) => helpShown(counted, now)
      const steps = ['2026-q1', '2026-q2', '2026-q3'].map(all)
      steps.slice(1).forEach((after, place) => {
        const before = steps[place] ?? null
        const differs = JSON.stringify(before) !== JSON.stringify(after)
        const n = counted.filter(
          ({ answer, quarter }) => answer !== 'did_not_go' && quarter < '2026-q3',
        ).length
        if (differs) expect(n - (before?.atLeast ?? 0)).toBeGreaterThanOrEqual(5)
      })
    }),
  )
})
