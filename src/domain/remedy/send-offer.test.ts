import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  AGENCY,
  attribution,
  confirming,
  delivering,
  IMPACT,
  offered,
  paying,
  planned,
} from '../../../tests/in-memory/stages.ts'
import { eachOf, isRefusal } from '../refusal.ts'

const offer = { letter: 'This is what we would like to do.', noWaiver: true }

test('every action on the table is offered in one letter, and the person has all the time they want', () => {
  const it = planned()
  expect(kindsOf(it.does(ana, 'send_offer', offer))).toEqual(['offer_sent', 'moved'])
  expect(it.kase).toMatchObject({
    state: 'offered',
    offers: [{ id: 'o1', actions: ['a1', 'a2'], answers: [] }],
  })
  expect(it.view).toMatchObject({
    station: 'your_answer',
    heading: 'offer_to_look_at',
    offer: {
      id: 'o1',
      letter: offer.letter,
      actions: [
        { id: 'a1', organisation: 'The benefit agency', answer: null },
        { id: 'a2', organisation: 'Casework Ltd', answer: null },
      ],
    },
  })
})

test('what was promised is not offered again, what was refused or is over not at all', () => {
  const it = planned()
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'record_commitment', { action: 'a3', answer: 'refuses', words: 'They wrote it to us.' })
  it.does(ana, 'overtake_action', { action: 'a4', reasons: 'Twice the same. The letters show it.' })
  it.does(ana, 'impose_action', { action: 'a5', reasons: 'It is owed. The letters show it.' })
  it.does(ana, 'send_offer', offer)
  expect(it.kase.offers[0]?.actions).toEqual(['a1', 'a2'])
})

test('what the person says has not arrived can be offered again', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'send_offer', offer)
  expect(it.kase.offers.at(-1)?.actions).toEqual(['a1'])
})

test.each(['a waiver', 'a gag'])('no offer rests on %s', () => {
  expect(planned().refusal(ana, 'send_offer', { ...offer, noWaiver: false })).toBe('waiver_not_allowed')
})

test('nothing to offer', () => {
  expect(attributed().refusal(ana, 'send_offer', offer)).toBe('plan_empty')
  const it = planned()
  for (const action of ['a1', 'a2'])
    it.does(ana, 'record_commitment', { action, answer: 'refuses', words: 'They wrote it to us.' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('plan_empty')
  expect(delivering().refusal(ana, 'send_offer', offer)).toBe('plan_empty')
})

test('each of the five elements has an action or a reason', () => {
  const it = attributed()
  it.does(ana, 'propose_action', paying(it))
  const silentOn = () => {
    const ruling = it.tries(ana, 'send_offer', offer)
    return isRefusal(ruling) ? eachOf(ruling).map(({ detail }) => detail?.['element']) : []
  }
  // All of them at once, each by its name.
  expect(silentOn()).toEqual(['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'])
  for (const element of ['satisfaction', 'guarantees_of_non_repetition'] as const)
    it.does(ana, 'consider_element', { element, reasons: `Not wanted: ${element}. The letters show it.` })
  expect(silentOn()).toEqual(['rehabilitation'])
  it.does(ana, 'consider_element', { element: 'rehabilitation', reasons: 'Not wanted. The letters show it.' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('allowed')
})

test('an action that is over speaks for no element', () => {
  const it = planned()
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'Replaced. The letters show it.' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('element_not_considered')
})

test('every impact in the plan is found and rated before anything is offered', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'add_entity', AGENCY)
  it.does(ana, 'attribute', attribution('e1', 'cause'))
  it.does(ana, 'propose_action', paying(it))
  expect(it.refusal(ana, 'send_offer', offer)).toBe('finding_missing')
  it.does(ana, 'record_finding', {
    impact: 'i1',
    finding: 'substantiated',
    reasons: 'So it is. The letters show it.',
  })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('impact_not_rated')
})

test('an impact outside the plan holds nothing up', () => {
  const it = planned()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'Another' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('allowed')
})

test('an impact in the plan needs its finding, also beside others that have one', () => {
  const it = planned()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'Another' })
  it.does(ana, 'attribute', { ...attribution('e1', 'cause'), impact: 'i2' })
  it.does(ana, 'propose_action', { ...paying(it), impact: 'i2' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('finding_missing')
})

test('and its rating too: an offer for a harm that nobody has rated would be a guess', () => {
  const it = planned()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'Another' })
  it.does(ana, 'record_finding', {
    impact: 'i2',
    finding: 'substantiated',
    reasons: 'So it is. The letters show it.',
  })
  it.does(ana, 'attribute', { ...attribution('e1', 'cause'), impact: 'i2' })
  it.does(ana, 'propose_action', { ...paying(it), impact: 'i2' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('impact_not_rated')
})

test('behind what was published there is nobody to offer it to', () => {
  const it = planned({ kind: 'notification', channel: 'import' })
  expect(it.refusal(ana, 'send_offer', offer)).toBe('nobody_reads_it')
})

test('nothing is offered while it waits for an answer, and every offer has a letter', () => {
  expect(offered().refusal(ana, 'send_offer', offer)).toBe('offer_already_open')
  expect(planned().refusal(ana, 'send_offer', { ...offer, letter: ' ' })).toBe('text_missing')
  expect(planned().refusal(person, 'send_offer', offer)).toBe('not_yours')
})
