import { expect, test } from 'vitest'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { marta, omar, person } from '../../../tests/in-memory/people.ts'
import { unproven } from '../../../tests/in-memory/stages.ts'

test('a finding that was upheld, and then sent back all the same, is no decision in force', () => {
  const it = decided(unproven(), 'not_upheld')
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'It stands. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(true)
  it.does(person, 'appeal', { decision: 'd2', reasons: 'Still no. The letters show it.' })
  it.does(omar, 'decide_appeal', {
    appeal: 'p2',
    outcome: 'sent_back',
    reasons: 'Look. The letters show it.',
    whatNext: 'Again. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(false)
  expect(it.view.heading).toBe('looked_at_again')
  expect(it.view.decisions[0]?.overturned).toMatchObject({ decision: 'd3', outcome: 'sent_back' })
})
