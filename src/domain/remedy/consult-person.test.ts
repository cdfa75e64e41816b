import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { delivering, planned } from '../../../tests/in-memory/stages.ts'

const asked = { action: 'a1', words: 'She wants it before the rent is due.' }

test('the person is asked before an action is offered', () => {
  const it = planned()
  it.does(ana, 'consult_person', asked)
  expect(it.kase.plan[0]?.state).toBe('consulted_with_rightsholder')
  expect(it.kase.plan[1]?.state).toBe('proposed')
  expect(it.events.at(-1)?.texts).toEqual({ words: asked.words })
})

test('once, in words, about something on the table', () => {
  const it = planned()
  expect(it.refusal(ana, 'consult_person', { ...asked, action: 'a9' })).toBe('unknown_action')
  expect(it.refusal(ana, 'consult_person', { ...asked, words: '' })).toBe('text_missing')
  it.does(ana, 'consult_person', asked)
  expect(it.tries(ana, 'consult_person', asked)).toEqual({
    refused: 'action_state',
    detail: { action: 'a1', state: 'consulted_with_rightsholder' },
  })
  expect(delivering().refusal(ana, 'consult_person', asked)).toBe('action_state')
})

test('behind what was published there is nobody to ask', () => {
  const it = planned({ kind: 'notification', channel: 'import' })
  expect(it.refusal(ana, 'consult_person', asked)).toBe('nobody_reads_it')
})
