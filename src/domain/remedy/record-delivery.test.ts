import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { staffIdOf } from '../case/actor.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, offered } from '../../../tests/in-memory/stages.ts'

const paid = { action: 'a1', proof: 'Bank transfer of 4 March' }
const tested = { action: 'a2', proof: 'Letter and test report', unasked: 'They came from the maker by post.' }

test('delivered with proof; the person is asked when everything promised is there', () => {
  const it = delivering()
  expect(kindsOf(it.does(ana, 'record_delivery', paid))).toEqual(['action_delivered'])
  expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[1]?.dueAt })
  expect(kindsOf(it.does(ana, 'record_delivery', tested))).toEqual(['action_delivered', 'moved'])
  expect(it.kase.state).toBe('confirming')
  expect(it.kase.plan[0]).toMatchObject({
    state: 'delivered',
    delivered: { proof: paid.proof, at: it.now, reported: true, by: staffIdOf(ana) },
    confirmed: null,
  })
  expect(it.view).toMatchObject({
    station: 'checked',
    heading: 'please_check',
    facts: { delivered: 2, confirmed: 0 },
  })
})

test('delivered again after "not yet": the old check and answer no longer count', () => {
  const it = confirming()
  it.does(marta, 'verify_delivery', { action: 'a1', how: 'Bank statement. We read it in the file.' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'record_delivery', { ...paid, proof: 'Second transfer. It is in the file.' })
  expect(it.kase.plan[0]).toMatchObject({
    state: 'delivered',
    verified: null,
    confirmed: null,
    delivered: { proof: 'Second transfer. It is in the file.' },
  })
  expect(it.kase.state).toBe('confirming')
})

test('somebody else delivering does not end the wait for what had not arrived', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', paid)
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'start_action', { action: 'a1' })
  it.does(ana, 'record_delivery', tested)
  expect(it.kase.state).toBe('delivering')
})

test('what an organisation refuses after the person accepted it is still waited for', () => {
  const it = delivering()
  it.does(ana, 'record_commitment', { action: 'a2', answer: 'refuses', words: 'They wrote it to us.' })
  it.does(ana, 'record_delivery', paid)
  expect(it.kase.state).toBe('delivering')
  expect(it.course.by).toBe(it.kase.plan[1]?.dueAt)
})

test('in an open offer nothing moves', () => {
  const it = offered()
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'disputes', words: 'They wrote it to us.' })
  it.does(ana, 'record_delivery', paid)
  expect(it.kase.state).toBe('offered')
})

test('no delivery without proof or promise', () => {
  expect(delivering().refusal(ana, 'record_delivery', { ...paid, proof: '' })).toBe('proof_missing')
  expect(delivering().refusal(ana, 'record_delivery', { ...paid, action: 'a9' })).toBe('unknown_action')
  expect(offered().refusal(ana, 'record_delivery', paid)).toBe('action_state')
  expect(delivering().refusal(person, 'record_delivery', paid)).toBe('not_yours')
})

test('what was done without being asked stands so, with its source, and is nobody’s word', () => {
  const it = delivering()
  const { unasked, ...silent } = tested
  expect(it.refusal(ana, 'record_delivery', silent)).toBe('source_missing')
  it.does(ana, 'record_delivery', tested)
  expect(it.kase.plan[1]).toMatchObject({ commitment: null, delivered: { unasked } })
  expect(it.kase.entities[1]).toMatchObject({ answeredAt: null, cooperation: 'not_asked', knowledgeAt: null })
  expect(it.view.organisations[1]?.actions[0]).toMatchObject({ delivered: { unasked }, word: { told: null } })
})

test('whoever was told, or promised it, or runs this house, delivers what they were asked for', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { ...paid, unasked: 'It is in the book of the house.' })
  it.does(ana, 'record_commitment', { action: 'a2', answer: 'commits', words: 'They wrote it to us.' })
  const { unasked: _, ...asked } = tested
  it.does(ana, 'record_delivery', asked)
  expect(it.kase.plan.map(({ delivered }) => delivered?.unasked)).toEqual([null, null])
  const told = delivering()
  told.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  told.does(ana, 'record_delivery', tested)
  expect(told.kase.plan[1]?.delivered?.unasked).toBeNull()
})
