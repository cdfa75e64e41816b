import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

const counted = { days: 14, came_in: 140, read: 140, ended: 140, open: 100, late: 0 }

test('what comes in, what is done, and how long it takes at this pace (severity rule 7(e))', () => {
  expect(paceOf(counted)).toEqual({
    cameInPerDay: 10,
    readPerDay: 10,
    endedPerDay: 10,
    reading: 'keeps',
    daysToEnd: 10,
    keepsAnswer: true,
    promisedDays: 30,
  })
})

test.each([
  ['less is read than comes in', { read: 139 }, { reading: 'behind' }],
  ['nothing came in and nothing was read', { came_in: 0, read: 0 }, { reading: 'nothing' }],
  ['nothing was read and two are late', { came_in: 0, read: 0, late: 2 }, { reading: 'late' }],
  ['enough is read and one is late', { late: 1 }, { reading: 'late' }],
  ['the last one would be ended in 31 days', { open: 301 }, { daysToEnd: 31, keepsAnswer: false }],
  ['the last one would be ended in 30 days', { open: 300 }, { daysToEnd: 30, keepsAnswer: true }],
  ['nothing is ended', { ended: 0 }, { daysToEnd: null, keepsAnswer: false }],
  ['nothing is open', { ended: 0, open: 0 }, { daysToEnd: 0, keepsAnswer: true }],
])('when %s', (_, more, then) => {
  expect(paceOf({ ...counted, ...more })).toMatchObject(then)
})
