import { describe, expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  IMPACT,
  notUpheld,
  rated,
  RATING,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { instant } from '../time/instant.ts'
import { placeAmongMessages, placeOf, sortKey } from './sort-key.ts'

test('the worklist order as one text', () => {
  expect(
    sortKey({
      priority: 'P1',
      deadline: instant('2026-03-31T22:00Z'),
      brokenSince: null,
      readBy: null,
      level: 4,
      scale: 4,
      irremediability: 3,
      scope: 'unknown',
      likelihood: 1,
      receivedAt: MONDAY,
      id: 'x',
    }),
  ).toBe('P1|0|2026-03-31T22:00:00.000Z|11204|2026-03-02T09:00:00.000Z|x')
  expect(
    sortKey({
      priority: 'P4',
      deadline: null,
      brokenSince: null,
      readBy: instant('2026-03-04T09:00Z'),
      level: null,
      scale: 1,
      irremediability: 1,
      scope: 1,
      likelihood: 5,
      receivedAt: MONDAY,
      id: 'x',
    }),
  ).toBe('P4|3|2026-03-04T09:00:00.000Z|04440|2026-03-02T09:00:00.000Z|x')
})

test('an open case stands where the worklist puts it', () => {
  expect(placeOf(received().kase, DEFAULT_CALENDAR)).toContain('P2|3|2026-03-04T09:00:00.000Z|00000|')
  expect(placeOf(rated().kase, DEFAULT_CALENDAR)).toContain('P2|2|9999-12-31T23:59:59.999Z|11220|')
})

test('who was promised a time that has passed stands before who was not, whatever is graver (severity rule 7(a))', () => {
  const promised = rated()
  promised.later({ days: 14 }).does(clock, 'note_lateness', {})
  const graver = new InMemoryCase({}, person, promised.now)
  graver.does(ana, 'take_up', {})
  graver.does(ana, 'describe_impact', IMPACT)
  graver.does(ana, 'rate_impact', { ...RATING, scope: 4, irremediability: 4 })
  const [first, second] = [promised, graver].map((it) => placeOf(it.kase, DEFAULT_CALENDAR))
  expect(first).toContain('P2|1|2026-03-16T09:00:00.000Z')
  expect(second).toContain('P2|2|')
  promised.does(ana, 'write_message', { body: 'We are asking the agency.' })
  expect(placeOf(promised.kase, DEFAULT_CALENDAR) > second!).toBe(true)
})

test('the case that was closed last comes first among the closed', () => {
  const [one, two] = [remedied(), notUpheld()]
  expect(placeOf(one.kase, DEFAULT_CALENDAR)).toBe(
    `closed|${String(253_402_300_799_999 - Date.parse(MONDAY)).padStart(15, '0')}|${one.id}`,
  )
  const late = new InMemoryCase({}, person, instant('2026-05-01T00:00Z'))
  late.does(person, 'withdraw', {})
  expect(placeOf(late.kase, DEFAULT_CALENDAR) < placeOf(two.kase, DEFAULT_CALENDAR)).toBe(true)
})

describe('in the queue of notifications', () => {
  const notice = { kind: 'notification', submitter: 'somebody_else' } as const
  const level = (scale: 1 | 3 | 4 | 5) => {
    const it = rated(notice)
    it.does(ana, 'rate_impact', { ...RATING, scale, scope: 1, irremediability: 1, rater: 'affected' })
    return it
  }
  const before = (a: InMemoryCase, b: InMemoryCase) =>
    placeOf(a.kase, DEFAULT_CALENDAR) < placeOf(b.kase, DEFAULT_CALENDAR)

  test.each([4, 5] as const)('nobody sinks below what is unread by being rated %i', (scale) => {
    expect(before(level(scale), received(notice))).toBe(true)
  })

  test('what is unread comes before what was found to be less grave, whatever is newer', () => {
    const it = assessing(notice)
    it.does(ana, 'describe_impact', IMPACT)
    it.does(ana, 'rate_impact', { ...RATING, scale: 3, scope: 1, irremediability: 1 })
    expect(before(received(notice), it)).toBe(true)
  })

  test('a sign of danger that nobody has read comes before everything that was read', () => {
    const danger = received({ ...notice, dangerSigns: ['life'] })
    expect(before(danger, level(4))).toBe(true)
    expect(before(danger, level(5))).toBe(true)
  })

  test('the unread wait by their own clock, the oldest first', () => {
    const late = new InMemoryCase(notice, person, instant('2026-03-03T09:00Z'))
    expect(before(received(notice), late)).toBe(true)
  })

  test('a described one that nobody could rate yet is still unread', () => {
    const it = assessing(notice)
    it.does(ana, 'describe_impact', IMPACT)
    expect(placeOf(it.kase, DEFAULT_CALENDAR)).toContain('P2|3|')
  })
})

describe('in the list of messages', () => {
  const place = (it: InMemoryCase) => placeAmongMessages(it.kase, DEFAULT_CALENDAR)
  const writes = (it: InMemoryCase, retaliation: boolean) => {
    it.does(person, 'write_message', { body: 'Hello?', retaliation })
    return it
  }

  test('whoever is made to suffer for having written to us comes before what is graver, the first first', () => {
    const grave = rated()
    grave.does(ana, 'rate_impact', { ...RATING, scale: 5 })
    const [first, later] = [
      writes(remedied(), true),
      writes(new InMemoryCase({ dangerSigns: ['life'] }, person, instant('2026-03-02T10:00Z')), true),
    ]
    const asked = writes(received(), false)
    const inOrder = [first, later, writes(grave, false), asked].map(place)
    expect(inOrder.toSorted()).toEqual(inOrder)
  })

  test('the place in the worklist stays as it was: only an accepted delay flag moves anybody there', () => {
    const it = rated()
    const before = placeOf(it.kase, DEFAULT_CALENDAR)
    expect(placeOf(writes(it, true).kase, DEFAULT_CALENDAR)).toBe(before)
  })
})
