import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { appealed } from '../../../tests/in-memory/decisions.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  attributed,
  confirming,
  delivering,
  notUpheld,
  offered,
  paying,
  rated,
  remedied,
  testing,
} from '../../../tests/in-memory/stages.ts'
import { DAY, HOUR, plusMs } from '../time/instant.ts'

describe('what is owed has somebody who has it, a time, and a form, from any state', () => {
  const owed = (it: InMemoryCase, step: string) => it.view.owed.find((each) => each.step === step)
  const closed = () => {
    const it = remedied()
    it.does(person, 'write_message', { body: 'One more thing. We write to you again.' })
    return it
  }
  const disputed = () => {
    const it = confirming()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    return it
  }
  const sentBackWhileConfirming = () => {
    const it = confirming()
    it.does(ana, 'decide', {
      outcome: 'upheld',
      reasons: 'So it is. The letters show it.',
      whatNext: 'This. You hear from us in May.',
    })
    return appealed(it, 'd1')
  }
  const changed = () => appealed(notUpheld(), 'd1', 'changed')
  const partly = () => {
    const it = offered()
    const answers = { a1: 'accept', a2: 'ask_for_other' } as const
    it.does(person, 'answer_offer', { offer: 'o1', answers, words: {} })
    return it
  }
  const flagged = () => {
    const it = rated()
    it.does(ana, 'flag_delay', {
      impact: 'i1',
      deadline: plusMs(it.now, 20 * DAY),
      reasons: 'The lease ends. The letters show it.',
    })
    return it
  }
  const silent = () => {
    const it = delivering()
    it.does(ana, 'tell_entity', { entity: 'e1', what: 'A benefit was refused.', withIdentity: false })
    it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e1' })
    return it
  }

  test.each([
    [
      'an appeal sent it back while it was being checked',
      sentBackWhileConfirming,
      'look_again',
      'handler',
      'decide',
    ],
    ['an appeal changed a decision', changed, 'carry_out_the_change', 'handler', 'propose_action'],
    ['the person says that nothing came', disputed, 'answer_your_not_yet', 'handler', 'write_message'],
    ['the person wrote after the end', closed, 'answer_your_message', 'handler', 'write_message'],
    ['the person wants something else', partly, 'look_for_something_else', 'handler', 'propose_action'],
    ['a flag says that waiting makes it worse', flagged, 'rule_on_delay', 'colleague', 'rule_on_delay'],
    ['nobody was asked to do what was accepted', delivering, 'ask_who_is_to_do_it', 'handler', 'tell_entity'],
    ['an organisation is past its time', silent, 'act_on_silence', 'handler', 'tell_entity'],
  ] as const)('%s', (_, stage, step, owner, verb) => {
    const it = stage()
    expect(owed(it, step)).toMatchObject({ owner, verb, by: expect.any(String) })
  })

  test('a "not yet" is answered by a word of ours, by doing it, or by their yes', () => {
    const words = disputed()
    words.does(ana, 'write_message', { body: 'We ask the bank. We write to you again.' })
    const again = disputed()
    again.does(ana, 'record_delivery', { action: 'a1', proof: 'A second transfer It is in the file.' })
    const yes = disputed()
    yes.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
    for (const it of [words, again, yes]) expect(it.kase.unansweredSince).toBeNull()
  })

  test('a "not yet" with words is answered in words', () => {
    const it = confirming()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet', words: 'No letter came.' })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'A second transfer It is in the file.' })
    expect(it.kase.unansweredSince).toBe(it.now)
  })

  test('whoever was asked and committed is asked no more', () => {
    const it = delivering()
    for (const action of ['a1', 'a2'])
      it.does(ana, 'record_commitment', { action, answer: 'commits', words: 'They wrote it to us.' })
    expect(owed(it, 'ask_who_is_to_do_it')).toBeUndefined()
  })
})

test('of two who refuse what the person counts on, none hides the other, and each has a time of its own', () => {
  const it = delivering()
  const refuses = { answer: 'refuses', words: 'We do none of this for anybody.', reported: true } as const
  for (const action of ['a1', 'a2']) {
    it.does(ana, 'record_commitment', { ...refuses, action })
    it.later({ days: 1 })
  }
  const looked = it.view.owed.filter(({ step }) => step === 'look_for_something_else')
  expect(looked.map(({ key }) => key)).toEqual(['look_for_something_else:e1', 'look_for_something_else:e2'])
  expect(new Set(looked.map(({ by }) => by)).size).toBe(2)
})

test.each([
  [1, 12],
  [2, 24],
  [4, 48],
  [14, 48],
])('whoever has %i days for an act is asked within %i hours', (days, hours) => {
  const it = attributed()
  for (const plan of [paying, testing])
    it.does(ana, 'propose_action', { ...plan(it), dueAt: plusMs(it.now, days * DAY) })
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept', a2: 'accept' }, words: {} })
  const asked = it.view.owed.filter(({ step }) => step === 'ask_who_is_to_do_it')
  expect(asked.map(({ by }) => by)).toEqual([1, 2].map(() => plusMs(it.now, hours * HOUR)))
})
