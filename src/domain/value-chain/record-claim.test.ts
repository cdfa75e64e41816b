import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { assessing, attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'

const claim = { entity: 'e2', impact: 'i1', finding: 'not_linked', words: 'We only sell the tool.' } as const

test('what an organisation says of its own part stands beside the finding and changes nothing in it', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  const { cells } = it.kase
  it.does(ana, 'record_claim', claim)
  expect(it.kase.claims).toEqual([{ ...claim, at: it.now, reported: true }])
  expect(it.kase.cells).toEqual(cells)
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'cooperating', answeredAt: it.now })
})

test('what it said in public before anybody told it is no answer to us', () => {
  const it = attributed()
  it.does(ana, 'record_claim', claim)
  expect(it.kase.claims).toHaveLength(1)
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'not_asked', answeredAt: null })
})

test('an organisation that refuses and speaks still refuses', () => {
  const it = attributed()
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'refusing' })
  const answeredAt = it.now
  it.later({ days: 1 }).does(ana, 'record_claim', claim)
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'refusing', answeredAt })
})

test.each([
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ impact: 'i9' }, 'unknown_impact'],
  [{ words: '' }, 'text_missing'],
])('%j', (part, code) => {
  expect(attributed().refusal(ana, 'record_claim', { ...claim, ...part })).toBe(code)
})

test('before a harm has been described there is none to name', () => {
  const it = assessing()
  it.does(ana, 'add_entity', CASEWORK_MAKER)
  expect(it.refusal(ana, 'record_claim', { ...claim, entity: 'e1' })).toBe('impact_missing')
})
