import { expect, test } from 'vitest'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'

const HOUSE = { because: 'house' } as const

test('the last entry of a case says that it is erased and why, and nobody adds to it any more', () => {
  const it = stages.rated()
  const [last] = it.does(clock, 'erase_case', HOUSE)
  expect(last).toMatchObject({ kind: 'case_erased', facts: HOUSE, texts: {} })
  expect(it.kase.erasedAt).toBe(it.now)
  expect(it.refusal(ana, 'add_note', { note: 'One more word.' })).toBe('not_found')
  expect(it.refusal(person, 'write_message', { body: 'Are you there?' })).toBe('not_found')
  expect(it.refusal(clock, 'erase_case', HOUSE)).toBe('not_found')
})

test('nobody erases by a door: neither staff nor the person', () => {
  for (const by of [ana, marta, person])
    expect(stages.rated().refusal(by, 'erase_case', HOUSE)).toBe('not_yours')
})

test('a hold, a reprisal and a child in danger keep it, and each stops to once it is over', () => {
  const held = stages.rated()
  held.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(held.refusal(clock, 'erase_case', HOUSE)).toBe('case_is_held')
  held.does(marta, 'release_hold', { because: 'The court is done with it.' })
  expect(held.refusal(clock, 'erase_case', HOUSE)).toBe('allowed')

  const suffering = stages.assessing()
  suffering.does(person, 'write_message', { body: 'They cut my shifts.', retaliation: true })
  expect(suffering.refusal(clock, 'erase_case', HOUSE)).toBe('reprisal_is_open')
  suffering.does(ana, 'write_message', { body: 'We wrote to them, and they have given them back.' })
  expect(suffering.refusal(clock, 'erase_case', HOUSE)).toBe('allowed')

  const child = stages.assessing({ child: true, dangerSigns: ['violence'] })
  expect(child.refusal(clock, 'erase_case', HOUSE)).toBe('child_in_danger')
  child.does(person, 'withdraw', {})
  expect(child.refusal(clock, 'erase_case', HOUSE)).toBe('allowed')

  const abuse = stages.assessing()
  abuse.does(ana, 'mark_no_copy', {})
  expect(abuse.refusal(clock, 'erase_case', HOUSE)).toBe('child_in_danger')
})

test('everything that keeps it is said at once', () => {
  const it = stages.assessing({ child: true, dangerSigns: ['violence'] })
  it.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(it.tries(clock, 'erase_case', HOUSE)).toMatchObject({
    refused: 'case_is_held',
    also: [{ refused: 'child_in_danger' }],
  })
})

test('for a request of the person or a time that is over it is refused while there is none', () => {
  for (const because of ['own_request', 'retention'] as const)
    expect(stages.rated().refusal(clock, 'erase_case', { because })).toBe('not_now')
})
