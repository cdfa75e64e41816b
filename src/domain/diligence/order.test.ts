import { expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import type { HighMark, Impact } from './register.ts'

const { assessed, rating, group, impact, register } = make

function one(id: string, grades: make.Grades, extra: Partial<Impact> = {}, on = '2026-01-10'): Impact {
  return impact(id, [group('sw', [rating(grades, { on })])], extra)
}

const flag = (deadline: string) => ({ deadline, reason: 'copies spread', acceptedBy: 'Noor' })

test.each<[string, Impact, Impact]>([
  ['priority', one('b', [5, 1, 1]), one('a', [4, 4, 4, 5])],
  ['a live deadline before none', one('b', [3, 1, 1], { delay: flag('2026-10-01') }), one('a', [5, 5, 5])],
  [
    'a date that is more than 45 days ahead does not, so the level',
    one('b', [5, 5, 5]),
    one('a', [3, 1, 1], { delay: flag('2026-12-01') }),
  ],
  [
    'a date that is over does not, so the level',
    one('b', [5, 5, 5]),
    one('a', [3, 1, 1], { delay: flag('2026-08-29') }),
  ],
  [
    'the earlier deadline',
    one('b', [3, 1, 1], { delay: flag('2026-09-10') }),
    one('a', [5, 5, 5], { delay: flag('2026-10-10') }),
  ],
  ['level', one('b', [2, 1, 1]), one('a', [1, 1, 1, 5])],
  ['scale', one('b', [4, 1, 1, 1]), one('a', [3, 1, 4, 5])],
  ['an unknown scale as the worst', one('b', ['unknown', 4, 1, 1]), one('a', [3, 4, 4, 5])],
  ['irremediability before scope', one('b', [2, 3, 4, 1]), one('a', [2, 4, 3, 5])],
  ['scope', one('b', [3, 2, 3, 1]), one('a', [3, 1, 3, 5])],
  ['likelihood last of the judgements', one('b', [3, 3, 3, 2]), one('a', [3, 3, 3, 1])],
  ['an unknown likelihood as the worst', one('b', [3, 3, 3, 'unknown']), one('a', [3, 3, 3, 4])],
  ['the older one', one('b', [3, 3, 3], {}, '2025-12-01'), one('a', [3, 3, 3])],
  ['the id', one('a', [3, 3, 3]), one('b', [3, 3, 3])],
])('%s decides', (_, first, second) => {
  const places = assessed(register({ impacts: [second, first] })).order.map(({ id }) => id)
  expect(places).toEqual([first.id, second.id])
})

test('a closed impact and one that was deleted keep their places', () => {
  const marks: HighMark[] = [
    { impact: 'gone', group: 'sw', judgement: 'scale', grade: 5, on: '2026-02-01' },
    { impact: 'gone', group: 'sw', judgement: 'scope', grade: 'unknown', on: '2026-02-01' },
  ]
  const closed = one('closed', [4, 1, 1], {
    status: 'closed',
    closed: { on: '2026-08-01', by: 'Ada', evidence: [], remedy: null, confirmed: null },
  })
  const order = assessed(register({ impacts: [one('open', [3, 1, 1]), closed] }), marks).order
  expect(order.map(({ id, level, impact: there }) => [id, level, there !== null])).toEqual([
    ['gone', 5, false],
    ['closed', 4, true],
    ['open', 3, true],
  ])
})
