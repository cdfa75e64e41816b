import { expect, test } from 'vitest'
import { CASEWORK_MAKER, FEARING, fearing } from '../../../tests/in-memory/stages.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { attributed } from '../../../tests/in-memory/stages.ts'

const told = (entity: string) => ({ entity, what: 'A benefit was refused.', withIdentity: false, sure: true })
const reasons = 'I read what they wrote about it.'

test('nobody is told of anything before it was answered whether the person fears them', () => {
  const it = fearing()
  for (const verb of ['tell_entity', 'offer_handover'] as const) {
    const input = { ...told('e3'), impacts: ['i1'], message: 'Please take this over.' }
    expect(it.refusal(ana, verb, input)).toBe('fear_not_asked')
  }
  it.does(ana, 'answer_fear', { entity: 'e3', isIt: 'it_is_not', reasons })
  expect(it.refusal(ana, 'tell_entity', told('e3'))).toBe('allowed')
  expect(it.refusal(ana, 'answer_fear', { entity: 'e3', isIt: 'it_is', reasons })).toBe(
    'no_fear_to_ask_about',
  )
})

test('whom the person named is not explained away, and whoever it may be counts as feared', () => {
  const it = fearing()
  expect(it.refusal(ana, 'answer_fear', { entity: 'e2', isIt: 'it_is_not', reasons })).toBe(
    'named_by_the_person',
  )
  it.does(ana, 'answer_fear', { entity: 'e2', isIt: 'it_may_be', reasons })
  expect(it.view.organisations[1]).toMatchObject({ feared: true, needsYes: true, mayLearn: false })
  expect(it.refusal(ana, 'tell_entity', told('e2'))).toBe('feared_needs_their_yes')
  it.does(person, 'consent_to_share', { entity: 'e2', identity: false, warned: false, fearsNoLonger: true })
  expect(it.refusal(ana, 'tell_entity', told('e2'))).toBe('allowed')
})

test('another name is asked about anew, and a firm is asked about once for all of its roles', () => {
  const it = fearing()
  it.does(ana, 'answer_fear', { entity: 'e3', isIt: 'it_is_not', reasons })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'model ltd', role: 'supplier' })
  expect(it.refusal(ana, 'tell_entity', told('e4'))).toBe('allowed')
  const { organisation: _, ...known } = CASEWORK_MAKER
  it.does(ana, 'correct_entity', { ...known, entity: 'e3', name: 'Other Ltd', reasons })
  expect(it.refusal(ana, 'tell_entity', told('e3'))).toBe('fear_not_asked')
})

test('where nobody is feared nobody is asked, nor about whoever runs this installation while nothing speaks of it', () => {
  expect(attributed().refusal(ana, 'answer_fear', { entity: 'e2', isIt: 'it_is', reasons })).toBe(
    'no_fear_to_ask_about',
  )
  expect(fearing().refusal(ana, 'answer_fear', { entity: 'e1', isIt: 'it_is', reasons })).toBe(
    'no_fear_to_ask_about',
  )
})

test('a text to others with the name of the person is refused with what was found and where', () => {
  const it = attributed(FEARING)
  it.does(ana, 'answer_fear', { entity: 'e3', isIt: 'it_is_not', reasons })
  const ruling = it.tries(ana, 'tell_entity', { ...told('e3'), what: 'Samira, 12 Elm Street, complains.' })
  expect(ruling).toEqual({
    refused: 'gives_person_away',
    detail: { field: 'what', kind: 'name', found: 'samira' },
    also: [{ refused: 'gives_person_away', detail: { field: 'what', kind: 'reach', found: '12 elm' } }],
  })
})
