import { describe, expect, test } from 'vitest'
import { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, omar, person } from '../../../tests/in-memory/people.ts'
import { paying, planned, RATING, received, remedied } from '../../../tests/in-memory/stages.ts'
import { event, type CaseEvent } from './case-event.ts'
import { after, fold, nothingYet } from './fold.ts'

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
    asOf: it.now,
    theirsAsOf: it.now,
    submitter: 'affected_person',
    speaksFor: null,
    mandate: null,
    behalf: null,
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
    tookPart: [],
    lastNewsAt: it.now,
    ...nothingYet(),
    theirWords: [
      {
        id: 'w1',
        at: it.now,
        text: 'They took my housing benefit because a computer says that I have a second income.',
      },
      { id: 'w2', at: it.now, text: 'My benefit back' },
    ],
  })
  for (const value of Object.values(nothingYet())) expect([null, 0, false, [], {}]).toContainEqual(value)
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
  expect(after(it.kase, [strange as never])).toEqual(it.kase)
})

test('facts about things that are not there change nothing', () => {
  const it = received()
  const strange = event({ now: it.now, by: person }, 'delay_ruled', { impact: 'i9', accepted: true }, {})
  expect(after(it.kase, [strange])).toEqual(it.kase)
})

test('what followed from an event stays, whatever a later rule would draw from it', () => {
  const it = remedied()
  const facts = it.events.map(({ settled }) => settled)
  expect(facts.every((settled) => settled !== undefined)).toBe(true)
  const promised = it.events.find((event) => event.kind === 'offer_answered')
  const otherwise = it.events.map((event) =>
    event === promised && event.kind === 'offer_answered'
      ? { ...event, settled: { ...event.settled, actions: { a1: { state: 'disputed', promised: true } } } }
      : event,
  )
  const kase = fold(it.id, otherwise.slice(0, it.events.indexOf(promised!) + 1) as typeof it.events)
  expect(kase.plan.map(({ state, promised: counted }) => [state, counted])).toEqual([
    ['disputed', true],
    ['proposed', false],
  ])
})

/** Seconds of processor time that some work takes, the best of a few tries: a busy machine only makes it longer. */
function quickest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 7 }, () => {
      const began = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1_000_000
    }),
  )
}

describe('a case may become long', () => {
  const stories: Readonly<Record<string, (it: InMemoryCase) => void>> = {
    messages: (it) => it.does(person, 'write_message', { body: 'Is there any news? '.repeat(10) }),
    notes: (it) => it.does(ana, 'add_note', { note: 'She called again and asked for news.' }),
    ratings: (it) => it.does(ana, 'rate_impact', RATING),
    told: (it) =>
      it.does(ana, 'tell_entity', {
        entity: 'e2',
        what: 'Look again. The letters show it.',
        withIdentity: false,
      }),
    actions: (it) => it.does(ana, 'propose_action', paying(it)),
  }

  test.each(Object.keys(stories))('folding %s grows with their number, not with its square', (name) => {
    const one = planned()
    stories[name]?.(one)
    const last = one.events.at(-1) as CaseEvent
    const ratio = (length: number) => {
      const more = Array.from({ length }, (_, n) => renumbered(last, n))
      const events = [...one.events.slice(0, -1), ...more]
      const text = JSON.stringify(events)
      return quickest(() => fold(one.id, events)) / quickest(() => void JSON.parse(text))
    }
    // Three times reading the same events from their JSON is the bound; at six times the length it stays the same.
    expect(ratio(2_000)).toBeLessThan(3)
    expect(ratio(12_000)).toBeLessThan(3)
  })
})

/** The same event once more, about a thing with a number of its own where it makes one. */
function renumbered(event: CaseEvent, n: number): CaseEvent {
  if (event.kind === 'message_written') return { ...event, facts: { ...event.facts, message: `m${n + 1}` } }
  if (event.kind === 'action_proposed') return { ...event, facts: { ...event.facts, action: `a${n + 3}` } }
  return event
}
