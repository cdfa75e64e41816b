import { describe, expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  attribution,
  CASEWORK_MAKER,
  paying,
  planned,
  rated,
} from '../../../tests/in-memory/stages.ts'
import { instant } from '../time/instant.ts'
import { owesRemedy } from './duty.ts'

test('an action has an organisation, a date, a proof and a place among the five elements', () => {
  const it = attributed()
  const { duty: _, ...proposal } = paying(it)
  it.does(ana, 'propose_action', proposal)
  expect(it.kase.plan).toEqual([
    {
      id: 'a1',
      ...proposal,
      duty: null,
      leverage: false,
      withinDays: null,
      proposedAt: it.now,
      dutyChanged: null,
      state: 'proposed',
      promised: false,
      commitment: null,
      answer: null,
      imposed: null,
      delivered: null,
      verified: null,
      confirmed: null,
      overtaken: null,
      heldBefore: [],
    },
  ])
})

test('the person does not see an action before it is offered', () => {
  expect(planned().view.organisations.flatMap(({ actions }) => actions)).toEqual([])
})

describe('what is owed is no favour, and a favour is not owed', () => {
  test.each([
    ['cause', 'e1', true],
    ['contribute', 'e2', true],
    ['directly_linked', 'e3', false],
  ] as const)('%s', (_, entity, owes) => {
    const it = attributed()
    const proposal = { ...paying(it), entity }
    expect(it.refusal(ana, 'propose_action', proposal)).toBe(owes ? 'allowed' : 'duty_not_owed')
    expect(it.refusal(ana, 'propose_action', { ...proposal, duty: 'voluntary' })).toBe(
      owes ? 'duty_owed' : 'allowed',
    )
    expect(owesRemedy(it.kase, 'i1', entity, it.now)).toBe(owes)
  })

  test('while it is open, the closest plausible finding counts', () => {
    const it = attributed()
    it.does(ana, 'attribute', attribution('e3', 'undetermined'))
    expect(owesRemedy(it.kase, 'i1', 'e3', it.now)).toBe(true)
  })

  test('without a finding nothing is owed', () => {
    const it = attributed()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(owesRemedy(it.kase, 'i1', 'e4', it.now)).toBe(false)
  })
})

test.each([
  [{ impact: 'i9' }, 'unknown_impact'],
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ elements: [] }, 'elements_not_considered'],
  [{ dueAt: instant('2026-03-02T08:59Z') }, 'deadline_in_the_past'],
  [{ dueAt: instant('2026-03-02T09:00Z') }, 'allowed'],
  [{ what: ' ' }, 'text_missing'],
  [{ proofWanted: '' }, 'proof_missing'],
])('%j', (part, code) => {
  const it = attributed()
  expect(it.refusal(ana, 'propose_action', { ...paying(it), ...part })).toBe(code)
})

test('not before a case was taken up, and not by the person', () => {
  expect(assessing().refusal(person, 'propose_action', paying(assessing()))).toBe('not_yours')
})

test('an action is about a harm, and somebody does it: not before both are in the case', () => {
  expect(assessing().refusal(ana, 'propose_action', paying(assessing()))).toBe('impact_missing')
  expect(rated().refusal(ana, 'propose_action', paying(rated()))).toBe('entity_missing')
})
