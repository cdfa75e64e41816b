import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, received, remedied } from '../../../tests/in-memory/stages.ts'
import { staffIdOf } from '../case/actor.ts'
import { clocksOf } from '../case/clocks.ts'
import { queuesOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, HOUR, plusMs, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { everythingOwed } from './owed.ts'

const WHEN = 'Tuesday or Thursday after six, Cairo time.'
const idOf = (actor: typeof ana) => staffIdOf(actor) ?? ''
const inHours = (it: InMemoryCase, hours: number): Instant => plusMs(it.now, hours * HOUR)
const inDays = (it: InMemoryCase, days: number): Instant => plusMs(it.now, days * DAY)
const talk = (it: InMemoryCase) => it.kase.talks.at(-1)
const due = (from: Instant) => ownDue('CLK-OWN-TALK-2WD', from, DEFAULT_CALENDAR)
const owed = (it: InMemoryCase) =>
  everythingOwed(it.kase, DEFAULT_CALENDAR)
    .filter(({ step }) => step === 'answer_about_talk' || step === 'talk_with_you')
    .map(({ step, by, verb, subject }) => [step, by, verb, subject])

const ourAnswer = (by: Instant) => ['answer_about_talk', by, 'arrange_talk', { talk: 'j1' }]

function asked(stage = assessing): InMemoryCase {
  const it = stage()
  it.does(person, 'ask_for_talk', { kind: 'phone', words: WHEN })
  return it
}

function offered(kind: 'video' | 'mediation' = 'video', more: object = {}): InMemoryCase {
  const it = assessing()
  it.does(ana, 'offer_talk', {
    kind,
    words: 'We would like to hear how the letters reached you.',
    first: inDays(it, 3),
    second: inDays(it, 2),
    ...more,
  })
  return it
}

describe('a talk that the person asks for', () => {
  test.each([
    ['received', received],
    ['assessed', assessing],
    ['closed', remedied],
  ] as const)('is answered in two working days, and is on a list, when the case is %s', (_, stage) => {
    const it = asked(stage)
    expect(owed(it)).toEqual([['answer_about_talk', due(it.kase.theirsAsOf), 'arrange_talk', { talk: 'j1' }]])
    expect(queuesOf(it.kase, DEFAULT_CALENDAR)).toContain('messages')
    const when = inDays(it, 2)
    it.does(marta, 'arrange_talk', {
      talk: 'j1',
      plan: 'agreed',
      first: when,
      words: 'I ring you then, from a hidden number.',
    })
    expect(owed(it)).toEqual([['talk_with_you', due(when), 'record_talk', { talk: 'j1' }]])
    expect(it.view.talks[0]).toMatchObject({ state: 'agreed', when, ours: 1 })
    expect(it.refusal(person, 'ask_for_talk', { kind: 'video' })).toBe('talk_is_open')
  })

  test('is agreed by us at one time, and only where they said when; a no has a reason', () => {
    const it = asked()
    const agreed = { talk: 'j1', plan: 'agreed', first: inDays(it, 2) } as const
    expect(it.refusal(ana, 'arrange_talk', { ...agreed, second: inDays(it, 3) })).toBe('talk_one_time')
    expect(it.refusal(ana, 'arrange_talk', { talk: 'j1', plan: 'no' })).toBe('reason_missing')
    expect(it.refusal(ana, 'arrange_talk', { ...agreed, first: inDays(it, -1) })).toBe('talk_time_not_right')
    expect(it.refusal(ana, 'arrange_talk', { ...agreed, first: inDays(it, 61) })).toBe('talk_time_not_right')
    const silent = assessing()
    silent.does(person, 'ask_for_talk', { kind: 'in_person', words: '' })
    expect(silent.refusal(ana, 'arrange_talk', agreed)).toBe('talk_needs_their_yes')
    const mediation = assessing()
    mediation.does(person, 'ask_for_talk', { kind: 'mediation', words: WHEN })
    expect(mediation.refusal(ana, 'arrange_talk', agreed)).toBe('talk_needs_their_yes')
  })
})

test('whatever is said while a talk waits for us, our answer is owed by the time that was promised first', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('others' as const) },
    fc.constantFrom('message', 'propose', 'yes', 'kept_from', 'not_held'),
  )
  let again = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 30 })), { maxLength: 12 }), (steps) => {
      const it = asked()
      let waits: readonly unknown[] | null = owed(it)
      steps.forEach(([does, hours], n) => {
        it.later({ hours })
        const first = inDays(it, 2)
        if (does === 'others')
          it.tries(person, 'answer_talk', { talk: 'j1', answer: 'others', words: `Not on day ${n}.` })
        else if (does === 'yes')
          it.tries(person, 'answer_talk', {
            talk: 'j1',
            answer: 'yes',
            when: talk(it)?.times.at(-1) ?? null,
            words: '',
          })
        else if (does === 'message') it.tries(person, 'write_message', { body: 'When do you ring me?' })
        else if (does === 'propose')
          it.tries(ana, 'arrange_talk', { talk: 'j1', plan: 'others', first, words: 'Then?' })
        else if (does === 'kept_from')
          it.tries(omar, 'declare_conflict', { reasons: 'My brother works at the agency of the letters.' })
        else it.tries(ana, 'record_talk', { talk: 'j1', tookPlace: false, words: 'Nobody was there.' })
        if (talk(it)?.state !== 'waits_for_us') waits = null
        else if (waits === null) waits = owed(it)
        else again += does === 'others' ? 1 : 0
        if (waits !== null) expect(owed(it)).toEqual(waits)
      })
    }),
  )
  expect(again).toBeGreaterThan(20)
})

describe('times that we propose', () => {
  test('wait for the person without a date, and are chosen, changed or declined without a reason', () => {
    const it = offered()
    const times = [inDays(it, 2), inDays(it, 3)]
    expect(it.view.talks[0]?.times).toEqual(times)
    expect(it.view.waiting).toMatchObject([{ kind: 'answer_talk', subject: 'j1' }])
    expect(owed(it)).toEqual([])
    const yes = { talk: 'j1', answer: 'yes', words: '' } as const
    expect(it.refusal(person, 'answer_talk', yes)).toBe('talk_time_missing')
    expect(it.refusal(person, 'answer_talk', { ...yes, when: inDays(it, 1) })).toBe('talk_time_missing')
    it.does(person, 'answer_talk', { ...yes, when: times[1]!, words: 'My sister comes with me.' })
    expect(talk(it)).toMatchObject({ state: 'agreed', when: times[1] })
    expect(it.kase.unansweredSince).toBeNull()
    it.does(person, 'answer_talk', { talk: 'j1', answer: 'others', words: 'Another week.' })
    expect(owed(it)).toEqual([ourAnswer(due(it.kase.theirsAsOf))])
    it.does(person, 'answer_talk', { talk: 'j1', answer: 'no', words: '' })
    expect(talk(it)?.said.map(({ from, step }) => `${from} ${step}`)).toEqual([
      'us proposed',
      'person agreed',
      'person others',
      'person declined',
    ])
    expect(owed(it)).toEqual([])
    expect(it.refusal(ana, 'arrange_talk', { talk: 'j1', plan: 'others', first: times[1]! })).toBe(
      'talk_is_over',
    )
  })

  test('that are over cannot be chosen, and no time of ours stops for any of it', () => {
    const before = everythingOwed(assessing().kase, DEFAULT_CALENDAR).map(({ step, by }) => [step, by])
    const it = offered()
    expect(everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step, by }) => [step, by])).toEqual(before)
    const when = inDays(it, 2)
    it.later({ days: 3 })
    expect(it.refusal(person, 'answer_talk', { talk: 'j1', answer: 'yes', when, words: '' })).toBe(
      'talk_time_missing',
    )
  })
})

describe('what was said in a talk', () => {
  const held = () => {
    const it = offered()
    it.does(person, 'answer_talk', { talk: 'j1', answer: 'yes', when: inDays(it, 2), words: '' })
    return it
  }
  const record = { talk: 'j1', tookPlace: true, words: 'You told us of two more letters. We look for them.' }

  test('is written down after it, read by the person, and answered by somebody where they say that it is not right', () => {
    const it = held()
    expect(offered().refusal(ana, 'record_talk', record)).toBe('talk_not_agreed')
    it.later({ days: 2 }).does(ana, 'record_talk', record)
    expect(owed(it)).toEqual([])
    expect(it.view.waiting).toMatchObject([{ kind: 'answer_talk_record', subject: 'j1' }])
    expect(it.view.newest[0]).toMatchObject({ kind: 'talk', subject: 'j1' })
    it.does(person, 'answer_talk_record', { talk: 'j1', answer: 'right', words: '' })
    expect(it.kase.unansweredSince).toBeNull()
    expect(it.view.waiting).toEqual([])
    it.does(person, 'answer_talk_record', { talk: 'j1', answer: 'not_right', words: '' })
    expect(it.kase.unansweredSince).not.toBeNull()
    it.does(ana, 'record_talk', { ...record, words: 'There were three letters, and we look for all.' })
    expect(talk(it)?.said.filter(({ step }) => step === 'recorded')).toHaveLength(2)
    expect(it.view.waiting).toMatchObject([{ kind: 'answer_talk_record' }])
  })

  test('is nothing where it did not take place: then it waits for us again', () => {
    const it = held().later({ days: 2 })
    it.does(ana, 'record_talk', {
      ...record,
      tookPlace: false,
      words: 'We rang, and nobody picked up there.',
    })
    expect(owed(it)).toEqual([ourAnswer(due(it.now))])
    expect(it.refusal(person, 'answer_talk_record', { talk: 'j1', answer: 'right', words: '' })).toBe(
      'talk_not_recorded',
    )
  })
})

describe('who takes part', () => {
  test('is nobody who must not see the case, and nobody whom the person fears', () => {
    const it = assessing()
    it.does(person, 'write_message', { body: 'I am afraid of Brightline Ltd. They threatened me.' })
    const input = {
      kind: 'mediation',
      words: 'We would like to hear how the letters reached you.',
      first: inDays(it, 2),
    } as const
    expect(it.refusal(ana, 'offer_talk', { ...input, outside: 'Brightline Ltd' })).toMatch(/fear/)
    it.does(omar, 'declare_conflict', { reasons: 'My brother works at the agency that wrote the letters.' })
    expect(it.refusal(ana, 'offer_talk', { ...input, named: [idOf(omar)] })).toBe('kept_from_talk')
    expect(it.refusal(ana, 'offer_talk', { ...input, named: ['nobody'] })).toBe('unknown_colleague')
    it.does(ana, 'offer_talk', { ...input, named: [idOf(marta)], outside: 'The house of mediators' })
    expect(it.view.talks[0]).toMatchObject({ ours: 1, outside: 'The house of mediators' })
  })

  test('of us goes with whoever is kept from the case, and then it is agreed anew with somebody else', () => {
    const it = offered('video', { named: [idOf(omar)] })
    it.does(person, 'answer_talk', { talk: 'j1', answer: 'yes', when: inDays(it, 2), words: '' })
    it.does(omar, 'declare_conflict', { reasons: 'My brother works at the agency that wrote the letters.' })
    expect(talk(it)).toMatchObject({ state: 'waits_for_us', when: null, ours: [] })
    expect(owed(it)).toEqual([ourAnswer(due(it.now))])
  })
})

test('whoever stops their case is rung by nobody, and whoever told of others is asked for no talk', () => {
  const it = asked()
  it.does(person, 'withdraw', {})
  expect(talk(it)?.state).toBe('ended')
  expect(owed(it)).toEqual([])
  const told = assessing({ kind: 'notification' })
  expect(told.refusal(person, 'ask_for_talk', { kind: 'phone', words: WHEN })).toBe('not_yours')
  expect(told.refusal(ana, 'offer_talk', { kind: 'phone', words: WHEN, first: inDays(told, 2) })).toBe(
    'asked_in_their_case',
  )
})

describe('the time of a talk', () => {
  const record = { talk: 'j1', words: 'We talked about the letters, and look for two more.' } as const
  const hours = fc.integer({ min: 1, max: 24 * 20 })

  test('has to come before anybody says that it was held, or that it was not', () => {
    fc.assert(
      fc.property(hours, hours, fc.boolean(), fc.boolean(), (until, now, tookPlace, isAsked) => {
        const it = isAsked ? asked() : offered('video', { first: inHours(assessing(), until) })
        const when = inHours(it, until)
        if (isAsked) it.does(ana, 'arrange_talk', { talk: 'j1', plan: 'agreed', first: when })
        else it.does(person, 'answer_talk', { talk: 'j1', answer: 'yes', when })
        it.later({ hours: now })
        expect(it.refusal(ana, 'record_talk', { ...record, tookPlace })).toBe(
          now < until ? 'not_happened_yet' : 'allowed',
        )
        if (now < until) expect(owed(it).map(([step]) => step)).toEqual(['talk_with_you'])
      }),
    )
  })

  test('that passes unchosen is said, and other times are owed to whoever said a word in it', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('asked', 'others', 'ours'),
        hours,
        (times, whose, now) => {
          const it = whose === 'asked' ? asked() : offered()
          if (whose === 'others')
            it.does(person, 'answer_talk', { talk: 'j1', answer: 'others', words: WHEN })
          const [first, second, third] = times.map((each) => inHours(it, each))
          const proposed = {
            plan: 'others',
            first,
            ...(second && { second }),
            ...(third && { third }),
          } as const
          it.does(ana, 'arrange_talk', { talk: 'j1', ...proposed })
          const last = inHours(it, Math.max(...times))
          const ring = () =>
            clocksOf(it.kase, DEFAULT_CALENDAR).filter(({ verb }) => verb === 'note_times_over')
          expect(ring()).toEqual([{ verb: 'note_times_over', subject: 'j1', due: last }])
          it.later({ hours: now })
          const isOver = it.now >= last
          const isOwed = isOver && whose !== 'ours'
          expect(it.refusal(clock, 'note_times_over', { talk: 'j1' })).toBe(isOver ? 'allowed' : 'not_now')
          seen.add(`${whose} ${isOver}`)
          // The page says so at once, and lists as soon as the clock has rung.
          const theirs = () => {
            expect(it.view.owed.filter(({ step }) => step === 'answer_about_talk')).toMatchObject(
              isOwed ? [{ by: due(last), owner: 'handler' }] : [],
            )
            expect(pageOf(it).join(' ').includes('All times that were proposed are over.')).toBe(isOver)
            expect(it.view.talks[0]?.state).toBe(
              isOver ? (isOwed ? 'waits_for_us' : 'ended') : 'waits_for_person',
            )
          }
          theirs()
          if (!isOver) return
          it.does(clock, 'note_times_over', { talk: 'j1' })
          theirs()
          expect(ring()).toEqual([])
          expect(it.refusal(clock, 'note_times_over', { talk: 'j1' })).toBe('not_now')
          expect(owed(it)).toEqual(isOwed ? [ourAnswer(due(last))] : [])
          expect(queuesOf(it.kase, DEFAULT_CALENDAR).includes('messages')).toBe(isOwed)
          const again = { talk: 'j1', plan: 'others', first: inHours(it, 5) } as const
          expect(it.refusal(ana, 'arrange_talk', again)).toBe(isOwed ? 'allowed' : 'talk_is_over')
          expect(it.refusal(person, 'ask_for_talk', { kind: 'phone' })).toBe(
            isOwed ? 'talk_is_open' : 'allowed',
          )
        },
      ),
    )
    expect(seen.size).toBe(6)
  })
})
