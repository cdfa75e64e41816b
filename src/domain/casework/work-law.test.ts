import { expect, test } from 'vitest'
import { MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { person } from '../../../tests/in-memory/people.ts'
import { received } from '../../../tests/in-memory/stages.ts'
import { codesOf } from '../vocabulary/code.ts'
import { kindOfTelling, SUBMITTERS } from '../vocabulary/intake.ts'
import { workLawMayHoldIn } from './work-law.ts'

test('whoever tells of the place where they work reads when a law may ask for an answer', () => {
  // Monday 2 March 2026, 09:00 UTC: seven days, and three months from the receipt (Directive 2019/1937, art. 9).
  expect(received({ submitter: 'whistleblower' }).view.workLaw).toEqual({
    confirmedBy: '2026-03-09T09:00:00.000Z',
    feedbackBy: '2026-06-02T09:00:00.000Z',
  })
})

test('nobody else does, and our own times are shorter', () => {
  const worker = received({ submitter: 'whistleblower' })
  expect(received().view.workLaw).toBeNull()
  for (const { by } of worker.view.owed) expect(by && by <= worker.view.workLaw!.feedbackBy).toBe(true)
})

const OTHERS = codesOf(SUBMITTERS).filter(
  (each) => each !== 'whistleblower' && kindOfTelling(each) === 'grievance',
)

test.each(OTHERS)(
  'whoever ever told of their work keeps these dates, also once they tell as “%s”',
  (other) => {
    const worker = received({ submitter: 'whistleblower' })
    const dates = worker.view.workLaw
    worker.does(person, 'correct_told', { thing: 'submitter', submitter: other })
    expect(worker.view.workLaw).toEqual(dates)
    const later = received({ submitter: other })
    expect(later.view.workLaw).toBeNull()
    for (const submitter of ['whistleblower', other] as const) {
      later.does(person, 'correct_told', { thing: 'submitter', submitter })
      expect(later.view.workLaw).toEqual(dates)
    }
  },
)

const WHERE = ['FR', 'DE', 'GB', 'US', 'KE', undefined] as const
const inUnion = (country: string | undefined) => country === 'FR' || country === 'DE'

test.each(WHERE)('a law of the Union is not said to whoever says that they are elsewhere (%s)', (country) => {
  const dates = received({ submitter: 'whistleblower' }).view.workLaw
  const mayHold = inUnion(country) || country === undefined
  expect(workLawMayHoldIn(country ?? null, MONDAY)).toBe(mayHold)
  expect(received({ submitter: 'whistleblower', country }).view.workLaw).toEqual(mayHold ? dates : null)
  for (const later of WHERE) {
    if (later === country) continue
    const it = received({ submitter: 'whistleblower', country })
    it.does(person, 'correct_told', { thing: 'country', ...(later !== undefined && { country: later }) })
    const isShown = later === undefined || inUnion(later) || inUnion(country)
    expect(it.view.workLaw, `${country} then ${later}`).toEqual(isShown ? dates : null)
  }
})
