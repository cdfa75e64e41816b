import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  planned,
  rated,
  RATING,
  received,
  remedied,
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, instant, plusMs } from '../time/instant.ts'
import { courseOf } from './course.ts'
import { nextStep, promisedTimes } from './next-step.ts'

/** Where it stands on its way. */
const next = (it: InMemoryCase) => courseOf(it.kase, DEFAULT_CALENDAR)
const first = (it: InMemoryCase) => {
  const { step, by } = nextStep(it.kase, DEFAULT_CALENDAR)
  return { step, by }
}

test.each([
  ['received', received, 'read_by_a_person', '2026-03-04T09:00:00.000Z'],
  ['being assessed', assessing, 'tell_you_what_we_found', '2026-04-01T09:00:00.000Z'],
  ['offered', offered, 'your_answer', null],
  ['delivering', delivering, 'deliver_what_was_promised', '2026-03-16T09:00:00.000Z'],
  ['delivered', confirming, 'please_check', null],
  ['closed', remedied, 'nothing_open', null],
] as const)('what comes next when a case is %s', (_, stage, step, by) => {
  expect(next(stage())).toEqual({ step, by })
})

test('a week instead of a month when it is urgent', () => {
  const it = rated()
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  expect(next(it).by).toBe('2026-03-09T09:00:00.000Z')
})

test('the earliest promise that has not arrived', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(next(it).by).toBe(it.kase.plan[1]?.dueAt)
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  expect(next(it).by).toBe(it.kase.plan[0]?.dueAt)
})

test('of two appeals, the one that is due first', () => {
  const it = unproven()
  const deadline = instant('2026-03-06T09:00Z')
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends. The letters show it.' })
  it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'The lease goes on. The letters show it.',
  })
  for (const decision of ['d1', 'd2'])
    it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  expect(it.kase.appeals.map(({ dueAt }) => dueAt)).toEqual([
    '2026-04-01T09:00:00.000Z',
    '2026-03-04T09:00:00.000Z',
  ])
  expect(first(it)).toEqual({ step: 'decide_your_appeal', by: '2026-03-04T09:00:00.000Z' })
})

test('an appeal waits for its answer also when the case is closed, the oldest first', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  it.later({ days: 1 }).does(person, 'appeal', { decision: 'd2', reasons: 'No. The letters show it.' })
  expect(first(it)).toEqual({ step: 'decide_your_appeal', by: '2026-04-01T09:00:00.000Z' })
})

const decided = (outcome: 'upheld' | 'not_upheld', it: InMemoryCase) => {
  if (outcome === 'upheld' && it.kase.impacts[0]?.finding?.code !== 'substantiated')
    it.does(ana, 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The tax file is of somebody else.',
    })
  it.does(ana, 'decide', {
    outcome,
    reasons: `This is why, after ${it.kase.decisions.length} decisions.`,
    whatNext: 'This follows. You hear from us in May.',
  })
  return it
}
const imposed = (it: InMemoryCase) => {
  for (const action of ['a1', 'a2'])
    it.does(ana, 'impose_action', { action, reasons: `${action}: It is owed. The letters show it.` })
  return it
}
const refusedOffer = () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: 'refuse' }, words: {} })
  return it
}
const sentBack = () => {
  const it = notUpheld().later({ days: 1 })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'sent_back',
    reasons: 'A letter was not read.',
    whatNext: 'It is read now. You hear from us in May.',
  })
  return it
}
const afterwards = '2026-04-01T09:00:00.000Z'

describe('while a case is looked into', () => {
  test.each([
    ['nothing was decided', () => planned(), 'tell_you_what_we_found', afterwards],
    ['the complaint is right', () => decided('upheld', rated()), 'offer_what_puts_it_right', afterwards],
    ['actions are only proposed', () => decided('upheld', planned()), 'offer_what_puts_it_right', afterwards],
    ['the complaint is not right', () => decided('not_upheld', unproven()), 'end_the_case', afterwards],
    ['the offer was refused', refusedOffer, 'offer_what_puts_it_right', afterwards],
    ['an appeal sent it back', sentBack, 'look_again', '2026-04-02T09:00:00.000Z'],
    [
      'it was decided after that',
      () => decided('upheld', sentBack()),
      'offer_what_puts_it_right',
      '2026-04-02T09:00:00.000Z',
    ],
    [
      'it was decided again and something is owed',
      () => imposed(decided('upheld', planned())),
      'deliver_what_was_promised',
      '2026-03-16T09:00:00.000Z',
    ],
  ] as const)('%s', (_, stage, step, by) => {
    expect(next(stage())).toEqual({ step, by })
  })
})

const appealed = (it: InMemoryCase, decision: string, outcome: 'sent_back' | 'changed' = 'sent_back') => {
  it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  const appeal = it.kase.appeals.at(-1)!.id
  it.does(marta, 'decide_appeal', {
    appeal,
    outcome,
    reasons: 'I read the letters, and they say more.',
    whatNext: 'It is read now. You hear from us in May.',
  })
  return it
}

test('what an appeal sends back in a long case is not late on the day it is sent back', () => {
  const it = decided('not_upheld', unproven().later({ days: 40 }))
  appealed(it.later({ days: 1 }), 'd1')
  expect(next(it)).toEqual({ step: 'look_again', by: '2026-05-12T09:00:00.000Z' })
})

test('what an appeal about something else changed is put into effect, and what was found stays', () => {
  const it = rated()
  it.does(ana, 'flag_delay', {
    impact: 'i1',
    deadline: it.kase.triageDueAt,
    reasons: 'The lease ends. The letters show it.',
  })
  it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'It goes on. The letters show it.',
  })
  decided('upheld', it)
  appealed(it, 'd1', 'changed')
  expect(next(it).step).toBe('carry_out_the_change')
  expect(it.view.facts.decided).toBe(true)
  decided('upheld', it)
  expect(next(it).step).toBe('offer_what_puts_it_right')
})

test('whichever of two appeals was answered last, what it sent back is still to be told', () => {
  const it = unproven()
  decided('not_upheld', it)
  decided('not_upheld', it)
  for (const decision of ['d1', 'd2'])
    it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  const answer = {
    outcome: 'sent_back',
    reasons: 'So it is. The letters show it.',
    whatNext: 'It is read now. You hear from us in May.',
  } as const
  it.does(marta, 'decide_appeal', { appeal: 'p2', ...answer })
  decided('upheld', it.later({ days: 1 }))
  it.later({ days: 1 }).does(omar, 'decide_appeal', {
    ...answer,
    appeal: 'p1',
    reasons: 'The other letter was not read.',
  })
  expect(next(it).step).toBe('look_again')
})

describe('when everything that was promised is there', () => {
  const yes = (it: InMemoryCase, ...actions: string[]) => {
    for (const action of actions) it.does(person, 'confirm_delivery', { action, answer: 'yes' })
    return it
  }
  test('who has said yes to all of it is asked nothing more', () => {
    expect(next(yes(confirming(), 'a1'))).toEqual({ step: 'please_check', by: null })
    expect(next(yes(confirming(), 'a1', 'a2'))).toEqual({
      step: 'end_the_case',
      by: '2026-04-01T09:00:00.000Z',
    })
  })

  test('who asked for something else in place of a part is not sent home', () => {
    const it = offered()
    const answers = { a1: 'accept', a2: 'ask_for_other' } as const
    it.does(person, 'answer_offer', { offer: 'o1', answers, words: {} })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    expect(next(it).step).toBe('please_check')
    expect(next(yes(it, 'a1')).step).toBe('offer_what_puts_it_right')
  })
})

describe('a notification, behind which nobody can accept an offer', () => {
  const notice = { kind: 'notification', submitter: 'somebody_else' } as const
  const told = (story: Parameters<typeof planned>[0] = notice) => decided('upheld', planned(story))
  const committed = () => {
    const it = told()
    for (const action of ['a1', 'a2']) it.does(ana, 'record_commitment', { action, answer: 'commits' })
    return it
  }
  const delivered = (story: Parameters<typeof planned>[0] = notice) => {
    const it = imposed(told(story))
    for (const action of ['a1', 'a2'])
      it.does(ana, 'record_delivery', {
        action,
        proof: 'A letter. It is in the file.',
        unasked: 'It was in the news that week.',
      })
    return it
  }

  test('unread, it waits for somebody to read it', () => {
    expect(next(received(notice)).step).toBe('read_by_a_person')
  })

  test('those tied to it are asked', () => {
    expect(next(told())).toEqual({ step: 'offer_what_puts_it_right', by: afterwards })
  })

  test('what an organisation commits to has to arrive', () => {
    expect(next(committed())).toEqual({
      step: 'deliver_what_was_promised',
      by: '2026-03-16T09:00:00.000Z',
    })
  })

  test('and when it arrived, who told us is asked to look; behind what was published nobody is', () => {
    expect(next(delivered()).step).toBe('please_check')
    expect(next(delivered({ ...notice, channel: 'import' })).step).toBe('end_the_case')
  })
})

test('what is on its way stays promised, and can be missed, while the person is asked about something else', () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  expect(it.kase.state).toBe('offered')
  const due = it.kase.plan[0]?.dueAt
  expect(next(it)).toEqual({ step: 'your_answer', by: null })
  expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual({
    step: 'deliver_what_was_promised',
    by: due,
  })
  expect(first(it.later({ days: 13 }))).toMatchObject({ step: 'ask_who_is_to_do_it' })
  it.does(ana, 'write_message', { body: 'The bank has your letter now.' })
  expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual({
    step: 'deliver_what_was_promised',
    by: due,
  })
  it.later({ days: 1 }).does(clock, 'note_lateness', {})
  expect(it.kase.missed).toContainEqual({ step: 'deliver_what_was_promised', by: due })
})

test('each promise is counted once, and none when the person stopped', () => {
  const steps = (it: InMemoryCase) => promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)
  const it = delivering()
  expect(steps(it)).toEqual(['deliver_what_was_promised', 'ask_who_is_to_do_it', 'hear_from_us'])
  it.does(person, 'withdraw', {})
  expect(steps(it)).toEqual([])
})

describe('that somebody is made to suffer for having written to us', () => {
  const stopped = () => {
    const it = delivering()
    it.does(person, 'withdraw', {})
    return it
  }
  const suffers = (it: InMemoryCase) => {
    it.does(person, 'write_message', { body: 'They dismissed me. We write to you again.', retaliation: true })
    return { step: 'look_at_retaliation', by: plusMs(it.now, DAY) }
  }
  const desk = first

  test.each([
    ['received', received],
    ['being assessed', assessing],
    ['offered', offered],
    ['delivering', delivering],
    ['delivered', confirming],
    ['closed', remedied],
    ['stopped', stopped],
  ] as const)(
    'is first at the desk when the case is %s, and gone when one of us has answered',
    (_, stage) => {
      const it = stage()
      const before = desk(it)
      const owed = suffers(it)
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual(owed)
      expect(desk(it)).toEqual(owed)
      expect(next(it).step).toBe(next(stage()).step)
      it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
      expect(desk(it).step).toBe(before.step)
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)).not.toContain(owed.step)
    },
  )

  test('never hides what is due before it', () => {
    const it = received({ dangerSigns: ['life'] })
    const owed = suffers(it)
    expect(desk(it)).toEqual(next(it))
    expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual(owed)
  })

  test('goes before an appeal that is due later, and behind one that is due first', () => {
    const it = notUpheld()
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    const appeal = first(it)
    const owed = suffers(it)
    expect(desk(it)).toEqual(owed)
    it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
    expect(desk(it)).toEqual(appeal)
    suffers(it.later({ days: 29, hours: 12 }))
    expect(desk(it)).toEqual(appeal)
  })

  test('is noted when the 24 hours are over, once, and counted again when it happens again', () => {
    const it = remedied()
    const owed = suffers(it)
    it.later({ hours: 23 })
    expect(it.refusal(clock, 'note_lateness', {})).toBe('not_now')
    it.later({ hours: 1 }).does(clock, 'note_lateness', {})
    expect(it.kase.missed).toEqual([owed])
    expect(it.refusal(clock, 'note_lateness', {})).toBe('already_done')
    it.does(ana, 'write_message', { body: 'We are late, and sorry.' })
    suffers(it.later({ hours: 2 }))
    it.later({ days: 1 }).does(clock, 'note_lateness', {})
    expect(it.kase.missed).toHaveLength(2)
  })
})

test('nothing that is due before an appeal is hidden behind it (severity rule 7 (a))', () => {
  const it = delivering()
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'So it is. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Not enough. The letters show it.' })
  expect(first(it)).toEqual({ step: 'ask_who_is_to_do_it', by: '2026-03-04T09:00:00.000Z' })
  expect(it.view.owed.map(({ step }) => step)).toContain('decide_your_appeal')
  expect(it.view.heading).toBe('appeal_open')
})

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
    for (const action of ['a1', 'a2']) it.does(ana, 'record_commitment', { action, answer: 'commits' })
    expect(owed(it, 'ask_who_is_to_do_it')).toBeUndefined()
  })
})

test('a finding that was upheld, and then sent back all the same, is no decision in force', () => {
  const it = decided('not_upheld', unproven())
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'It stands. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(true)
  it.does(person, 'appeal', { decision: 'd2', reasons: 'Still no. The letters show it.' })
  it.does(omar, 'decide_appeal', {
    appeal: 'p2',
    outcome: 'sent_back',
    reasons: 'Look. The letters show it.',
    whatNext: 'Again. You hear from us in May.',
  })
  expect(it.view.facts.decided).toBe(false)
  expect(it.view.heading).toBe('looked_at_again')
  expect(it.view.decisions[0]?.overturned).toMatchObject({ decision: 'd3', outcome: 'sent_back' })
})
