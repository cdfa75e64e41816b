import { describe, expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { AGENCY, assessing, attributed, attribution, FLOW, RATING } from '../../../tests/in-memory/stages.ts'
import { DAY, instant, plusMs } from '../time/instant.ts'

test('a finding is about one impact, one organisation and a time, with the answers that led to it', () => {
  const it = attributed()
  expect(it.kase.cells[1]).toEqual({
    impact: 'i1',
    entity: 'e2',
    from: it.now,
    until: null,
    finding: 'contribute',
    plausible: null,
    factors: ['facilitating_enabling'],
    answers: FLOW.contribute,
    confidence: 'high',
    departsFromFlow: false,
    reasons: expect.stringContaining('of the log say so') as string,
    lastingProof: null,
    at: it.now,
    by: ana,
  })
})

test('findings are only added', () => {
  const it = attributed()
  it.later({ days: 5 }).does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(it.kase.cells.map(({ entity, finding }) => [entity, finding])).toEqual([
    ['e1', 'cause'],
    ['e2', 'contribute'],
    ['e3', 'directly_linked'],
    ['e3', 'contribute'],
  ])
})

test('the flow is a guide: a person may depart from it, and that shows', () => {
  const it = attributed()
  it.does(ana, 'attribute', {
    ...attribution('e3', 'directly_linked'),
    finding: 'contribute',
    factors: ['inadequate_due_diligence'],
  })
  expect(it.kase.cells.at(-1)).toMatchObject({
    finding: 'contribute',
    departsFromFlow: true,
    factors: ['inadequate_due_diligence'],
  })
})

test('no adverse impact ties nobody to it', () => {
  const it = attributed()
  const input = {
    ...attribution('e3', 'not_linked'),
    answers: { q0_adverse_impact: 'no' },
    lastingProof: 'A test. It runs every week.',
  } as const
  it.does(marta, 'attribute', input)
  expect(it.kase.cells.at(-1)).toMatchObject({
    finding: 'not_linked',
    departsFromFlow: false,
    lastingProof: 'A test. It runs every week.',
  })
})

test('a step away from the harm needs proof that lasts', () => {
  const it = attributed()
  const away = attribution('e1', 'directly_linked')
  expect(it.refusal(ana, 'attribute', away)).toBe('lasting_proof_missing')
  expect(it.refusal(ana, 'attribute', { ...away, lastingProof: ' ' })).toBe('lasting_proof_missing')
  const proved = { ...away, lastingProof: 'The tool was retired.' }
  // Whoever found it does not take it back alone, and the person can appeal (UNGP 31(c) and (f)).
  expect(it.refusal(ana, 'attribute', proved)).toBe('second_person_needed')
  expect(it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'attribute', proved)).toBe('needs_a_person')
  expect(kindsOf(it.does(marta, 'attribute', proved))).toContain('decided')
  expect(it.view.decisions.at(-1)).toMatchObject({
    kind: 'finding_changed',
    reasons: away.reasons,
    canAppeal: true,
  })
  expect(it.refusal(ana, 'attribute', attribution('e3', 'cause'))).toBe('allowed')
})

describe('looking again', () => {
  test('what nobody knows yet has 30 days, 14 when it is severe', () => {
    const it = attributed()
    expect(kindsOf(it.does(ana, 'attribute', attribution('e3', 'undetermined')))).toEqual([
      'attributed',
      'reassessment_planned',
    ])
    expect(it.kase.cells.at(-1)).toMatchObject({ finding: 'undetermined', plausible: 'cause' })
    expect(it.kase.reassessments.at(-1)).toMatchObject({
      trigger: 'undetermined_limit',
      dueAt: '2026-03-16T09:00:00.000Z',
    })
  })

  test('whoever knew and is only linked is looked at from the day they knew', () => {
    const it = attributed()
    it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
    it.later({ days: 4 })
    expect(kindsOf(it.does(ana, 'attribute', attribution('e3', 'directly_linked')))).toEqual([
      'attributed',
      'reassessment_planned',
    ])
    expect(it.kase.reassessments.map(({ dueAt, answeredAt }) => [dueAt, answeredAt])).toEqual([
      ['2026-03-16T09:00:00.000Z', it.now],
      ['2026-03-16T09:00:00.000Z', null],
    ])
  })

  test('in the usual time when that day is over: whoever has just looked is not asked again at once', () => {
    const it = attributed()
    it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
    it.later({ days: 50 }).does(ana, 'attribute', attribution('e3', 'directly_linked'))
    expect(it.kase.reassessments.at(-1)?.dueAt).toBe(plusMs(it.now, 14 * DAY))
  })

  test('a closer finding answers what was planned and plans nothing', () => {
    const it = attributed()
    it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
    expect(kindsOf(it.does(ana, 'attribute', attribution('e3', 'contribute')))).toEqual(['attributed'])
    expect(it.kase.reassessments).toMatchObject([{ answeredAt: it.now }])
  })

  test('later when the harm is not severe', () => {
    const it = attributed()
    it.does(ana, 'add_group', { impact: 'i1', group: 'others', knownCount: null, estimatedCount: null })
    const kase = it.kase.impacts.map((impact) => ({ ...impact, groups: impact.groups.slice(1) }))
    it.kase = { ...it.kase, impacts: kase }
    it.does(ana, 'rate_impact', { ...RATING, group: 'g2', scale: 2, scope: 2, irremediability: 2 })
    it.does(ana, 'attribute', attribution('e3', 'undetermined'))
    expect(it.kase.reassessments.at(-1)?.dueAt).toBe('2026-04-01T09:00:00.000Z')
  })
})

test('a finding may begin earlier, never later than now', () => {
  const it = attributed()
  const from = instant('2025-11-01T00:00Z')
  it.does(ana, 'attribute', { ...attribution('e3', 'directly_linked'), from })
  expect(it.kase.cells.at(-1)?.from).toBe(from)
  expect(
    it.refusal(ana, 'attribute', { ...attribution('e3', 'cause'), from: instant('2026-03-03T00:00Z') }),
  ).toBe('deadline_in_the_past')
})

test.each([
  [{ impact: 'i9' }, 'unknown_impact'],
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ answers: {} }, 'answers_missing'],
  [{ reasons: '' }, 'reason_missing'],
])('%j', (part, code) => {
  expect(attributed().refusal(ana, 'attribute', { ...attribution('e3', 'cause'), ...part })).toBe(code)
})

test('before a harm has been described there is none to find anything about', () => {
  const it = assessing()
  it.does(ana, 'add_entity', AGENCY)
  expect(it.refusal(ana, 'attribute', attribution('e1', 'cause'))).toBe('impact_missing')
})
