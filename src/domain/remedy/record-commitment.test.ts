import { describe, expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, planned } from '../../../tests/in-memory/stages.ts'
import { recordCommitment } from './record-commitment.ts'

const said = (answer: 'commits' | 'refuses' | 'disputes', action = 'a1') => ({
  action,
  answer,
  words: 'They wrote it to us.',
})

test('an organisation commits: on the record, with its words', () => {
  const it = planned()
  it.does(ana, 'record_commitment', { ...said('commits'), words: 'Within two weeks.' })
  expect(it.kase.plan[0]).toMatchObject({
    state: 'proposed',
    commitment: { answer: 'commits', words: 'Within two weeks.', at: it.now, reported: true },
  })
})

test('a refusal stops nobody else', () => {
  const it = planned()
  it.does(ana, 'record_commitment', said('refuses'))
  expect(it.kase.plan.map(({ state }) => state)).toEqual(['refused_by_entity', 'proposed'])
  expect(it.kase.plan[0]?.commitment?.words).toBe('They wrote it to us.')
})

test('a dispute is a state of its own', () => {
  const it = planned()
  it.does(ana, 'record_commitment', said('disputes'))
  expect(it.kase.plan[0]?.state).toBe('disputed')
})

describe('an organisation that commits after all finds the action where the promise stands', () => {
  test.each(['refuses', 'disputes'] as const)('proposed: after it %s', (answer) => {
    const it = planned()
    it.does(ana, 'record_commitment', said(answer))
    it.does(ana, 'record_commitment', said('commits'))
    expect(it.kase.plan[0]?.state).toBe('proposed')
  })

  test.each(['refuses', 'disputes'] as const)('accepted by the person: after it %s', (answer) => {
    const it = delivering()
    it.does(ana, 'record_commitment', said(answer))
    expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[0]?.dueAt })
    it.does(ana, 'record_commitment', said('commits'))
    expect(it.kase.plan[0]?.state).toBe('agreed')
  })

  test('imposed', () => {
    const it = planned()
    it.does(ana, 'impose_action', { action: 'a1', reasons: 'It is owed. The letters show it.' })
    it.does(ana, 'record_commitment', said('refuses'))
    it.does(ana, 'record_commitment', said('commits'))
    expect(it.kase.plan[0]?.state).toBe('imposed')
  })

  test('said not to have arrived', () => {
    const it = confirming()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    it.does(ana, 'record_commitment', said('commits'))
    expect(it.kase.plan[0]?.state).toBe('agreed')
    expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[0]?.dueAt })
  })
})

test('what was delivered is no longer refused or disputed by who delivered it', () => {
  expect(confirming().refusal(ana, 'record_commitment', said('refuses'))).toBe('action_state')
  expect(confirming().refusal(ana, 'record_commitment', said('disputes'))).toBe('action_state')
  expect(confirming().refusal(ana, 'record_commitment', said('commits'))).toBe('allowed')
  expect(confirming().refusal(ana, 'record_commitment', said('commits', 'a9'))).toBe('unknown_action')
})

test('nobody is asked about what is off the table', () => {
  const it = planned()
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'Replaced. The letters show it.' })
  for (const answer of ['commits', 'refuses', 'disputes'] as const)
    expect(it.refusal(ana, 'record_commitment', said(answer))).toBe('action_state')
})

test('only the answers that the action can take are there to choose from', () => {
  const choices = (action: string, it = planned()) => recordCommitment.choices(it.kase, { action }).answer
  expect(choices('a1')).toEqual(['commits', 'refuses', 'disputes'])
  expect(choices('a1', confirming())).toEqual(['commits'])
  const begun = delivering()
  begun.does(ana, 'start_action', { action: 'a1' })
  expect(choices('a1', begun)).toEqual(['commits', 'refuses'])
  expect(choices('a9')).toBeUndefined()
})
