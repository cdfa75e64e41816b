import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { attributed, CASEWORK_MAKER, IMPACT, RATING } from '../../../tests/in-memory/stages.ts'
import { tellEntity } from './tell-entity.ts'

const told = (entity: string, withIdentity = false) => ({
  entity,
  what: 'A benefit was refused.',
  withIdentity,
})

test('from now on it knows, and its answer has a clock that the person sees', () => {
  const it = attributed()
  expect(kindsOf(it.does(ana, 'tell_entity', told('e2')))).toEqual(['entity_told'])
  expect(it.view.organisations[1]).toMatchObject({
    askedAt: it.now,
    answerDueAt: '2026-03-16T09:00:00.000Z',
    answeredAt: null,
  })
})

test('two days when it is urgent', () => {
  const it = attributed()
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  it.does(ana, 'tell_entity', told('e2'))
  expect(it.kase.entities[1]?.answerDueAt).toBe('2026-03-04T09:00:00.000Z')
})

test('whoever is only linked gets a dated second look: knowing and not acting counts', () => {
  const it = attributed()
  expect(kindsOf(it.does(ana, 'tell_entity', told('e3')))).toEqual(['entity_told', 'reassessment_planned'])
  expect(it.kase.reassessments).toEqual([
    {
      id: 'r1',
      impact: 'i1',
      entity: 'e3',
      trigger: 'told',
      dueAt: '2026-03-16T09:00:00.000Z',
      opened: null,
      answeredAt: null,
    },
  ])
})

test('one for each impact it is linked to, and a second report counts once more', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', IMPACT)
  const [cell] = it.kase.cells.slice(-1)
  it.does(ana, 'attribute', {
    impact: 'i2',
    entity: 'e3',
    from: null,
    answers: cell?.answers ?? {},
    finding: null,
    factors: [],
    confidence: 'low',
    reasons: 'The same. The letters show it.',
  })
  it.does(ana, 'tell_entity', told('e3'))
  expect(it.kase.reassessments.map(({ id, impact }) => [id, impact])).toEqual([
    ['r1', 'i1'],
    ['r2', 'i2'],
  ])
  for (const _ of [1, 2]) it.later({ days: 1 }).does(ana, 'tell_entity', told('e3'))
  expect(it.kase.reassessments.map(({ trigger }) => trigger)).toEqual([
    'told',
    'told',
    'second_similar_report',
    'second_similar_report',
  ])
})

test('being told again starts the answer anew, not the knowledge', () => {
  const it = attributed()
  const first = it.now
  it.does(ana, 'tell_entity', told('e2'))
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  it.later({ days: 3 }).does(ana, 'tell_entity', told('e2'))
  expect(it.kase.entities[1]).toMatchObject({
    knowledgeAt: first,
    answeredAt: null,
    answerDueAt: '2026-03-19T09:00:00.000Z',
  })
})

test('who the person is crosses only with their consent', () => {
  const it = attributed()
  expect(it.refusal(ana, 'tell_entity', told('e2', true))).toBe('consent_missing')
  it.does(person, 'consent_to_share', { entity: 'e2', identity: true, warned: false })
  expect(it.refusal(ana, 'tell_entity', told('e2', true))).toBe('allowed')
  expect(it.refusal(ana, 'tell_entity', told('e3', true))).toBe('consent_missing')
  it.does(person, 'consent_to_share', { entity: 'e2', identity: false, warned: false })
  expect(it.refusal(ana, 'tell_entity', told('e2', true))).toBe('consent_missing')
})

test('a feared party is never told who, unless the person, warned, asks for it', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The ex-partner', feared: true })
  it.does(person, 'consent_to_share', { entity: 'e4', identity: false, warned: true, tell: true })
  expect(it.refusal(ana, 'tell_entity', { ...told('e4', true), sure: true })).toBe(
    'feared_party_never_told_who',
  )
  expect(it.refusal(ana, 'tell_entity', { ...told('e4'), sure: true })).toBe('allowed')
  it.does(person, 'consent_to_share', { entity: 'e4', identity: true, warned: true })
  expect(it.refusal(ana, 'tell_entity', { ...told('e4', true), sure: true })).toBe('allowed')
})

test('a yes given without a warning ends when the organisation turns out to be feared', () => {
  const it = attributed()
  it.does(person, 'consent_to_share', { entity: 'e3', identity: true, warned: false })
  const { organisation: _, ...model } = CASEWORK_MAKER
  it.does(ana, 'correct_entity', {
    ...model,
    entity: 'e3',
    feared: true,
    reasons: 'The person said so. The letters show it.',
  })
  expect(it.refusal(ana, 'tell_entity', told('e3', true))).toBe('feared_needs_their_yes')
})

test('needs an organisation and words', () => {
  expect(attributed().refusal(ana, 'tell_entity', told('e9'))).toBe('unknown_entity')
  expect(attributed().refusal(ana, 'tell_entity', { ...told('e2'), what: ' ' })).toBe('text_missing')
})

test.each([{ feared: true }, { role: 'deployer', subtype: 'misuser' } as const])(
  'somebody dangerous is told only by the person’s own yes, and after a second look: %j',
  (part) => {
    const it = attributed()
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The ex-partner', ...part })
    expect(it.refusal(ana, 'tell_entity', { ...told('e4'), sure: true })).toBe('feared_needs_their_yes')
    const yes = { entity: 'e4', identity: false, warned: true, tell: true }
    expect(it.refusal(person, 'consent_to_share', { ...yes, warned: false })).toBe(
      'feared_party_never_told_who',
    )
    it.does(person, 'consent_to_share', yes)
    expect(it.refusal(ana, 'tell_entity', told('e4'))).toBe('telling_not_confirmed')
    expect(it.refusal(ana, 'tell_entity', { ...told('e4'), sure: false })).toBe('telling_not_confirmed')
    expect(it.refusal(ana, 'tell_entity', { ...told('e4'), sure: true })).toBe('allowed')
    expect(it.refusal(ana, 'tell_entity', told('e2'))).toBe('allowed')
    it.does(person, 'consent_to_share', { ...yes, tell: false })
    expect(it.refusal(ana, 'tell_entity', { ...told('e4'), sure: true })).toBe('feared_needs_their_yes')
  },
)

test('nobody says yes to that for the person, also where they told us by phone', () => {
  const it = attributed({ channel: 'phone' })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The ex-partner', feared: true })
  const yes = { entity: 'e4', identity: false, warned: true, tell: true }
  expect(it.refusal(ana, 'consent_to_share', yes)).toBe('only_on_their_page')
  expect(it.refusal(ana, 'consent_to_share', { ...yes, tell: false, identity: true })).toBe(
    'only_on_their_page',
  )
  expect(it.refusal(ana, 'consent_to_share', { ...yes, tell: false })).toBe('allowed')
  expect(it.refusal(person, 'consent_to_share', yes)).toBe('allowed')
})

test('a firm that the person fears in one role learns in none of them who spoke', () => {
  const it = attributed()
  it.does(person, 'consent_to_share', { entity: 'e2', identity: true, warned: false })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier', feared: true })
  expect(it.refusal(ana, 'tell_entity', { ...told('e2', true), sure: true })).toBe('feared_needs_their_yes')
  it.does(person, 'consent_to_share', { entity: 'e2', identity: false, warned: true, tell: true })
  expect(it.refusal(ana, 'tell_entity', { ...told('e2', true), sure: true })).toBe(
    'feared_party_never_told_who',
  )
})

test('whoever was told has been asked, until it answers', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', told('e2'))
  expect(it.kase.entities[1]?.cooperation).toBe('asked')
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'reluctant' })
  it.does(ana, 'tell_entity', told('e2'))
  expect(it.kase.entities[1]?.cooperation).toBe('reluctant')
})

test('asked a second time, its silence counts from the first; asked anew after an answer, from then on', () => {
  const it = attributed()
  const first = it.now
  it.does(ana, 'tell_entity', told('e2'))
  it.later({ days: 3 }).does(ana, 'tell_entity', told('e2'))
  expect(it.view.organisations[1]?.askedAt).toBe(first)
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  it.later({ days: 3 }).does(ana, 'tell_entity', told('e2'))
  expect(it.view.organisations[1]?.askedAt).toBe(it.now)
})

test('a form asks for the second look only where it is needed, and starts without the name of the person', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The ex-partner', feared: true })
  expect(it.kase.entities.map(({ id }) => tellEntity.skips(it.kase, { entity: id }))).toEqual([
    ['sure'],
    ['sure'],
    ['sure'],
    [],
  ])
  expect(tellEntity.skips(it.kase, { entity: 'e9' })).toEqual([])
  expect(tellEntity.known(it.kase, { entity: 'e1' })).toEqual({ withIdentity: false })
})
