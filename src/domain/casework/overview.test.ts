import { expect, test } from 'vitest'
import { ana, clock, marta } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, rated, RATING, received, REVIEW } from '../../../tests/in-memory/stages.ts'
import { placeOf } from '../case/sort-key.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
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
      deadline: null,
      brokenSince: null,
      readBy: kase.triageDueAt,
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

/** A girl of 14 in danger, of whose harm Ana rates what is given. */
function inDanger(grades: Partial<typeof RATING>) {
  const it = assessing({ child: true, dangerSigns: ['life'] })
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', { ...RATING, ...grades })
  return it
}
const SCOPE_ONLY = { scale: 'unknown', scope: 1, irremediability: 'unknown' } as const
const LIGHT = { scale: 2, scope: 1, irremediability: 2 } as const

test("the person's own signs of danger put it first from the first second", () => {
  const { kase } = received({ dangerSigns: ['life'] })
  expect(caseSeverity(kase)).toMatchObject({
    priority: 'P1',
    rule: 'p1_danger_not_yet_rated',
    key: { deadline: kase.triageDueAt },
  })
})

test.each([
  ['only how many', SCOPE_ONLY],
  ['all but how grave', { ...LIGHT, scale: 'unknown' }],
  ['all but how hard to put right', { ...LIGHT, irremediability: 'unknown' }],
] as const)('danger and its time hold while it is known %s', (_, grades) => {
  const it = inDanger(grades)
  const held = {
    priority: 'P1',
    rule: 'p1_danger_partly_rated',
    key: { deadline: null, readBy: it.kase.triageDueAt },
  }
  expect(caseSeverity(it.kase)).toMatchObject(held)
  it.does(marta, 'rate_impact', { ...RATING, ...grades })
  expect(caseSeverity(it.kase)).toMatchObject(held)
  // The answer stays promised within 7 days, and not within 30.
  const told = it.view.owed.find(({ step }) => step === 'tell_you_what_we_found')
  expect(told?.by).toBe('2026-03-09T09:00:00.000Z')
})

test('a first rating takes nobody with signs of danger out of P1: the old place holds until a second person', () => {
  for (const second of ['rate_impact', 'review_rating'] as const) {
    const it = inDanger(LIGHT)
    const { triageDueAt } = it.kase
    expect(caseSeverity(it.kase)).toMatchObject({
      priority: 'P1',
      rule: 'p1_danger_one_person',
      key: { deadline: null, readBy: triageDueAt },
    })
    it.does(ana, 'rate_impact', { ...RATING, ...LIGHT, rater: 'expert' })
    it.does({ kind: 'staff', id: 't-1', token: 't-1' }, 'rate_impact', { ...RATING, ...LIGHT })
    expect(caseSeverity(it.kase).priority).toBe('P1')
    if (second === 'rate_impact') it.does(marta, second, { ...RATING, ...LIGHT })
    else it.does(marta, second, { ...REVIEW, reasons: 'I read the story and rang the school.' })
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P4', key: { readBy: null } })
  }
})

test('a second look at half a rating is none at the other half', () => {
  const it = inDanger(SCOPE_ONLY)
  it.does(marta, 'review_rating', REVIEW)
  it.does(ana, 'rate_impact', { ...RATING, ...LIGHT })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', rule: 'p1_danger_one_person' })
})

test('a lowering with reasons is a second look as well', () => {
  const it = inDanger({ scale: 5, scope: 1, irremediability: 3 })
  it.does(marta, 'lower_rating', { ...RATING, ...LIGHT, reasons: 'It was another chat.' })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 2, priority: 'P4' })
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

test('an impact that nobody has rated yet keeps the case severe, provisional and never below P2', () => {
  const it = rated()
  it.does(marta, 'lower_rating', {
    ...RATING,
    scale: 1,
    scope: 1,
    irremediability: 1,
    reasons: 'It was paid. The letters show it.',
  })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 1, priority: 'P4', severe: false, provisional: false })
  it.does(ana, 'describe_impact', IMPACT)
  expect(caseSeverity(it.kase)).toMatchObject({ level: 1, priority: 'P2', severe: true, provisional: true })
})

test('so does a group that nobody has rated', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', { ...RATING, ...LIGHT })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P4', severe: false })
  it.does(ana, 'add_group', { impact: 'i1', group: 'refugees', knownCount: null, estimatedCount: 9 })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 2, priority: 'P2', severe: true, provisional: true })
})

test('an accepted date is the deadline of the case', () => {
  const it = rated()
  const deadline = instant('2026-03-31T22:00Z')
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends. The letters show it.' })
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(caseSeverity(it.kase).key.deadline).toBe(deadline)
})

test('the clock of danger signs is a live deadline until somebody has read it, also when it has passed (7(b))', () => {
  const it = received({ dangerSigns: ['life'] })
  const { triageDueAt } = it.kase
  expect(caseSeverity(it.kase).key.deadline).toBe(triageDueAt)
  it.later({ days: 3 }).does(clock, 'note_lateness', {})
  expect(placeOf(it.kase, DEFAULT_CALENDAR)).toContain(`P1|0|${triageDueAt}`)
  it.does(ana, 'take_up', {})
  expect(caseSeverity(it.kase).key.deadline).toBeNull()
})
