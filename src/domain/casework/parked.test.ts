import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, confirming, delivering, offered, received } from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { brokenSince } from './broken-promise.ts'
import { isParked } from './parked.ts'

const parked = (it: InMemoryCase) => isParked(it.kase, DEFAULT_CALENDAR)
const queues = (it: InMemoryCase) => new Set(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf))
const verified = () => {
  const it = confirming()
  for (const { id, verified: how } of it.kase.plan)
    if (how === null) it.does(marta, 'verify_delivery', { action: id, how: 'Read the payment record.' })
  return it
}

describe('a case in which only the person has something to do', () => {
  test.each([
    ['an offer that they have not answered', offered],
    ['what is said to be done, and was checked', verified],
  ])('is not in the list of work, but in one of its own: %s (severity rule 7(c))', (_, stage) => {
    const it = stage()
    expect(parked(it)).toBe(true)
    expect(queues(it)).toContain('parked')
    expect(queues(it)).not.toContain('worklist')
  })

  test('comes back by its own clock, when they are to hear from us', () => {
    const it = offered()
    const [news] = clocksOf(it.kase, DEFAULT_CALENDAR)
    expect(news).toMatchObject({ verb: 'note_lateness' })
    it.until(news!.due).does(clock, 'note_lateness', {})
    expect(parked(it)).toBe(false)
    expect(queues(it)).toContain('worklist')
    expect(queues(it)).toContain('late')
    it.does(ana, 'write_message', { body: 'There is no hurry. We are here.' })
    expect(parked(it)).toBe(true)
  })

  test.each<[string, (it: InMemoryCase) => void]>([
    ['they write to us', (it) => it.does(person, 'write_message', { body: 'What does this mean?' })],
    [
      'they answer a part with "something else", and leave the other open',
      (it) =>
        it.does(person, 'answer_offer', {
          offer: 'o1',
          answers: { a1: 'ask_for_other' },
          words: { a1: 'I want my school to know.' },
        }),
    ],
    [
      'a delay flag waits for its answer',
      (it) =>
        it.does(ana, 'flag_delay', {
          impact: 'i1',
          deadline: plusMs(it.now, DAY),
          reasons: 'The lease ends on that day.',
        }),
    ],
  ])('comes back at once when %s', (_, happens) => {
    const it = offered()
    happens(it)
    expect(parked(it)).toBe(false)
    expect(queues(it)).toContain('worklist')
  })

  test('comes back when they say that it did not arrive', () => {
    const it = verified()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet', words: 'No letter came.' })
    expect(parked(it)).toBe(false)
  })
})

test.each([
  ['a new case', received],
  ['one that is looked at', assessing],
  ['one in which something has to arrive', delivering],
  ['one whose proof nobody has checked', confirming],
])('%s is in the list of work', (_, stage) => {
  expect(parked(stage())).toBe(false)
})

describe('a promise that is broken', () => {
  test('is so from its moment on, until it is kept', () => {
    const it = received()
    expect(brokenSince(it.kase, DEFAULT_CALENDAR)).toBeNull()
    const due = it.kase.triageDueAt
    it.until(due).does(clock, 'note_lateness', {})
    expect(brokenSince(it.kase, DEFAULT_CALENDAR)).toBe(due)
    it.does(ana, 'take_up', {})
    expect(brokenSince(it.kase, DEFAULT_CALENDAR)).toBeNull()
  })
})
