import { describe, expect, test } from 'vitest'
import { InMemoryCase, kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, importer, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { verbCalled } from '../verbs.ts'
import { assessing, received, remedied, unproven } from '../../../tests/in-memory/stages.ts'

const AWAY = { reasons: 'Ana is away this week.' }

test('the first who takes a case up starts the assessment', () => {
  const it = received()
  expect(kindsOf(it.does(omar, 'take_up', {}))).toEqual(['taken_up', 'moved'])
  expect(it.kase).toMatchObject({ state: 'assessing', handler: omar.kind === 'staff' && omar.id })
})

test('a colleague takes over without moving the case', () => {
  const it = assessing()
  expect(kindsOf(it.does(omar, 'take_up', AWAY))).toEqual(['taken_up', 'note_added'])
  expect(it.kase).toMatchObject({ state: 'assessing', handler: omar.kind === 'staff' && omar.id })
})

test.each([{}, { reasons: '  ' }])('and says why, for whoever had it: %j is no reason', (input) => {
  expect(assessing().refusal(omar, 'take_up', input)).toBe('reason_missing')
})

test('nobody is asked why where nobody has it', () => {
  expect(verbCalled('take_up').skips(received().kase, {})).toEqual(['reasons'])
  expect(verbCalled('take_up').skips(assessing().kase, {})).toEqual([])
})

test('whoever has the case cannot take it again', () => {
  expect(assessing().refusal(ana, 'take_up', {})).toBe('already_done')
})

test('somebody who filed it for the person by phone still takes it up', () => {
  const it = new InMemoryCase({ channel: 'phone' }, ana)
  it.does(ana, 'take_up', {})
  expect(it.kase.state).toBe('assessing')
})

test.each([
  ['person', person],
  ['clock', clock],
  ['importer', importer],
])('not for the %s', (_, by) => {
  expect(received().refusal(by, 'take_up', {})).toBe('not_yours')
})

describe('while an appeal waits', () => {
  const decision = {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  } as const
  function appealed() {
    const it = unproven()
    it.does(marta, 'add_note', { note: 'I looked at the letters.' })
    it.does(ana, 'decide', decision)
    it.does(person, 'appeal', { decision: 'd1', reasons: 'Look again. The letters show it.' })
    return it
  }

  test("a colleague's case is not taken up by somebody who can decide the appeal", () => {
    expect(appealed().refusal(omar, 'take_up', {})).toBe('appeal_waits_for_you')
  })

  test('who took part before, and can not decide it, may take it over', () => {
    expect(appealed().refusal(marta, 'take_up', AWAY)).toBe('allowed')
  })

  test('whoever decided it may take the case up afterwards', () => {
    const it = appealed()
    it.does(omar, 'decide_appeal', {
      ...decision,
      reasons: 'I read the letter of May as well.',
      appeal: 'p1',
      outcome: 'changed',
    })
    it.does(omar, 'take_up', AWAY)
    expect(it.kase.handler).toBe(omar.kind === 'staff' && omar.id)
  })
})

test('a closed case is not taken up', () => {
  expect(remedied().refusal(omar, 'take_up', {})).toBe('not_now')
})

test('only where an appeal waits does a case stay with whoever has it', () => {
  const it = appealedAndDecided()
  expect(it.refusal(omar, 'take_up', AWAY)).toBe('allowed')
})

function appealedAndDecided() {
  const it = unproven()
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Look again. The letters show it.' })
  const answer = {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'I read it. The letters show it.',
    whatNext: 'It stays. You hear from us in May.',
  } as const
  it.does(marta, 'decide_appeal', answer)
  return it
}
