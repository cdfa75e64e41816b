import { expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import { closingFaults, type ClosingFault } from './closing.ts'
import type { Impact } from './register.ts'

const { TODAY, group, impact, rating } = make

const CLOSED: NonNullable<Impact['closed']> = {
  on: '2026-08-20',
  by: 'Noor',
  evidence: ['EV-0001'],
  remedy: { links: ['AM-2026-0007'], none: null, words: null },
  confirmed: { by: 'Iris', on: '2026-08-21' },
}
const faults = (change: Partial<typeof CLOSED>, extra: Partial<Impact> = {}) => {
  const people = group('sw', [rating([4, 2, 2])])
  const harm = impact('IMP-0001', [people], {
    kind: 'actual',
    status: 'closed',
    closed: { ...CLOSED, ...change },
    ...extra,
  })
  return closingFaults(harm, harm.kind, TODAY)
}
const because = (none: 'declined' | 'put_right_elsewhere' | 'nobody_found', words: string | null) => ({
  remedy: { links: [], none, words },
})

test.each<[string, Partial<typeof CLOSED>, readonly ClosingFault[]]>([
  ['with a link to the remedy, confirmed by a second person', {}, []],
  ['R3: with nothing said of remedy', { remedy: null }, ['no_remedy']],
  [
    'with a link to nothing',
    { remedy: { links: [' ', 'n/a'], none: null, words: 'all is well' } },
    ['no_remedy'],
  ],
  ['because those harmed want none, as they wrote', because('declined', 'Letter of 3 August'), []],
  ['because nobody was found, with the search', because('nobody_found', 'Asked three unions'), []],
  [
    'because it was put right elsewhere, without proof',
    because('put_right_elsewhere', 'TODO'),
    ['reason_not_shown'],
  ],
  ['and nobody else looked', { confirmed: null }, ['not_confirmed']],
  [
    'and it was confirmed before it was closed',
    { confirmed: { by: 'Iris', on: '2026-08-01' } },
    ['not_confirmed'],
  ],
  [
    'and it was confirmed by whoever closed it',
    { confirmed: { by: ' noor', on: '2026-08-21' } },
    ['confirmed_by_the_same'],
  ],
  [
    'and it was confirmed by who rated it',
    { confirmed: { by: 'ADA', on: '2026-08-21' } },
    ['confirmed_by_the_same'],
  ],
])('harm that happened is closed %s', (_, change, expected) => {
  expect(faults(change)).toEqual(expected)
})

test('a harm that was only possible has nobody to put right', () => {
  expect(faults({ remedy: null, confirmed: null }, { kind: 'potential' })).toEqual([])
})
