import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, RATING, received } from '../../../tests/in-memory/stages.ts'
import type { FileGrievance } from '../intake/file-grievance.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { promisedTimes } from './next-step.ts'
import { caseSeverity } from './overview.ts'

const GRAVE = { howBad: 'destroys', putRight: 'never' } as const
const SLIGHT = { howBad: 'annoys', putRight: 'soon' } as const

/** Ana rates it as level 2: scale 2, scope 1, irremediability 2. */
function light(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = assessing(story)
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', { ...RATING, scale: 2, scope: 1, irremediability: 2 })
  return it
}
const looks = ({ kase }: InMemoryCase) =>
  promisedTimes(kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'answer_your_view')

describe('how bad it is in the view of the person', () => {
  test('is said from the first second, in part or as a whole, and again', () => {
    const it = received()
    expect(it.view.ownView).toBeNull()
    it.does(person, 'say_own_view', { howBad: 'hinders', putRight: null })
    it.later({ days: 1 }).does(person, 'say_own_view', GRAVE)
    expect(it.view.ownView).toEqual({ ...GRAVE, at: it.now })
    expect(it.refusal(person, 'say_own_view', { howBad: null, putRight: null })).toBe('own_view_missing')
  })

  test('is nobody else’s to say, but is written down for whoever told us by phone', () => {
    expect(received().refusal(ana, 'say_own_view', GRAVE)).toBe('person_answers_themselves')
    expect(received({ channel: 'phone' }).refusal(ana, 'say_own_view', GRAVE)).toBe('allowed')
    expect(received({ kind: 'notification' }).refusal(person, 'say_own_view', GRAVE)).toBe('not_yours')
  })

  test.each([
    ['graver', { howBad: 'upsets_daily_life', putRight: null }],
    ['harder to put right', { howBad: null, putRight: 'hardly' }],
    ['both', GRAVE],
  ] as const)(
    '%s than ours: ours is provisional, it stands no lower than P2, and somebody has two days',
    (_, said) => {
      const it = light()
      expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P4', provisional: false })
      it.later({ hours: 1 }).does(person, 'say_own_view', said)
      expect(caseSeverity(it.kase)).toMatchObject({
        level: 2,
        priority: 'P2',
        rule: 'p2_own_view_higher',
        provisional: true,
      })
      const by = '2026-03-04T10:00:00.000Z'
      expect(looks(it)).toEqual([{ step: 'answer_your_view', by }])
      expect(it.view.owed).toContainEqual(expect.objectContaining({ step: 'answer_your_view', by }))
    },
  )

  test('sets no level by itself: P1 needs our rating, a flag or a sign of danger', () => {
    const it = light()
    it.does(person, 'say_own_view', GRAVE)
    expect(caseSeverity(it.kase)).toMatchObject({ level: 2, priority: 'P2' })
  })

  test('never lowers anything, whatever they say afterwards', () => {
    for (const graver of [
      { ...GRAVE, putRight: null },
      { ...GRAVE, howBad: null },
    ]) {
      const it = light()
      it.does(person, 'say_own_view', graver)
      it.later({ days: 1 }).does(person, 'say_own_view', SLIGHT)
      expect(caseSeverity(it.kase).priority).toBe('P2')
    }
    const grave = light()
    grave.does(ana, 'rate_impact', { ...RATING, scale: 5 })
    grave.does(person, 'say_own_view', SLIGHT)
    expect(caseSeverity(grave.kase)).toMatchObject({ level: 5, priority: 'P1', provisional: false })
  })

  test('no graver than ours asks nothing of anybody, and neither does it before we have rated', () => {
    const it = light()
    it.does(person, 'say_own_view', { howBad: 'hinders', putRight: 'with_effort' })
    expect([caseSeverity(it.kase).priority, looks(it)]).toEqual(['P4', []])
    const unrated = assessing()
    unrated.does(person, 'say_own_view', GRAVE)
    expect(looks(unrated)).toEqual([])
    unrated.later({ days: 3 }).does(ana, 'describe_impact', IMPACT)
    unrated.does(ana, 'rate_impact', { ...RATING, scale: 2, scope: 1, irremediability: 2 })
    expect(looks(unrated)).toEqual([{ step: 'answer_your_view', by: '2026-03-09T09:00:00.000Z' }])
  })

  test('the time begins when theirs became the higher one', () => {
    const it = light()
    it.does(person, 'say_own_view', SLIGHT)
    it.later({ days: 7 }).does(person, 'say_own_view', GRAVE)
    expect(looks(it)).toEqual([{ step: 'answer_your_view', by: '2026-03-11T09:00:00.000Z' }])
  })
})

describe('what we do about it', () => {
  const answer = { reasons: 'The money was paid back on the same day, as your bank confirms.' }

  test('a higher rating settles it', () => {
    const it = light()
    it.does(person, 'say_own_view', { howBad: 'upsets_daily_life', putRight: null })
    it.does(marta, 'rate_impact', { ...RATING, scale: 3, scope: 1, irremediability: 2 })
    expect(caseSeverity(it.kase)).toMatchObject({ level: 3, priority: 'P3', provisional: false })
    expect(it.view.owed.map(({ step }) => step)).not.toContain('answer_your_view')
  })

  test('or a second person answers with reasons, which the person reads and can appeal', () => {
    const it = light()
    it.does(person, 'say_own_view', GRAVE)
    expect(it.refusal(ana, 'answer_own_view', answer)).toBe('rated_it_yourself')
    expect(it.refusal(marta, 'answer_own_view', { reasons: ' ' })).toBe('reason_missing')
    const service = { kind: 'staff', id: 't-1', token: 't-1' } as const
    expect(it.refusal(service, 'answer_own_view', answer)).toBe('needs_a_person')
    expect(kindsOf(it.does(marta, 'answer_own_view', answer))).toEqual(['own_view_answered', 'decided'])
    expect(it.view.decisions).toMatchObject([{ kind: 'own_view_not_followed', ...answer, canAppeal: true }])
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P4', provisional: false })
    expect(it.refusal(marta, 'answer_own_view', answer)).toBe('no_own_view_waits')
  })

  test('saying the same again changes nothing, and something graver asks anew', () => {
    const it = light()
    it.does(person, 'say_own_view', { howBad: 'weighs_heavily', putRight: null })
    it.later({ days: 1 }).does(marta, 'answer_own_view', answer)
    it.later({ days: 1 }).does(person, 'say_own_view', { howBad: 'weighs_heavily', putRight: null })
    expect(looks(it)).toEqual([])
    it.later({ days: 5 }).does(person, 'say_own_view', { howBad: 'destroys', putRight: null })
    expect(caseSeverity(it.kase).priority).toBe('P2')
    expect(looks(it)).toEqual([{ step: 'answer_your_view', by: '2026-03-11T09:00:00.000Z' }])
  })

  test('an answer covers no rating that is lowered after it', () => {
    const it = light()
    it.does(person, 'say_own_view', GRAVE)
    it.does(marta, 'answer_own_view', answer)
    it.later({ days: 1 }).does(omar, 'lower_rating', {
      ...RATING,
      scale: 1,
      scope: 1,
      irremediability: 1,
      reasons: 'It was paid before anybody noticed.',
    })
    expect(caseSeverity(it.kase)).toMatchObject({ level: 1, priority: 'P2', provisional: true })
  })

  test('an appeal that is won opens it again', () => {
    const it = light()
    it.does(person, 'say_own_view', GRAVE)
    it.does(marta, 'answer_own_view', answer)
    it.does(person, 'appeal', { decision: 'd1', reasons: 'It was not paid back.' })
    it.later({ days: 6 }).does(omar, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'changed',
      reasons: 'The bank says that nothing came.',
      whatNext: 'A colleague rates it again.',
    })
    expect(caseSeverity(it.kase).priority).toBe('P2')
    expect(looks(it)).toEqual([{ step: 'answer_your_view', by: '2026-03-10T23:59:00.000Z' }])
  })
})

describe('what the person reads of how grave it is', () => {
  test('is that it is urgent, once somebody has read it, and nothing before', () => {
    const it = received({ dangerSigns: ['life'] })
    expect(it.view.urgent).toBe(false)
    it.does(ana, 'take_up', {})
    expect(it.view.urgent).toBe(true)
    expect(light().view.urgent).toBe(false)
  })

  test('is never a grade, a level or a priority', () => {
    const names = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)])
        : []
    const it = light()
    it.does(person, 'say_own_view', GRAVE)
    it.does(marta, 'answer_own_view', { reasons: 'All of it was paid back.' })
    for (const name of [
      'level',
      'grade',
      'priority',
      'scale',
      'scope',
      'irremediability',
      'severity',
      'rule',
    ])
      expect(names(it.view)).not.toContain(name)
  })
})
