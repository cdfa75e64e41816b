import { expect, test } from 'vitest'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, rated, RATING, received } from '../../../tests/in-memory/stages.ts'
import { instant } from '../time/instant.ts'
import { caseSeverity, impactKey } from './overview.ts'

test('a case that nobody has rated counts as severe, waits by its own clock, and is never low', () => {
  const { kase } = received()
  expect(caseSeverity(kase)).toEqual({
    level: null,
    drivers: [],
    provisional: true,
    severe: true,
    priority: 'P2',
    rule: 'p2_not_yet_rated',
    key: {
      priority: 'P2',
      unread: false,
      deadline: kase.triageDueAt,
      level: null,
      scale: 'unknown',
      scope: 'unknown',
      irremediability: 'unknown',
      likelihood: 'unknown',
      receivedAt: kase.receivedAt,
      id: kase.id,
    },
  })
})

test("the person's own signs of danger put it first until it is rated", () => {
  const danger = { dangerSigns: ['life'] } as const
  expect(caseSeverity(received(danger).kase)).toMatchObject({
    priority: 'P1',
    rule: 'p1_danger_not_yet_rated',
  })
  expect(caseSeverity(rated(danger).kase)).toMatchObject({
    priority: 'P2',
    rule: 'p2_level_4',
    key: { deadline: null },
  })
})

test('the gravest impact leads the case', () => {
  const it = rated()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'A graver one' })
  it.does(ana, 'rate_impact', { ...RATING, impact: 'i2', scale: 2, scope: 1, irremediability: 5 })
  expect(caseSeverity(it.kase)).toMatchObject({
    level: 5,
    drivers: ['irremediability'],
    provisional: false,
    severe: true,
    priority: 'P1',
  })
  const [first, second] = it.kase.impacts
  expect([
    first && impactKey(it.kase, first).priority,
    second && impactKey(it.kase, second).priority,
  ]).toEqual(['P2', 'P1'])
})

test('an impact that nobody has rated yet keeps the case provisional and never below P2', () => {
  const it = rated()
  it.does(marta, 'lower_rating', {
    ...RATING,
    scale: 1,
    scope: 1,
    irremediability: 1,
    reasons: 'It was paid. The letters show it.',
    tellPerson: false,
  })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 1, priority: 'P4', severe: false, provisional: false })
  it.does(ana, 'describe_impact', IMPACT)
  expect(caseSeverity(it.kase)).toMatchObject({ level: 1, priority: 'P2', provisional: true })
})

test('a case stays in the worklist by what is explained as unknown', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', {
    ...RATING,
    scale: 2,
    scope: 'unknown',
    irremediability: 1,
    explainedUnknown: ['scope'],
    reasons: 'No logs were kept. The letters show it.',
  })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 2, priority: 'P4', provisional: true })
})

test('an accepted date is the deadline of the case', () => {
  const it = rated()
  const deadline = instant('2026-03-31T22:00Z')
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends. The letters show it.' })
  it.does(ana, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(caseSeverity(it.kase).key.deadline).toBe(deadline)
})
