import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  confirming,
  delivering,
  IMPACT,
  notUpheld,
  offered,
  planned,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { stillOpen } from './still-open.ts'

const codes = (it: { readonly kase: Parameters<typeof stillOpen>[0] }) =>
  stillOpen(it.kase).map(({ code }) => code)

test.each([
  ['nothing was described', assessing, []],
  ['actions are only proposed', planned, ['action_only_proposed', 'action_only_proposed']],
  [
    'the person has not answered the offer',
    offered,
    ['offer_unanswered', 'action_only_proposed', 'action_only_proposed'],
  ],
  ['promises have not arrived', delivering, ['action_outstanding', 'action_outstanding']],
  [
    'the person has not said whether it arrived',
    confirming,
    ['delivery_unconfirmed', 'delivery_unconfirmed'],
  ],
  ['everything was done and confirmed', remedied, []],
] as const)('what is still open when %s', (_, stage, expected) => {
  expect(codes(stage())).toEqual(expected)
})

test('a harm without a finding, an organisation without an answer, a hand-over and an appeal are named', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'Rent not paid' })
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'offer_handover', { entity: 'e3', impacts: ['i1'], message: 'Please.', withIdentity: false })
  expect(stillOpen(it.kase)).toEqual([
    { code: 'impact_without_finding', what: 'Rent not paid', by: null },
    { code: 'organisation_unanswered', what: 'Casework Ltd', by: it.kase.entities[1]?.answerDueAt },
    { code: 'handover_open', what: 'Model Ltd', by: it.kase.handovers[0]?.until },
  ])
  const over = notUpheld()
  over.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  expect(codes(over)).toEqual(['appeal'])
})

test('what was taken out of the plan is not open', () => {
  const it = planned()
  for (const action of ['a1', 'a2'])
    it.does(ana, 'overtake_action', { action, reasons: `${action}: Gone. The letters show it.` })
  expect(codes(it)).toEqual([])
})

test('a message without an answer is named before anybody closes the case over it', () => {
  const it = attributed()
  it.does(person, 'write_message', { body: 'My employer has found out.' })
  expect(codes(it)).toEqual(['message_unanswered'])
  it.does(ana, 'write_message', { body: 'We call you today at three.' })
  expect(codes(it)).toEqual([])
})
