import { expect, test } from 'vitest'
import { decided } from '../../../tests/in-memory/decisions.ts'
import type { Actor } from '../case/actor.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { marta, omar, person } from '../../../tests/in-memory/people.ts'
import { unproven } from '../../../tests/in-memory/stages.ts'

/** Somebody who had no part decides the appeal about a decision of the person. */
function appealed(
  it: InMemoryCase,
  by: Actor,
  decision: string,
  {
    reasons,
    answer,
    ...decides
  }: Pick<InputOf<'decide_appeal'>, 'appeal' | 'outcome' | 'whatNext'> & {
    readonly reasons: string
    readonly answer: string
  },
): void {
  it.does(person, 'appeal', { decision, reasons })
  it.does(by, 'decide_appeal', { ...decides, reasons: answer })
}

test('a finding that was upheld, and then sent back all the same, is no decision in force', () => {
  const it = decided(unproven(), 'not_upheld')
  appealed(it, marta, 'd1', {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'No. The letters show it.',
    answer: 'It stands. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(true)
  appealed(it, omar, 'd2', {
    appeal: 'p2',
    outcome: 'sent_back',
    reasons: 'Still no. The letters show it.',
    answer: 'Look. The letters show it.',
    whatNext: 'Again. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(false)
  expect(it.view.heading).toBe('looked_at_again')
  expect(it.view.decisions[0]?.overturned).toMatchObject({ decision: 'd3', outcome: 'sent_back' })
})
