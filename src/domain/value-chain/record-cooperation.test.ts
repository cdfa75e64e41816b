import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { attributed } from '../../../tests/in-memory/stages.ts'
import { codesOf } from '../vocabulary/code.ts'
import { COOPERATION } from '../vocabulary/value-chain.ts'

// That it was asked follows from telling it.
test.each(codesOf(COOPERATION).filter((code) => code !== 'asked'))(
  '%s is on the record, and is an answer or is none',
  (cooperation) => {
    const it = attributed()
    it.does(ana, 'record_cooperation', { entity: 'e2', cooperation, note: 'By phone.' })
    expect(it.view.organisations[1]).toMatchObject({
      cooperation,
      answeredAt: ['silent', 'not_asked'].includes(cooperation) ? null : it.now,
    })
  },
)

test('an answer given stays given when silence follows', () => {
  const it = attributed()
  const answeredAt = it.now
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'reluctant' })
  it.later({ days: 20 }).does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'silent' })
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'silent', answeredAt })
  expect(it.events.at(-1)?.texts).toEqual({})
})

test('needs an organisation', () => {
  expect(attributed().refusal(ana, 'record_cooperation', { entity: 'e9', cooperation: 'silent' })).toBe(
    'unknown_entity',
  )
})
