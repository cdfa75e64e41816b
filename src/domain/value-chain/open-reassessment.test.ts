import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person, marta } from '../../../tests/in-memory/people.ts'
import { attributed, attribution, IMPACT, testing } from '../../../tests/in-memory/stages.ts'

function told(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
  return it
}
const due = { reassessment: 'r1' }

test('whoever knew and delivered nothing is proposed as contributing; a person decides', () => {
  const it = told().later({ days: 14 })
  it.does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened).toEqual({ at: it.now, proposes: 'contribute' })
  expect(it.kase.cells.at(-1)?.finding).toBe('directly_linked')
  it.does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(it.kase.reassessments[0]?.answeredAt).toBe(it.now)
})

test('whoever delivered something for this impact acted; a promise alone is no act', () => {
  const it = told()
  it.does(ana, 'propose_action', {
    impact: 'i1',
    entity: 'e3',
    catalogue: null,
    elements: ['satisfaction'],
    what: 'A correction in the model card.',
    duty: 'voluntary',
    dueAt: it.now,
    proofWanted: 'The page. It is in the file.',
  })
  for (const element of [
    'restitution',
    'guarantees_of_non_repetition',
    'rehabilitation',
    'compensation',
  ] as const)
    it.does(ana, 'consider_element', { element, reasons: `Later: ${element}. The letters show it.` })
  it.does(ana, 'send_offer', { letter: 'For now. This is what we offer.', noWaiver: true })
  it.does({ kind: 'person' }, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  it.later({ days: 14 })
  const promised = structuredClone(it.kase)
  it.does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('contribute')
  it.kase = promised
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'The page. It is in the file.' })
  const unchecked = structuredClone(it.kase)
  it.does(clock, 'open_reassessment', due)
  // What it says of itself is no act (Guide 4).
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('contribute')
  it.kase = unchecked
  it.does(marta, 'verify_delivery', { action: 'a1', how: 'I opened the page and read it.' })
  it.does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('directly_linked')
})

test('without a finding it proposes to find one', () => {
  const it = attributed()
  it.does(ana, 'add_entity', {
    name: 'Data Ltd',
    role: 'supplier',
    subtype: null,
    size: null,
    operator: false,
    feared: false,
    organisation: null,
  })
  it.does(ana, 'plan_reassessment', {
    impact: 'i1',
    entity: 'e4',
    trigger: 'new_evidence',
    dueAt: it.now,
    reasons: 'A leaked list. The letters show it.',
  })
  it.does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('undetermined')
})

test('not early, not twice, not when a finding has answered it', () => {
  const it = told()
  expect(it.refusal(clock, 'open_reassessment', due)).toBe('not_now')
  expect(it.refusal(clock, 'open_reassessment', { reassessment: 'r9' })).toBe('not_found')
  it.later({ days: 14 }).does(clock, 'open_reassessment', due)
  expect(it.refusal(clock, 'open_reassessment', due)).toBe('already_done')
  const answered = told()
  answered.does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(answered.later({ days: 14 }).refusal(clock, 'open_reassessment', due)).toBe('already_done')
  expect(told().later({ days: 14 }).refusal(ana, 'open_reassessment', due)).toBe('not_yours')
})

test('what never arrived is no act', () => {
  const it = told()
  it.does(ana, 'propose_action', { ...testing(it), entity: 'e3', duty: 'voluntary' })
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'disputes', words: 'They wrote it to us.' })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'A letter. It is in the file.' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.until(it.kase.reassessments[0]!.dueAt).does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('contribute')
})

test('what another delivered, or it delivered for another harm, is no act for this one', () => {
  const it = told()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'propose_action', { ...testing(it), entity: 'e2' })
  it.does(ana, 'propose_action', { ...testing(it), entity: 'e3', impact: 'i2', duty: 'voluntary' })
  for (const action of ['a1', 'a2']) {
    it.does(ana, 'record_commitment', { action, answer: 'disputes', words: 'They wrote it to us.' })
    it.does(ana, 'record_delivery', { action, proof: 'A letter. It is in the file.' })
  }
  it.until(it.kase.reassessments[0]!.dueAt).does(clock, 'open_reassessment', due)
  expect(it.kase.reassessments[0]?.opened?.proposes).toBe('contribute')
})
