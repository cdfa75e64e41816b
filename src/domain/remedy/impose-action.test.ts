import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { attribution, confirming, offered, paying, planned } from '../../../tests/in-memory/stages.ts'

const imposed = { action: 'a1', reasons: 'Stopping is owed to everybody.' }

test('what is owed binds without waiting for an answer', () => {
  const it = planned()
  expect(kindsOf(it.does(ana, 'impose_action', imposed))).toEqual(['action_imposed', 'moved'])
  expect(it.kase).toMatchObject({ state: 'delivering' })
  expect(it.kase.plan[0]).toMatchObject({
    state: 'imposed',
    imposed: { reasons: imposed.reasons, at: it.now },
  })
  expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[0]?.dueAt })
  expect(it.view.organisations[0]?.actions).toMatchObject([{ id: 'a1', state: 'imposed' }])
})

test('an open offer stays open beside it', () => {
  const it = offered()
  it.does(ana, 'impose_action', imposed)
  expect(it.kase.state).toBe('offered')
})

test('after everything had been delivered, the case delivers again', () => {
  const it = confirming()
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'impose_action', { ...imposed, action: 'a3' })
  expect(it.kase.state).toBe('delivering')
  expect(it.course.by).toBe(it.kase.plan[2]?.dueAt)
})

test('a favour cannot be imposed', () => {
  const it = planned()
  it.does(ana, 'propose_action', { ...paying(it), entity: 'e3', duty: 'voluntary' })
  expect(it.tries(ana, 'impose_action', { ...imposed, action: 'a3' })).toEqual({
    refused: 'duty_not_owed',
    detail: { entity: 'e3' },
  })
})

test('once, with reasons', () => {
  const it = planned()
  expect(it.refusal(ana, 'impose_action', { ...imposed, action: 'a9' })).toBe('unknown_action')
  expect(it.refusal(ana, 'impose_action', { ...imposed, reasons: '' })).toBe('reason_missing')
  it.does(ana, 'impose_action', imposed)
  expect(it.refusal(ana, 'impose_action', imposed)).toBe('action_state')
})

test('what was planned before anybody was found to owe it can be made binding once somebody is', () => {
  const it = planned()
  it.does(ana, 'propose_action', { ...paying(it), entity: 'e3', duty: 'voluntary' })
  expect(it.refusal(ana, 'impose_action', { ...imposed, action: 'a3' })).toBe('duty_not_owed')
  it.does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(it.refusal(ana, 'impose_action', { ...imposed, action: 'a3' })).toBe('allowed')
})
