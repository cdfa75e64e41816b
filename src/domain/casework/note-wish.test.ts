import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { doneByTwo } from '../../../tests/in-memory/noted-wish.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, offered, received, remedied } from '../../../tests/in-memory/stages.ts'
import type { Actor } from '../case/actor.ts'
import { SPOKEN } from '../case/theirs.ts'
import { theirWordsIn } from '../case/their-words.ts'
import { isRefusal } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NOTED_WISHES } from '../vocabulary/noted-wish.ts'
import { secondLooks } from './second-look.ts'

const WISHES = codesOf(NOTED_WISHES)
const SAID = { said: 'phone', words: 'She said: I want no more of it, please.' } as const
const PHONE = { channel: 'phone' } as const
const noted = (wish: (typeof WISHES)[number], it = assessing(PHONE)) => {
  it.does(ana, 'note_wish', { wants: wish, ...SAID })
  return it
}
const isDone = ({ kase }: InMemoryCase) => kase.erasing !== null || kase.outcome === 'withdrawn_by_person'
const YES = { accepted: true } as const

describe.each(WISHES)('a wish that one of us wrote down: %s', (wish) => {
  test('is done by a second person, with the words of the person and how they said it', () => {
    const it = noted(wish)
    const [event] = it.events.slice(-1)
    expect(event).toMatchObject({
      kind: 'wish_noted',
      facts: { wish, said: 'phone' },
      texts: { words: SAID.words },
    })
    expect(theirWordsIn(event!)).toMatchObject([{ text: SAID.words }])
    expect([isDone(it), it.view.notedWish]).toEqual([
      false,
      { wish, ...SAID, at: it.kase.notedWish?.at, declined: null },
    ])
    expect(secondLooks(it.kase, DEFAULT_CALENDAR)).toMatchObject([
      { step: 'rule_on_wish', verb: 'rule_on_wish' },
    ])
    expect(it.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('already_done')
    expect(it.refusal(ana, 'rule_on_wish', YES)).toBe('second_person_needed')
    expect(it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'rule_on_wish', YES)).toBe('needs_a_person')
    it.does(marta, 'rule_on_wish', YES)
    expect([isDone(it), it.view.notedWish]).toEqual([true, null])
    if (wish === 'erase') expect(it.kase.erasing?.on).toBe(plusMs(it.now, 14 * DAY))
    else expect(it.kase.state).toBe('closed')
  })

  test('is not done by any number of acts of one of us', () => {
    const act = fc.constantFrom('note', 'yes', 'no', 'take_up', 'answer', 'erase', 'withdraw', 'day')
    fc.assert(
      fc.property(fc.constantFrom(...SPOKEN), fc.array(act, { maxLength: 20 }), (channel, acts) => {
        const it = received({ channel, dangerSigns: ['life'] })
        for (const [n, each] of acts.entries()) {
          if (each === 'note') it.tries(ana, 'note_wish', { wants: wish, ...SAID })
          else if (each === 'yes') it.tries(ana, 'rule_on_wish', YES)
          else if (each === 'no')
            it.tries(ana, 'rule_on_wish', { accepted: false, reasons: `Not so, call ${n}.` })
          else if (each === 'take_up') it.tries(ana, 'take_up', {})
          else if (each === 'answer')
            it.tries(ana, 'write_message', { body: `We look at it with you, ${n} of us.` })
          else if (each === 'erase') it.tries(ana, 'ask_to_erase', {})
          else if (each === 'withdraw') it.tries(ana, 'withdraw', {})
          else it.later({ days: 1 })
          expect(isDone(it)).toBe(false)
        }
      }),
    )
  })

  test('is refused, to both of us, while nobody has read what they told or said since', () => {
    for (const story of [{}, { dangerSigns: ['life'] as const }, { child: true }]) {
      const unread = received({ ...PHONE, ...story })
      expect(unread.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe(
        'child' in story || 'dangerSigns' in story ? 'danger_not_opened' : 'not_read_yet',
      )
    }
    const inDanger = assessing({ ...PHONE, dangerSigns: ['life'] })
    inDanger.does(person, 'write_message', { body: 'He stands before my door.' })
    expect(inDanger.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('word_unanswered')
    const trouble = noted(wish)
    trouble.does(person, 'write_message', { body: 'They cut my shifts.', retaliation: true })
    expect(isRefusal(trouble.tries(marta, 'rule_on_wish', YES))).toBe(true)
  })

  test('ends with anything that the person says themselves, whatever we answer', () => {
    const says = [
      ['write_message', { body: 'I never said that. Please go on with my case.' }],
      ['complain', { against: 'conduct', reasons: 'Nobody here listens to what I say.' }],
      ['say_how_it_is', { after: 'read', words: 'I am well, and I want to go on.' }],
    ] as const
    for (const [verb, input] of says) {
      const it = noted(wish)
      it.does(person, verb, input as never)
      expect([verb, it.kase.notedWish, it.view.notedWish]).toEqual([verb, null, null])
      it.does(marta, 'write_message', { body: 'Thank you. We have read it, and go on.' })
      expect(it.refusal(marta, 'rule_on_wish', YES)).toBe('not_now')
      expect(secondLooks(it.kase, DEFAULT_CALENDAR)).toEqual([])
      expect(it.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('allowed')
    }
  })

  test('is done within two weeks, or asked about anew', () => {
    const it = noted(wish)
    it.later({ days: 13, hours: 23 })
    expect(it.refusal(marta, 'rule_on_wish', YES)).toBe('allowed')
    it.later({ days: 2 })
    expect(it.refusal(marta, 'rule_on_wish', YES)).toBe('wish_too_old')
    it.does(marta, 'rule_on_wish', { accepted: false, reasons: 'It was noted weeks ago: we ask once more.' })
    expect(it.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('allowed')
  })

  test('is nobody’s to note for whoever can do it themselves, and needs words', () => {
    expect(assessing().refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('person_answers_themselves')
    expect(assessing(PHONE).refusal(ana, 'note_wish', { wants: wish, said: 'phone', words: ' ' })).toBe(
      'reason_missing',
    )
    expect(assessing(PHONE).refusal(person, 'note_wish', { wants: wish, ...SAID })).toBe('not_yours')
  })

  test('is not done where a second person says why not, which the person reads; or whoever noted it takes it back', () => {
    const reasons = 'She told me on the phone that she wants to go on.'
    for (const by of [ana, marta] satisfies Actor[]) {
      const it = noted(wish)
      expect(it.refusal(by, 'rule_on_wish', { accepted: false })).toBe('reason_missing')
      it.does(by, 'rule_on_wish', { accepted: false, reasons })
      expect([isDone(it), it.view.notedWish]).toMatchObject([false, { declined: { reasons } }])
      expect(it.events.at(-1)?.settled).toMatchObject({ news: true })
      expect(secondLooks(it.kase, DEFAULT_CALENDAR)).toEqual([])
      expect(it.refusal(ana, 'note_wish', { wants: wish, ...SAID })).toBe('allowed')
    }
  })

  test('waits for nobody once the person has done it, or said otherwise, with their receipt', () => {
    const it = noted(wish)
    if (wish === 'erase') it.does(person, 'ask_to_erase', {})
    else it.does(person, 'withdraw', {})
    expect([it.kase.notedWish, secondLooks(it.kase, DEFAULT_CALENDAR)]).toEqual([null, []])
  })
})

test('the person takes back what was noted to be erased, and is told of it before and after', () => {
  const it = noted('erase')
  expect(it.events.at(-1)?.settled).toMatchObject({ news: true })
  it.does(person, 'take_back_erasing', {})
  expect([it.kase.notedWish, it.refusal(marta, 'rule_on_wish', YES)]).toEqual([null, 'not_now'])
  expect(it.refusal(person, 'take_back_erasing', {})).toBe('nothing_to_take_back')
  const done = doneByTwo(assessing(PHONE), 'erase')
  expect(done.events.at(-1)).toMatchObject({ kind: 'erasing_asked', settled: { news: true } })
})

test('what cannot be, is not noted: to stop what has ended, to erase what something keeps', () => {
  expect(remedied(PHONE).refusal(ana, 'note_wish', { wants: 'stop', ...SAID })).toBe('not_now')
  const held = offered(PHONE)
  held.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(held.refusal(ana, 'note_wish', { wants: 'erase', ...SAID })).toBe('case_is_held')
})
