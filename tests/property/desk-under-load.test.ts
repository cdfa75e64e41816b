import { describe, expect, test, vi } from 'vitest'
import { arrivals, run, type Desk } from '../../scripts/simulate/desk.ts'
import { FAIR_EVERY } from '../../src/domain/case/work-order.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'

/** Two simulated desks beside everything else that runs: the time they take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 })

/** One seed of those that `npm run simulate -- worklist` tries; the one with most to read. */
const coming = arrivals(20_261_217)
const isGrave = ({ level }: Desk) => level >= 4
const isInTime = ({ it, closedAt }: Desk) =>
  closedAt !== null && closedAt <= plusMs(it.kase.receivedAt, 30 * DAY)

describe.each([
  [50, 20],
  [70, 28],
])('with %i of a hundred hands that are needed', (capacity, perDay) => {
  const { cases, end, longestWait } = run(coming, perDay, 'fair')

  test('everybody is read within the promised time', () => {
    const late = cases.filter(({ it, readAt }) => (readAt ?? end) > it.kase.triageDueAt)
    expect(late.map(({ it }) => it.kase.receivedAt)).toEqual([])
  })

  test('whoever waits longest past a promise is handed out within five pieces of work', () => {
    expect(longestWait).toBeGreaterThan(0)
    expect(longestWait).toBeLessThanOrEqual(FAIR_EVERY)
  })

  test('the grave lose at most a tenth to it', () => {
    if (capacity < 70) return expect(cases.some((each) => isGrave(each) && isInTime(each))).toBe(true)
    const before = run(coming, perDay, 'strict').cases.filter((each) => isGrave(each) && isInTime(each))
    const now = cases.filter((each) => isGrave(each) && isInTime(each))
    expect(now.length / before.length).toBeGreaterThanOrEqual(0.9)
  })
})
