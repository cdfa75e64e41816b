import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, attributed, delivering, received, remedied } from '../../../tests/in-memory/stages.ts'
import { staffIdOf } from '../case/actor.ts'
import { clocksOf } from '../case/clocks.ts'
import { fold } from '../case/fold.ts'
import { seenByAdviser } from '../access/seen-by-adviser.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { REPRISAL_ANSWERS } from '../vocabulary/reprisal.ts'
import { everythingOwed } from './owed.ts'
import { personView } from './person-view.ts'
import { keepsCase, openReprisal } from './reprisals.ts'

const anaId = staffIdOf(ana) ?? ''
const omarId = staffIdOf(omar) ?? ''
const told = (stage: () => InMemoryCase = assessing) => {
  const it = stage()
  it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
  return it
}
const stepped = (it = told(), body?: string) => {
  it.does(ana, 'record_reprisal_step', {
    reprisal: 't1',
    done: 'I spoke with the works council, and they write to the office.',
    nextAt: plusMs(it.now, 7 * DAY),
    ...(body !== undefined && { body }),
  })
  return it
}
const owed = (it: InMemoryCase) =>
  everythingOwed(it.kase, DEFAULT_CALENDAR)
    .filter(({ step }) => ['look_at_retaliation', 'look_after_you'].includes(step))
    .map(({ step, by }) => [step, by])
const view = (it: InMemoryCase) => personView(it.kase, it.now, DEFAULT_CALENDAR)
const seen = (it: InMemoryCase) => view(it).reprisals[0]
const askedNext = (it: InMemoryCase) =>
  clocksOf(it.kase, DEFAULT_CALENDAR).find(({ verb }) => verb === 'ask_about_reprisal')?.due

describe('trouble that somebody has for having written to us', () => {
  test.each([
    ['received', received],
    ['assessed', assessing],
    ['delivering', delivering],
    ['closed', remedied],
  ] as const)('always has somebody who looks next, when the case is %s', (_, stage) => {
    const it = told(stage)
    const { state } = it.kase
    expect(owed(it)).toEqual([['look_at_retaliation', plusMs(it.now, DAY)]])
    it.later({ hours: 2 }).does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
    expect(owed(it)).toEqual([['look_after_you', plusMs(it.now, 14 * DAY)]])
    stepped(it)
    expect(owed(it)).toEqual([['look_after_you', plusMs(it.now, 7 * DAY)]])
    it.later({ days: 7 }).does(clock, 'note_lateness', {})
    expect(it.kase.missed).toContainEqual({ step: 'look_after_you', by: it.now })
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })
    expect(owed(it)).toEqual([])
    expect(it.kase.state).toBe(state)
  })

  test('is told to the person: who takes care, what was done, and when somebody looks next', () => {
    const it = told()
    expect(seen(it)).toMatchObject({ owner: 'nobody', steps: [], nextAt: null })
    it.does(ana, 'take_up_reprisal', { reprisal: 't1' })
    expect(seen(it)?.owner).toBe('handler')
    stepped(it)
    expect(seen(it)).toMatchObject({
      steps: [{ done: 'I spoke with the works council, and they write to the office.', at: it.now }],
      nextAt: plusMs(it.now, 7 * DAY),
    })
  })

  test('is looked at again within 14 days, and never on a day that is over', () => {
    const it = told()
    for (const [days, refused] of [
      [-1, 'reprisal_look_too_far'],
      [14, 'allowed'],
      [15, 'reprisal_look_too_far'],
    ] as const)
      expect(
        it.refusal(ana, 'record_reprisal_step', {
          reprisal: 't1',
          done: 'I spoke with the works council.',
          nextAt: plusMs(it.now, days * DAY),
        }),
      ).toBe(refused)
  })

  test.each(codesOf(REPRISAL_ANSWERS).filter((how) => how !== 'goes_on'))(
    'ends when the person says “%s”, and by nothing that we do',
    (how) => {
      const it = stepped(told(), 'The labour inspectorate')
      for (let n = 0; n < 3; n++) {
        it.later({ days: 7 }).does(ana, 'write_message', { body: `I rang them for the ${n + 1}. time.` })
        stepped(it, 'The labour inspectorate')
        expect(openReprisal(it.kase)).not.toBeNull()
      }
      it.does(person, 'say_about_reprisal', { reprisal: 't1', how })
      expect(it.kase.reprisals[0]?.end?.how).toBe(how)
      expect(it.refusal(ana, 'record_reprisal_step', { ...SENSIBLE_STEP, nextAt: plusMs(it.now, DAY) })).toBe(
        'reprisal_is_over',
      )
      it.does(person, 'write_message', { body: 'It begins again.', retaliation: true })
      expect(openReprisal(it.kase)?.id).toBe('t2')
    },
  )

  test('is safe enough only after something was done, and handed over only to a body that was named', () => {
    const it = told()
    const answer = (how: 'safe_enough' | 'handed_over') =>
      it.refusal(person, 'say_about_reprisal', { reprisal: 't1', how })
    expect([answer('safe_enough'), answer('handed_over')]).toEqual([
      'reprisal_answer_not_yet',
      'reprisal_answer_not_yet',
    ])
    stepped(it)
    expect([answer('safe_enough'), answer('handed_over')]).toEqual(['allowed', 'reprisal_answer_not_yet'])
    stepped(it, 'The labour inspectorate')
    expect(answer('handed_over')).toBe('allowed')
  })

  test('begins the time for our word anew when the person says that it goes on', () => {
    const it = stepped()
    it.later({ days: 2 }).does(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on' })
    expect(owed(it)).toEqual([['look_at_retaliation', plusMs(it.now, DAY)]])
    stepped(it)
    expect(owed(it)).toEqual([['look_after_you', plusMs(it.now, 7 * DAY)]])
    expect(it.kase.reprisals).toHaveLength(1)
  })

  test('is asked about after 7 and after 30 days, and after each word of theirs anew', () => {
    const it = told()
    const since = it.now
    expect(askedNext(it)).toBeUndefined()
    stepped(it)
    expect(askedNext(it)).toBe(plusMs(since, 7 * DAY))
    it.later({ days: 7 }).does(clock, 'ask_about_reprisal', {})
    expect(seen(it)?.askedAt).toBe(it.now)
    expect(view(it).newest[0]?.kind).toBe('reprisal')
    expect(askedNext(it)).toBe(plusMs(since, 30 * DAY))
    it.later({ days: 23 }).does(clock, 'ask_about_reprisal', {})
    expect(askedNext(it)).toBeUndefined()
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on' })
    expect(seen(it)?.askedAt).toBeNull()
    stepped(it)
    expect(askedNext(it)).toBe(plusMs(it.now, 7 * DAY))
  })

  test('keeps a case from being erased and ended, until it is over or the last question found no answer', () => {
    const keeps = (it: InMemoryCase) =>
      (['ask_to_erase', 'close'] as const).map((verb) =>
        verb === 'close'
          ? it.refusal(ana, 'close', { outcome: 'no_adverse_impact', reasons: 'I read every letter of it.' })
          : it.refusal(person, 'ask_to_erase', {}),
      )
    const it = stepped()
    expect(keeps(it)).toEqual(['reprisal_is_open', 'ends_after_reprisal'])
    const silent = stepped()
    silent.later({ days: 7 }).does(clock, 'ask_about_reprisal', {})
    expect(keeps(silent)).toEqual(['reprisal_is_open', 'ends_after_reprisal'])
    silent.later({ days: 23 }).does(clock, 'ask_about_reprisal', {})
    expect(keeps(silent)).toEqual(['reprisal_is_open', 'ends_after_reprisal'])
    silent.later({ days: 7 })
    for (const refusal of keeps(silent)) expect(refusal).not.toMatch(/reprisal/)
    expect(owed(silent).map(([step]) => step)).toEqual(['look_after_you'])
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'please_stop' })
    for (const refusal of keeps(it)) expect(refusal).not.toMatch(/reprisal/)
  })
})

describe('trouble that is told in the answer to a question', () => {
  const answers = (
    retaliation: boolean,
    input: { readonly words?: string; readonly without?: 'rather_not' },
  ) => {
    const it = assessing()
    it.does(person, 'let_in_adviser', { name: 'Rosa Lopez', mandate: 'friend', seesEarlier: true })
    it.does(ana, 'ask_person', { questions: ['Does anybody make you suffer for it?'] })
    it.does(person, 'answer_question', { inquiry: 'n1', ...input, retaliation })
    return it
  }
  const NIGHTS = { words: 'They moved me to nights.' }

  test.each([NIGHTS, { without: 'rather_not' } as const])('is trouble, where they say so: %j', (input) => {
    const it = answers(true, input)
    expect(owed(it)).toEqual([['look_at_retaliation', plusMs(it.now, DAY)]])
    expect(seen(it)?.since).toBe(it.now)
    stepped(it)
    const theirs = seenByAdviser({ kase: it.kase, events: it.events }, 'v1')
    expect(JSON.stringify(theirs?.kase)).not.toMatch(/nights|works council/)
  })

  test('is an answer and nothing else, where they do not', () => {
    const it = answers(false, NIGHTS)
    expect(it.kase.reprisals).toEqual([])
    expect(it.kase.retaliationSince).toBeNull()
  })
})

describe('silence of theirs', () => {
  test('is a week after the last question, and no lateness of ours, however late our first word is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
        (late, steps) => {
          const it = told().later({ days: late })
          const first = it.now
          stepped(it)
          for (const days of steps) stepped(it.later({ days }))
          for (const day of [7, 30]) {
            expect(askedNext(it)).toBe(plusMs(first, day * DAY))
            it.until(plusMs(first, day * DAY)).does(clock, 'ask_about_reprisal', {})
            expect(keepsCase(it.kase, { now: it.now, calendar: DEFAULT_CALENDAR })).toBe(true)
          }
          const until = seen(it)?.answerUntil ?? it.now
          expect(until).toBe(plusMs(it.now, 7 * DAY))
          for (const [now, isKept] of [
            [plusMs(until, -1), true],
            [until, false],
          ] as const)
            expect(keepsCase(it.kase, { now, calendar: DEFAULT_CALENDAR })).toBe(isKept)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('is asked for also while an erasing waits for it, and then it is erased on the day that was said', () => {
    const it = assessing()
    it.does(person, 'ask_to_erase', {})
    it.later({ days: 1 })
    told(() => it)
    const first = it.now
    stepped(it)
    const erasing = () => clocksOf(it.kase, DEFAULT_CALENDAR).find(({ verb }) => verb === 'erase_case')?.due
    for (const day of [7, 30]) {
      expect(erasing()).toBeUndefined()
      it.until(plusMs(first, day * DAY)).does(clock, 'ask_about_reprisal', {})
    }
    const until = seen(it)?.answerUntil ?? it.now
    expect(erasing()).toBe(until)
    expect(view(it).erasing).toMatchObject({ on: until, waitsFor: 'reprisal_is_open' })
    const erase = () => it.refusal(clock, 'erase_case', { because: 'own_request' })
    it.until(plusMs(until, -1))
    expect(erase()).toBe('reprisal_is_open')
    it.until(until)
    expect(erase()).toBe('allowed')
  })
})

const SENSIBLE_STEP = { reprisal: 't1', done: 'I spoke with the works council.' }

describe('the body that it is handed to', () => {
  const inOrder = (bodies: readonly (string | null)[]) => {
    const it = told()
    for (const body of bodies) stepped(it, body ?? undefined)
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'handed_over' })
    return it
  }

  test('is the one that they were told last, whatever is done before and after', () => {
    const body = fc.constantFrom(null, 'The labour inspectorate', 'The ombudsman', 'The works council')
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), (bodies) => {
        const last = bodies.findLast((each) => each !== null)
        if (last === undefined) return
        const it = inOrder(bodies)
        expect(seen(it)?.said.at(-1)).toMatchObject({ how: 'handed_over', body: last })
      }),
    )
  })

  test('is not known where an older entry does not say it', () => {
    const it = inOrder(['The labour inspectorate'])
    const older = it.events.map((each) =>
      each.kind === 'reprisal_said' ? { ...each, facts: { reprisal: 't1', how: each.facts.how } } : each,
    )
    expect(fold(it.kase.id, older).reprisals[0]).toMatchObject({
      said: [{ how: 'handed_over', body: null }],
      end: { how: 'handed_over' },
    })
  })

  test('is said to be tied to whom they named, where it is', () => {
    const it = told(attributed)
    const name = it.kase.entities[0]?.name ?? ''
    stepped(it, 'The labour inspectorate')
    stepped(it, `Ethics office of ${name}`)
    expect(seen(it)?.steps.map(({ tied }) => tied.length)).toEqual([0, 1])
    it.does(person, 'write_message', { body: 'I am afraid of Nova Works. They must not know it.' })
    stepped(it, 'Nova Works')
    expect(seen(it)?.steps.at(-1)?.tied).toEqual([{ name: 'Nova Works', how: 'is_itself' }])
  })
})

describe('whoever takes care of it', () => {
  test('is not whom the person names when they tell of it, and may be a colleague', () => {
    const it = told()
    it.namedIn = () => [omarId]
    expect(it.refusal(omar, 'take_up_reprisal', { reprisal: 't1' })).toBe('named_in_reprisal')
    expect(it.refusal(omar, 'record_reprisal_step', { ...SENSIBLE_STEP, nextAt: plusMs(it.now, DAY) })).toBe(
      'named_in_reprisal',
    )
    it.does(marta, 'take_up_reprisal', { reprisal: 't1' })
    expect(it.refusal(marta, 'take_up_reprisal', { reprisal: 't1' })).toBe('already_done')
    expect(seen(it)?.owner).toBe('other')
  })

  test('does so no longer once the case is for others alone, or they work here no more', () => {
    const it = told()
    it.colleagues = [anaId]
    it.does(omar, 'take_up_reprisal', { reprisal: 't1' })
    it.does(ana, 'name_who_may_see', {
      named: [anaId],
      fear: 'They fear somebody who works here.',
      alone: 'Nobody else is here to look at it.',
    })
    expect(seen(it)?.owner).toBe('nobody')
    const left = told()
    left.does(ana, 'take_up_reprisal', { reprisal: 't1' })
    left.does(clock, 'give_back', { handler: anaId })
    expect(seen(left)?.owner).toBe('nobody')
  })

  test('does so no longer once the person wants them kept from the case', () => {
    const it = told()
    it.does(omar, 'take_up_reprisal', { reprisal: 't1' })
    it.namedIn = () => [omarId]
    it.does(person, 'keep_from', { who: 'Omar' })
    expect(seen(it)?.owner).toBe('nobody')
  })
})

test('what was told and answered before this was kept as a part stands as it stood', () => {
  const it = told()
  it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
  const older = it.events.map((each) =>
    each.kind === 'message_written' ? { ...each, settled: { answers: each.by.kind === 'staff' } } : each,
  )
  const kase = fold(it.kase.id, older)
  expect(kase.reprisals[0]?.end?.how).toBe('answered_before')
  expect(personView(kase, it.now, DEFAULT_CALENDAR).reprisals).toEqual([])
  const open = fold(it.kase.id, older.slice(0, -1))
  expect(openReprisal(open)?.tellings).toEqual([{ at: it.now, message: 'm1' }])
})

test('nobody who stands beside the person reads a word of it', () => {
  const it = assessing()
  it.does(person, 'let_in_adviser', { name: 'Rosa Lopez', mandate: 'friend', seesEarlier: true })
  it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
  stepped(it)
  it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on', words: 'Now they shout.' })
  const theirs = seenByAdviser({ kase: it.kase, events: it.events }, 'v1')
  expect(JSON.stringify(theirs?.kase)).not.toMatch(/nights|works council|shout/)
})
