import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { doneByTwo } from '../../../tests/in-memory/noted-wish.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { addCalendarMonths, DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { isToBeAnnounced, keptUntil } from './retention.ts'

const OWN = { because: 'own_request' } as const
const OURS = { because: 'retention' } as const
const clocks = ({ kase }: InMemoryCase) =>
  clocksOf(kase, DEFAULT_CALENDAR).filter(({ verb }) => verb === 'erase_case')
const until = ({ kase }: InMemoryCase, months: number) => keptUntil(kase, months, DEFAULT_CALENDAR)
const isTime = (it: InMemoryCase, months: number) =>
  isToBeAnnounced(it.kase, months, it.now, DEFAULT_CALENDAR)

test('what the person asks to have erased is erased two weeks later, and not an hour before', () => {
  const it = stages.rated()
  it.does(person, 'ask_to_erase', {})
  const { on } = it.kase.erasing!
  expect(on).toBe(plusMs(it.kase.erasing!.at, 14 * DAY))
  expect(clocks(it)).toEqual([{ verb: 'erase_case', subject: 'own_request', due: on }])
  expect(it.refusal(person, 'ask_to_erase', {})).toBe('already_done')
  expect(it.until(plusMs(on, -1)).refusal(clock, 'erase_case', OWN)).toBe('not_now')
  it.until(on).does(clock, 'erase_case', OWN)
  expect([it.kase.erasing, it.kase.erasedAt, clocks(it)]).toEqual([null, it.now, []])
})

test('the person takes it back with their receipt until then, and it is kept', () => {
  const it = stages.rated()
  expect(it.refusal(person, 'take_back_erasing', {})).toBe('nothing_to_take_back')
  it.does(person, 'ask_to_erase', {})
  expect(it.view.erasing).toMatchObject({ because: 'own_request', waitsFor: null })
  it.later({ days: 13 }).does(person, 'take_back_erasing', {})
  expect([it.kase.erasing, it.view.erasing, clocks(it)]).toEqual([null, null, []])
  expect(it.later({ days: 30 }).refusal(clock, 'erase_case', OWN)).toBe('not_now')
})

test('staff enter it only for whoever told them by phone, and nobody else asks for it', () => {
  for (const by of [ana, marta, omar, clock])
    expect(stages.rated().refusal(by, 'ask_to_erase', {})).not.toBe('allowed')
  const byPhone = stages.assessing({ channel: 'phone' })
  expect(byPhone.refusal(ana, 'ask_to_erase', {})).toBe('not_yours')
  doneByTwo(byPhone, 'erase')
  byPhone.does(ana, 'take_back_erasing', {})
})

test('it is refused, with the reason, while a hold, a reprisal or the danger to a child is open', () => {
  const held = stages.rated()
  held.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(held.refusal(person, 'ask_to_erase', {})).toBe('case_is_held')
  const suffering = stages.assessing()
  suffering.does(person, 'write_message', { body: 'They cut my shifts.', retaliation: true })
  expect(suffering.refusal(person, 'ask_to_erase', {})).toBe('reprisal_is_open')
  const child = stages.assessing({ child: true, dangerSigns: ['violence'] })
  expect(child.refusal(person, 'ask_to_erase', {})).toBe('child_in_danger')
})

test('what comes in these two weeks makes it wait, the person reads for what, and it goes on where it ends before the day', () => {
  const it = stages.rated()
  it.does(person, 'ask_to_erase', {})
  const { on } = it.kase.erasing!
  it.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(it.view.erasing).toMatchObject({ on, waitsFor: 'case_is_held' })
  expect(clocks(it)).toEqual([])
  it.later({ days: 10 }).does(marta, 'release_hold', { because: 'The court is done with it.' })
  expect(it.events.at(-1)?.settled).not.toMatchObject({ news: true })
  expect(clocks(it)).toEqual([{ verb: 'erase_case', subject: 'own_request', due: on }])
  expect(it.until(on).refusal(clock, 'erase_case', OWN)).toBe('allowed')
})

test('what was kept past its day is over when that ends, as news, and is asked for, or announced, anew', () => {
  for (const because of ['own_request', 'retention'] as const) {
    const it = because === 'own_request' ? stages.rated() : stages.notUpheld().later({ days: 400 })
    if (because === 'own_request') it.does(person, 'ask_to_erase', {})
    else it.does(clock, 'announce_erasing', { until: it.now })
    const { on } = it.kase.erasing!
    it.does(ana, 'hold_everything', { because: 'A court asked for it.' })
    it.until(plusMs(on, 40 * DAY))
    expect(it.refusal(clock, 'erase_case', { because })).toBe('case_is_held')
    expect(it.view).toMatchObject({ erasing: { on, waitsFor: 'case_is_held' }, notErased: null })
    it.does(marta, 'release_hold', { because: 'The court is done with it.' })
    expect(it.events.at(-1)?.settled).toMatchObject({ news: true })
    expect(it.refusal(clock, 'erase_case', { because })).toBe('not_now')
    expect([clocks(it), it.view.erasing, it.view.notErased]).toEqual([[], null, { because, on }])
    if (because === 'own_request') it.does(person, 'ask_to_erase', {})
    else it.does(clock, 'announce_erasing', { until: it.now })
    const notice = because === 'own_request' ? 14 : 28
    expect(clocks(it)).toEqual([
      { verb: 'erase_case', subject: because, due: plusMs(it.kase.erasing!.at, notice * DAY) },
    ])
    expect(it.view.notErased).toBeNull()
  }
})

test('words that came after it was asked for are answered first, unless it is asked for again after them', () => {
  const it = stages.rated()
  it.does(person, 'ask_to_erase', {})
  const { on } = it.kase.erasing!
  it.later({ days: 3 }).does(person, 'write_message', {
    body: 'I have a new letter from them, please read it.',
  })
  expect(clocks(it)).toEqual([])
  const again = it.copy()
  it.until(plusMs(on, DAY))
  expect(it.refusal(clock, 'erase_case', OWN)).toBe('erased_after_answer')
  expect(it.view.erasing).toMatchObject({ waitsFor: 'erased_after_answer' })
  it.does(ana, 'write_message', { body: 'We have read the letter, and it changes what we found.' })
  expect([it.view.erasing, it.view.notErased]).toEqual([null, { because: 'own_request', on }])

  again.does(person, 'ask_to_erase', {})
  const { on: anew, at } = again.kase.erasing!
  expect(anew).toBe(plusMs(at, 14 * DAY))
  expect(again.refusal(person, 'ask_to_erase', {})).toBe('already_done')
  expect(again.until(anew).refusal(clock, 'erase_case', OWN)).toBe('allowed')
})

test('the time of the house runs from the end, and never out before every appeal is over', () => {
  const it = stages.notUpheld()
  const appealUntil = it.kase.decisions
    .map((each) => each.appealUntil)
    .toSorted()
    .at(-1)!
  for (const months of [1, 3, 7, 36]) {
    const end = until(it, months)!
    expect(isBefore(end, appealUntil)).toBe(false)
    expect(isBefore(end, addCalendarMonths(it.kase.closedAt!, months, 'UTC'))).toBe(false)
  }
  expect(until(it, 36)).toBe(addCalendarMonths(it.kase.closedAt!, 36, 'UTC'))
})

test('no time runs while something is open: an answer, an appeal, what is owed, or what keeps it', () => {
  expect(until(stages.rated(), 1)).toBeNull()
  const asked = stages.notUpheld()
  asked.does(person, 'write_message', { body: 'I do not understand it.' })
  expect(until(asked, 1)).toBeNull()
  const appealed = stages.notUpheld()
  appealed.does(person, 'appeal', { decision: 'd1', reasons: 'It is not so.' })
  expect(until(appealed, 1)).toBeNull()
  const held = stages.notUpheld()
  held.does(ana, 'hold_everything', { because: 'A court asked for it.' })
  expect(until(held, 1)).toBeNull()
})

test('the person is told four weeks before, once, as news, and it is erased then and not before', () => {
  const it = stages.notUpheld()
  const end = until(it, 12)!
  expect(isTime(it, 12)).toBe(false)
  expect(isTime(it.until(plusMs(end, -29 * DAY)), 12)).toBe(false)
  expect(isTime(it.until(plusMs(end, -28 * DAY)), 12)).toBe(true)
  const [told] = it.does(clock, 'announce_erasing', { until: end })
  expect(told).toMatchObject({ kind: 'erasing_announced', facts: { on: end } })
  expect(it.events.at(-1)?.settled).toMatchObject({ news: true })
  expect([isTime(it, 12), it.view.erasing]).toEqual([
    false,
    { because: 'retention', on: end, waitsFor: null, ifSilent: false },
  ])
  expect(it.until(plusMs(end, -1)).refusal(clock, 'erase_case', OURS)).toBe('not_now')
  expect(it.until(end).refusal(clock, 'erase_case', OURS)).toBe('allowed')
})

test('whoever announces it late or too soon still gives the person four weeks and every appeal', () => {
  const late = stages.notUpheld().later({ days: 400 })
  late.does(clock, 'announce_erasing', { until: plusMs(late.now, -DAY) })
  expect(late.kase.erasing?.on).toBe(plusMs(late.now, 28 * DAY))
  const soon = stages.notUpheld()
  soon.does(clock, 'announce_erasing', { until: soon.now })
  for (const { appealUntil } of soon.kase.decisions)
    expect(isBefore(soon.kase.erasing!.on, appealUntil)).toBe(false)
})

test('whatever the person does meanwhile keeps it, and the time of the house begins anew', () => {
  const KEEPS: readonly ((it: InMemoryCase) => void)[] = [
    (it) => it.does(person, 'take_back_erasing', {}),
    (it) => it.does(person, 'write_message', { body: 'Please keep it.' }),
  ]
  for (const keep of KEEPS) {
    const it = stages.notUpheld().later({ days: 400 })
    it.does(clock, 'announce_erasing', { until: it.now })
    keep(it.later({ days: 2 }))
    expect(it.kase.erasing).toBeNull()
    if (it.kase.unansweredSince !== null) it.does(ana, 'write_message', { body: 'We keep it, of course.' })
    expect(until(it, 12)).toBe(addCalendarMonths(it.kase.keptAgainAt!, 12, 'UTC'))
  }
})
