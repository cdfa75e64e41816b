import { expect, test } from 'vitest'
import { kindsOf, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { attributed, CASEWORK_MAKER, IMPACT } from '../../../tests/in-memory/stages.ts'
import { actingContact } from './acting-contact.ts'

const ask = { impacts: ['i1'], message: 'Please take this over.', withIdentity: false }

/** Casework Ltd has taken over as contact of the refused benefit. */
function takenOver(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'offer_handover', { entity: 'e2', ...ask })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  return it
}

test.each(['refusing', 'silent'] as const)(
  'a contact that is %s is the contact no more: we are, the person is told, and somebody else can be asked',
  (cooperation) => {
    const it = takenOver().later({ days: 20 })
    const done = it.does(ana, 'record_cooperation', { entity: 'e2', cooperation })
    expect(done.at(-1)).toMatchObject({
      kind: 'handover_ended',
      facts: { handover: 'h1', because: cooperation },
    })
    expect(it.kase.handovers[0]).toMatchObject({ endedAt: it.now })
    expect(actingContact(it.kase, 'i1')).toBe('receiver')
    expect(it.view.contact).toEqual({ entity: null, name: null })
    expect(it.kase.lastNewsAt).toBe(it.now)
    expect(it.refusal(ana, 'offer_handover', { entity: 'e3', ...ask })).toBe('allowed')
  },
)

test.each(['cooperating', 'reluctant'] as const)('one that is %s stays it', (cooperation) => {
  const it = takenOver()
  expect(kindsOf(it.does(ana, 'record_cooperation', { entity: 'e2', cooperation }))).toEqual([
    'cooperation_recorded',
  ])
  expect(actingContact(it.kase, 'i1')).toBe('e2')
})

test('its time to answer what it was told runs out: the clock ends it too', () => {
  const it = takenOver()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'Two more people wrote.', withIdentity: false })
  it.later({ days: 14 })
  expect(kindsOf(it.does(clock, 'note_silence', { entity: 'e2' }))).toEqual([
    'silence_noted',
    'handover_ended',
  ])
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('to be the contact again it has to accept anew', () => {
  const it = takenOver()
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'silent' })
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
  it.does(ana, 'offer_handover', { entity: 'e2', ...ask })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  expect(actingContact(it.kase, 'i1')).toBe('e2')
})

test('whoever came before does not become the contact by it', () => {
  const it = takenOver()
  it.does(ana, 'offer_handover', { entity: 'e3', ...ask })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  it.does(ana, 'record_cooperation', { entity: 'e3', cooperation: 'silent' })
  expect(it.kase.handovers.map(({ endedAt }) => endedAt)).toEqual([null, it.now])
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('one that was replaced before, or only asked, ends nothing by its silence', () => {
  const it = takenOver()
  it.does(ana, 'offer_handover', { entity: 'e3', ...ask })
  const silence = { cooperation: 'silent' } as const
  expect(kindsOf(it.does(ana, 'record_cooperation', { entity: 'e3', ...silence }))).toEqual([
    'cooperation_recorded',
  ])
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  expect(kindsOf(it.does(ana, 'record_cooperation', { entity: 'e2', ...silence }))).toEqual([
    'cooperation_recorded',
  ])
  expect(actingContact(it.kase, 'i1')).toBe('e3')
})

test('of two harms that it took over, the one that somebody else has since stays with them', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'offer_handover', { ...ask, entity: 'e2', impacts: ['i1', 'i2'] })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  it.does(ana, 'offer_handover', { entity: 'e3', ...ask })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'silent' })
  expect(['i1', 'i2'].map((impact) => actingContact(it.kase, impact))).toEqual(['e3', 'receiver'])
})

test('a firm speaks for each of its roles: its refusal in one ends what it took over in another', () => {
  const it = takenOver()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier' })
  it.does(ana, 'record_cooperation', { entity: 'e4', cooperation: 'refusing' })
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('a contact that turned out to be feared was the contact no more already: its silence is no news', () => {
  const it = takenOver()
  const { organisation: _, ...maker } = CASEWORK_MAKER
  it.does(ana, 'correct_entity', {
    ...maker,
    entity: 'e2',
    feared: true,
    reasons: 'The person told us. The letters show it.',
  })
  expect(kindsOf(it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'silent' }))).toEqual([
    'cooperation_recorded',
  ])
})
