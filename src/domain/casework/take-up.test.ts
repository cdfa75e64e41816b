import { expect, test } from 'vitest'
import { InMemoryCase, kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, importer, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, received, remedied } from '../../../tests/in-memory/stages.ts'

test('the first who takes a case up starts the assessment', () => {
  const it = received()
  expect(kindsOf(it.does(omar, 'take_up', {}))).toEqual(['taken_up', 'moved'])
  expect(it.kase).toMatchObject({ state: 'assessing', handler: omar.kind === 'staff' && omar.id })
})

test('a colleague takes over without moving the case', () => {
  const it = assessing()
  expect(kindsOf(it.does(omar, 'take_up', {}))).toEqual(['taken_up'])
  expect(it.kase).toMatchObject({ state: 'assessing', handler: omar.kind === 'staff' && omar.id })
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

test('a closed case is not taken up', () => {
  expect(remedied().refusal(omar, 'take_up', {})).toBe('not_now')
})
