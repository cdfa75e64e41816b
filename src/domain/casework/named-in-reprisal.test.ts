import { describe, expect, test } from 'vitest'
import { ana, omar, person } from '../../../tests/in-memory/people.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { assessing, remedied } from '../../../tests/in-memory/stages.ts'
import { staffIdOf } from '../case/actor.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { everythingOwed } from './owed.ts'
import { openReprisal } from './reprisals.ts'

const omarId = staffIdOf(omar) ?? ''
const NAMES = 'Omar of your staff does it.'
/** What somebody of us still has to do; that they hear from us at all is something else. */
const waiting = (kase: InMemoryCase['kase']) =>
  everythingOwed(kase, DEFAULT_CALENDAR).flatMap(({ step }) => (step === 'hear_from_us' ? [] : [step]))
const TOLD = { body: 'They moved me to nights.', retaliation: true }

/** Every way in which somebody can come to have an open reprisal in which words of theirs name Omar. */
const WAYS: Readonly<Record<string, () => InMemoryCase>> = {
  'in the message that tells of it': () => {
    const it = assessing()
    it.does(person, 'write_message', { body: `${TOLD.body} ${NAMES}`, retaliation: true })
    return it
  },
  'where they say that they are not safe': () => {
    const it = remedied().later({ days: 1 })
    it.does(person, 'say_how_it_is', { after: 'ended', feltSafe: 'no', words: NAMES })
    return it
  },
  'in a message after they told of it': () => {
    const it = assessing()
    it.does(person, 'write_message', TOLD)
    it.later({ days: 1 }).does(person, 'write_message', { body: NAMES })
    return it
  },
  'where they say how it is now': () => {
    const it = assessing()
    it.does(person, 'write_message', TOLD)
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on', words: NAMES })
    return it
  },
  'in the answer to a question': () => {
    const it = assessing()
    it.does(person, 'write_message', TOLD)
    it.does(ana, 'ask_person', { questions: ['Who is it that does so?'] })
    it.does(person, 'answer_question', { inquiry: 'n1', words: NAMES })
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on' })
    return it
  },
  'in what they told before, which ended and began again': () => {
    const it = assessing()
    it.does(person, 'write_message', { body: NAMES, retaliation: true })
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })
    it.later({ days: 3 })
    it.does(person, 'write_message', { body: 'It began again, the same man.', retaliation: true })
    return it
  },
}

describe.each(Object.entries(WAYS))('whom the person names %s', (_, told) => {
  const named = () => {
    const it = told()
    it.namedIn = (words) => (words.includes('Omar') ? [omarId] : [])
    return it
  }

  test('takes no part in it', () => {
    const it = named()
    const reprisal = openReprisal(it.kase)?.id ?? ''
    const step = { reprisal, done: 'I spoke with the works council.', nextAt: plusMs(it.now, DAY) }
    expect(it.refusal(omar, 'take_up_reprisal', { reprisal })).toBe('named_in_reprisal')
    expect(it.refusal(omar, 'record_reprisal_step', step)).toBe('named_in_reprisal')
    expect(it.refusal(ana, 'record_reprisal_step', step)).toBe('allowed')
  })

  test('answers nothing by writing to them, as somebody else does', () => {
    const it = named()
    const before = it.kase
    const owed = waiting(before)
    expect(owed).toContain('look_at_retaliation')
    it.later({ hours: 2 }).does(omar, 'write_message', { body: 'I looked into it, and all is fine now.' })
    expect(it.kase.retaliationSince).not.toBeNull()
    expect(it.kase.retaliationSince).toBe(before.retaliationSince)
    expect(it.kase.unansweredSince).toBe(before.unansweredSince)
    expect(it.kase.reprisals).toEqual(before.reprisals)
    expect(waiting(it.kase)).toEqual(owed)
    it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
    expect(it.kase.retaliationSince).toBeNull()
    expect(openReprisal(it.kase)?.metAt).toBe(it.now)
  })
})

test.each([
  ['Dear Omar,\nthey moved me to nights again.', 'allowed'],
  ['Thank you Mr Omar! They moved me to nights again.', 'allowed'],
  ['Sehr geehrter Herr Omar, sie tun es wieder.', 'allowed'],
  ['مرحبا Omar، نقلوني مرة أخرى.', 'allowed'],
  ['Hello, Omar moved me to nights again.', 'named_in_reprisal'],
  ['Dear Omar, you moved me to nights. Omar, stop it.', 'named_in_reprisal'],
  ['Omar,\nyou moved me to nights again.', 'named_in_reprisal'],
])('to write to somebody is not to name them: %s', (body, expected) => {
  const it = assessing()
  it.does(person, 'write_message', { ...TOLD, body })
  it.namedIn = (words) => (words.includes('Omar') ? [omarId] : [])
  expect(it.refusal(omar, 'take_up_reprisal', { reprisal: 't1' })).toBe(expected)
})

test('what an adviser writes names nobody, nor does what stood there before they told of trouble', () => {
  const it = assessing()
  it.does(person, 'let_in_adviser', { name: 'Rosa Lopez', mandate: 'friend', seesEarlier: true })
  it.does(person, 'write_message', { body: NAMES })
  it.later({ days: 1 }).does(person, 'write_message', TOLD)
  it.adviser = 'v1'
  it.does(person, 'write_message', { body: NAMES })
  it.adviser = undefined
  it.namedIn = (words) => (words.includes('Omar') ? [omarId] : [])
  expect(it.refusal(omar, 'take_up_reprisal', { reprisal: 't1' })).toBe('allowed')
})
