import { expect, test } from 'vitest'
import { ORDERED } from '../../../tests/in-memory/ordered.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import type { LeftOpen } from '../vocabulary/erasing.ts'
import { everythingOwed } from './owed.ts'

const HOUSE = { because: 'house', ...ORDERED } as const

test('the last entry of a case says that it is erased and why, and nobody adds to it any more', () => {
  const it = stages.rated()
  const [last] = it.does(clock, 'erase_case', HOUSE)
  expect(last).toMatchObject({
    kind: 'case_erased',
    facts: { because: 'house', open: ['undecided'] },
    texts: { reasons: ORDERED.reasons },
  })
  expect(it.kase.erasedAt).toBe(it.now)
  expect(it.refusal(ana, 'add_note', { note: 'One more word.' })).toBe('not_found')
  expect(it.refusal(person, 'write_message', { body: 'Are you there?' })).toBe('not_found')
  expect(it.refusal(clock, 'erase_case', HOUSE)).toBe('not_found')
})

test('nothing is owed in a case that is erased, whatever was', () => {
  const it = stages.assessing()
  it.does(person, 'write_message', { body: 'They cut my shifts.', retaliation: true })
  it.does(ana, 'write_message', { body: 'We wrote to them, and they have given them back.' })
  it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped', words: 'Thank you.' })
  it.does(person, 'complain', { against: 'conduct', reasons: 'Nobody listens to me.' })
  expect(everythingOwed(it.kase, DEFAULT_CALENDAR)).not.toEqual([])
  it.does(clock, 'erase_case', HOUSE)
  expect(everythingOwed(it.kase, DEFAULT_CALENDAR)).toEqual([])
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
  expect(suffering.refusal(clock, 'erase_case', HOUSE)).toBe('reprisal_is_open')
  suffering.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })
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

test('whoever runs the machine says why in words that say something, and no story', () => {
  const it = stages.remedied()
  const because = (reasons?: string) => it.refusal(clock, 'erase_case', { because: 'house', reasons })
  expect(because()).toBe('reason_missing')
  expect(because('  ')).toBe('reason_missing')
  expect(because('.........................')).toBe('words_say_nothing')
  expect(because('A court.')).toBe('words_too_short')
  expect(because('A court ordered it. '.repeat(60))).toBe('text_too_long')
  expect(because(ORDERED.reasons)).toBe('allowed')
})

const OPEN: readonly (readonly [what: LeftOpen, reach: () => InMemoryCase])[] = [
  ['unread', () => stages.received()],
  ['undecided', () => stages.rated()],
  ['danger', () => stages.received({ dangerSigns: ['violence'] })],
  [
    'unanswered',
    () => {
      const it = stages.remedied()
      it.does(person, 'write_message', { body: 'It broke again yesterday.' })
      return it
    },
  ],
  ['promise', () => stages.delivering()],
  [
    'appeal',
    () => {
      const it = stages.notUpheld()
      it.does(person, 'appeal', { decision: 'd1', reasons: 'Nobody looked at the letters I sent.' })
      return it
    },
  ],
]

test.each(OPEN)(
  'with something open (%s) it is refused until they say that they know, and that is kept',
  (what, reach) => {
    const it = reach()
    const { reasons } = ORDERED
    expect(it.tries(clock, 'erase_case', { because: 'house', reasons })).toMatchObject({
      refused: 'something_is_open',
    })
    const [last] = it.does(clock, 'erase_case', { because: 'house', reasons, knowing: true })
    expect(last).toMatchObject({ facts: { open: expect.arrayContaining([what]) as string[] } })
  },
)

test('where nothing is open nobody has to say that they know, and the wish of the person needs neither', () => {
  const { reasons } = ORDERED
  expect(stages.remedied().refusal(clock, 'erase_case', { because: 'house', reasons })).toBe('allowed')
  const open = stages.received()
  open.does(person, 'ask_to_erase', {})
  const own = { because: 'own_request' } as const
  expect(open.until(open.kase.erasing!.on).does(clock, 'erase_case', own)[0]!.facts).toEqual(own)
})
