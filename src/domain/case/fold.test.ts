import { expect, test } from 'vitest'
import { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, omar, person } from '../../../tests/in-memory/people.ts'
import { received, remedied } from '../../../tests/in-memory/stages.ts'
import { event } from './case-event.ts'
import { evolve, fold } from './fold.ts'

test('a case begins with the story being filed', () => {
  expect(() => fold('x', [])).toThrow('A case begins with the story being filed.')
  const note = event({ now: received().now, by: ana }, 'note_added', {}, { note: 'First!' })
  expect(() => fold('x', [note])).toThrow('A case begins with the story being filed.')
})

test('a new case holds what was told and nothing else', () => {
  const it = received({
    product: 'Decision assistant',
    wish: 'My benefit back',
    feared: 'The clerk',
    source: 'A paper',
  })
  expect(it.kase).toEqual({
    id: it.id,
    reference: '2026-0302-TEST',
    kind: 'grievance',
    state: 'received',
    channel: 'web_form',
    language: 'fr',
    receivedAt: it.now,
    submitter: 'affected_person',
    child: false,
    dangerSigns: [],
    dateThatWillPass: null,
    triageDueAt: '2026-03-04T09:00:00.000Z',
    danger: false,
    story: 'They took my housing benefit because a computer says that I have a second income.',
    product: 'Decision assistant',
    wish: 'My benefit back',
    feared: 'The clerk',
    source: 'A paper',
    person: null,
    handler: null,
    tookPart: [],
    impacts: [],
    entities: [],
    formerEntities: [],
    cells: [],
    claims: [],
    reassessments: [],
    contacts: [],
    handovers: [],
    consents: [],
    plan: [],
    elements: [],
    offers: [],
    messages: [],
    notes: [],
    decisions: [],
    appeals: [],
    missed: [],
    outcome: null,
    closedAt: null,
    stops: 0,
    lookedAtAgainSince: null,
    adequacy: {},
    lastNewsAt: it.now,
    unansweredSince: null,
    retaliationSince: null,
  })
})

test('whoever did anything took part, once, also who wrote the story down', () => {
  const it = new InMemoryCase({ channel: 'phone' }, omar)
  it.does(ana, 'take_up', {})
  it.does(omar, 'add_note', { note: 'She called twice.' })
  expect(it.kase.tookPart).toEqual([omar, ana].map((each) => each.kind === 'staff' && each.id))
})

test('the whole story folds to the case that grew step by step', () => {
  const it = remedied()
  expect(fold(it.id, it.events)).toEqual(it.kase)
})

test('an event of a kind nobody knows changes nothing that is shown', () => {
  const it = received()
  const strange = { kind: 'from_the_future', at: it.now, by: person, facts: {}, texts: {} }
  expect(evolve(it.kase, strange as never)).toEqual(it.kase)
})

test('facts about things that are not there change nothing', () => {
  const it = received()
  const strange = event({ now: it.now, by: person }, 'delay_ruled', { impact: 'i9', accepted: true }, {})
  expect(evolve(it.kase, strange)).toEqual(it.kase)
})
