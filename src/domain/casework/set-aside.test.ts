import { expect, test } from 'vitest'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, rated, received } from '../../../tests/in-memory/stages.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'

const asked = { because: 'machine_made', reasons: 'The same text came nine times in a minute.' } as const

test('one asks, another confirms, and until then the filing keeps its place and its clock', () => {
  const it = received()
  it.does(ana, 'ask_to_set_aside', asked)
  expect(it.kase.state).toBe('received')
  expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toEqual(
    expect.arrayContaining(['worklist', 'set_aside']),
  )
  expect(it.refusal(ana, 'rule_on_set_aside', { accepted: true })).toBe('second_person_needed')
  expect(
    it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'rule_on_set_aside', { accepted: true }),
  ).toBe('needs_a_person')
  it.does(marta, 'rule_on_set_aside', { accepted: true })
  expect(it.kase).toMatchObject({ state: 'closed', outcome: 'set_aside' })
  expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toContain('set_aside')
})

test('whoever told it reads why, can appeal, and brings it back with one click, for good', () => {
  const it = received()
  it.does(ana, 'ask_to_set_aside', asked)
  // What two of us only think about is not on the page yet.
  expect(it.view.decisions).toEqual([])
  it.does(marta, 'rule_on_set_aside', { accepted: true })
  expect(it.view).toMatchObject({
    outcome: 'set_aside',
    decisions: [{ kind: 'set_aside', outcome: 'set_aside', reasons: asked.reasons, canAppeal: true }],
  })
  it.does(person, 'resume', {})
  expect(it.kase.state).toBe('received')
  expect(
    it.refusal(ana, 'ask_to_set_aside', { ...asked, reasons: 'It came once more in the same words.' }),
  ).toBe('person_says_it_is_theirs')
})

test('a second person who is not convinced leaves it, with a reason', () => {
  const it = received()
  it.does(ana, 'ask_to_set_aside', asked)
  expect(it.refusal(marta, 'rule_on_set_aside', { accepted: false })).toBe('reason_missing')
  it.does(marta, 'rule_on_set_aside', { accepted: false, reasons: 'Nine people wrote the same letter.' })
  expect(it.kase).toMatchObject({ state: 'received', toSetAside: null })
})

test.each([{ dangerSigns: ['life' as const] }, { child: true }])(
  'never one with a sign of danger that nobody opened: %j',
  (story) => {
    expect(received(story).refusal(ana, 'ask_to_set_aside', asked)).toBe('danger_not_opened')
    expect(assessing(story).refusal(ana, 'ask_to_set_aside', asked)).toBe('allowed')
  },
)

test('never over a word of the person, also one that came while somebody thought about it', () => {
  const it = received()
  it.does(ana, 'ask_to_set_aside', asked)
  it.does(person, 'write_message', { body: 'Hello?' })
  expect(it.refusal(marta, 'rule_on_set_aside', { accepted: true })).toBe('word_unanswered')
  expect(
    it.refusal(marta, 'rule_on_set_aside', { accepted: false, reasons: 'A person writes to us here.' }),
  ).toBe('allowed')
})

test('never where something was found already', () => {
  expect(rated().refusal(ana, 'ask_to_set_aside', asked)).toBe('somebody_worked_on_it')
})
