import { describe, expect, test } from 'vitest'
import { decided } from '../../../tests/in-memory/decisions.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, confirming, delivering, planned, received } from '../../../tests/in-memory/stages.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { isBefore } from '../time/instant.ts'

const asked = { because: 'machine_made', reasons: 'The same text came nine times in a minute.' } as const
const conduct = { against: 'conduct', reasons: 'You did not even look at it.' } as const
const answer = {
  reasons: 'It is clear who wrote it, and why.',
  whatNext: 'Somebody reads it. You hear from us.',
}

/** Set aside unread, a long time ago. */
function setAside(): InMemoryCase {
  const it = received()
  it.does(ana, 'ask_to_set_aside', asked)
  it.does(marta, 'rule_on_set_aside', { accepted: true })
  return it.later({ days: 90 })
}

/** What others told was noted unread, a long time ago. */
function noted(): InMemoryCase {
  const it = received({ kind: 'notification', submitter: 'somebody_else' })
  it.does(ana, 'close', { outcome: 'noted', reasons: 'It is told in nine other letters as well.' })
  return it.later({ days: 90 })
}

function appealed(it: InMemoryCase, outcome: 'changed' | 'sent_back'): InMemoryCase {
  it.does(person, 'appeal', { decision: 'd1', reasons: 'I wrote this myself, every word.' })
  it.later({ days: 1 }).does(omar, 'decide_appeal', { ...answer, appeal: 'p1', outcome })
  return it
}

function complained(it: InMemoryCase): InMemoryCase {
  it.does(person, 'complain', conduct)
  it.later({ days: 1 }).does(omar, 'decide_appeal', { ...answer, appeal: 'p1', outcome: 'person_is_right' })
  return it
}

/** Nothing of ours is late at the moment at which something comes back. */
function nothingLate(it: InMemoryCase): void {
  expect(it.view.owed.filter(({ late }) => late)).toEqual([])
}

describe('what nobody has read comes back to be read, with a time of its own', () => {
  test.each([
    ['set aside, and a complaint is right', () => complained(setAside())],
    ['set aside, and an appeal changes it', () => appealed(setAside(), 'changed')],
    ['set aside, and an appeal sends it back', () => appealed(setAside(), 'sent_back')],
    ['noted, and a complaint is right', () => complained(noted())],
  ] as const)('%s', (_, story) => {
    const it = story()
    expect(it.kase).toMatchObject({ state: 'received', outcome: null })
    expect(isBefore(it.now, it.kase.triageDueAt)).toBe(true)
    expect(it.course).toEqual({ step: 'read_by_a_person', by: it.kase.triageDueAt })
    expect(it.view.owed.map(({ step }) => step)).toContain('read_by_a_person')
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).not.toEqual([])
    nothingLate(it)
    it.does(ana, 'take_up', {})
    nothingLate(it)
  })

  test('by the own click of whoever told it, also after a complaint', () => {
    const back = setAside()
    back.does(person, 'resume', {})
    nothingLate(back)
    back.does(ana, 'take_up', {})
    nothingLate(back)
    const again = complained(setAside())
    again.does(person, 'withdraw', {})
    again.later({ days: 90 }).does(person, 'resume', {})
    expect(again.course.step).toBe('read_by_a_person')
    nothingLate(again)
  })

  test('what somebody read goes on being assessed', () => {
    const it = assessing()
    it.does(ana, 'ask_to_set_aside', asked)
    it.does(marta, 'rule_on_set_aside', { accepted: true })
    appealed(it.later({ days: 90 }), 'changed')
    expect(it.kase.state).toBe('assessing')
    expect(it.course.step).toBe('tell_you_what_we_found')
    nothingLate(it)
  })
})

describe('nothing comes back late for the time in which it was stopped', () => {
  test.each([
    ['what is to be told', () => assessing()],
    ['what was found', () => decided(planned())],
    ['what nobody was asked for', () => delivering()],
    [
      'the end, after all arrived',
      () => {
        const it = confirming()
        for (const action of ['a1', 'a2']) it.does(person, 'confirm_delivery', { action, answer: 'yes' })
        return it
      },
    ],
    [
      'the first hour',
      () => {
        const it = received({ dangerSigns: ['spreading'] })
        it.does(ana, 'take_up', {})
        return it
      },
    ],
  ] as const)('%s', (_, story) => {
    const it = story()
    it.does(person, 'withdraw', {})
    it.later({ days: 90 }).does(person, 'resume', {})
    expect(it.view.owed.length).toBeGreaterThan(0)
    nothingLate(it)
  })
})

describe('what the person stopped stays stopped when a complaint about us is right', () => {
  test('and only they go on; what it orders is owed from then', () => {
    const it = delivering()
    it.does(person, 'withdraw', {})
    complained(it)
    expect(it.kase).toMatchObject({ state: 'closed', outcome: 'withdrawn_by_person' })
    const owed = () => it.view.owed.map(({ step }) => step)
    expect(owed()).not.toContain('act_on_your_complaint')
    it.later({ days: 60 }).does(person, 'resume', {})
    // What was wrong with us is put right beside the case: the promises stand where they stood.
    expect(it.kase.state).toBe('delivering')
    expect(owed()).toContain('act_on_your_complaint')
    nothingLate(it)
  })

  test('also when it was made before they stopped', () => {
    const it = assessing()
    it.does(person, 'complain', conduct)
    it.does(person, 'withdraw', {})
    it.does(omar, 'decide_appeal', { ...answer, appeal: 'p1', outcome: 'person_is_right' })
    expect(it.kase.state).toBe('closed')
  })
})
