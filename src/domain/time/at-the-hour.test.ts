import { expect, test } from 'vitest'
import { atTheHour } from './at-the-hour.ts'
import { instant } from './instant.ts'

test.each([
  ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T09:59:59.999Z', '2026-03-02T09:00:00.000Z'],
  ['1969-12-31T23:30:00.000Z', '1969-12-31T23:00:00.000Z'],
])('what a person does at %s is stamped %s', (at, stamped) => {
  expect(atTheHour(instant(at))).toBe(stamped)
})
