import { expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import { inOrder } from './order.ts'
import type { HighMark, Impact } from './register.ts'

const { TODAY, rating, group, impact, register } = make

function one(id: string, grades: make.Grades, extra: Partial<Impact> = {}, on = '2026-01-10'): Impact {
  return impact(id, [group('sw', [rating(grades, { on })])], extra)
}

const flag = (deadline: string) => ({ deadline, reason: 'copies spread', acceptedBy: 'Noor' })

test.each<[string, Impact, Impact]>([
  ['priority', one('b', [5, 1, 1]), one('a', [4, 4, 4, 5])],
  ['a deadline before none', one('b', [3, 1, 1], { delay: flag('2026-10-15') }), one('a', [5, 5, 5])],
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
  const places = inOrder(register({ impacts: [second, first] }), [], TODAY).map(({ id }) => id)
  expect(places).toEqual([first.id, second.id])
})

test.each([
  ['2026-10-17', 'P3', null],
  ['2026-10-16', 'P1', '2026-10-16'],
  ['2026-09-01', 'P1', '2026-09-01'],
  ['2026-08-31', 'P1', null],
])(
  'a flag orders from 45 days ahead of its date; once it has passed the priority stays: %s',
  (date, priority, deadline) => {
    const [only] = inOrder(register({ impacts: [one('a', [3, 1, 1], { delay: flag(date) })] }), [], TODAY)
    expect(only).toMatchObject({ priority, deadline })
  },
)

test('a closed impact and one that was deleted keep their places', () => {
  const marks: HighMark[] = [
    { impact: 'gone', group: 'sw', judgement: 'scale', grade: 5, on: '2026-02-01' },
    { impact: 'gone', group: 'sw', judgement: 'scope', grade: 'unknown', on: '2026-02-01' },
  ]
  const closed = one('closed', [4, 1, 1], {
    status: 'closed',
    closed: { on: '2026-08-01', by: 'Ada', evidence: [] },
  })
  const order = inOrder(register({ impacts: [one('open', [3, 1, 1]), closed] }), marks, TODAY)
  expect(order.map(({ id, level, impact: there }) => [id, level, there !== null])).toEqual([
    ['gone', 5, false],
    ['closed', 4, true],
    ['open', 3, true],
  ])
})
