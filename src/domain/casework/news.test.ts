import { expect, test } from 'vitest'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import {
  assessing,
  CASEWORK_MAKER,
  notUpheld,
  offered,
  planned,
  rated,
  received,
  remedied,
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { doneByTwo } from '../../../tests/in-memory/noted-wish.ts'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { isNews, newsDue } from './news.ts'
import { nextStep } from './next-step.ts'

const due = (it: ReturnType<typeof received>) => newsDue(it.kase, DEFAULT_CALENDAR)

test('a person hears from us again within 14 days of being heard', () => {
  const it = received()
  expect(due(it)).toBe(plusMs(it.kase.receivedAt, 14 * DAY))
})

test('a message from us starts the 14 days again, one from the person or a note does not', () => {
  const it = assessing().later({ days: 3 })
  const before = due(it)
  it.does(person, 'write_message', { body: 'Is anybody there?' })
  it.does(ana, 'add_note', { note: 'Ask the bank.' })
  expect(due(it)).toBe(before)
  it.does(ana, 'write_message', { body: 'Yes. We asked the bank today.' })
  expect(due(it)).toBe(plusMs(it.now, 14 * DAY))
})

test('nobody owes news about a closed case', () => {
  expect(due(remedied())).toBeNull()
})

test('the desk is told to give news before the thing that takes longer, and never before what comes sooner', () => {
  const new_ = received()
  expect(nextStep(new_.kase, DEFAULT_CALENDAR)).toEqual(nextStep(new_.kase, DEFAULT_CALENDAR))
  const open = offered()
  expect(open.course.by).toBeNull()
  expect(nextStep(open.kase, DEFAULT_CALENDAR)).toMatchObject({ step: 'hear_from_us', by: due(open) })
})

test('a notification has nobody who waits for news', () => {
  const it = received({ kind: 'notification', submitter: 'somebody_else' })
  expect(nextStep(it.kase, DEFAULT_CALENDAR)).toEqual(nextStep(it.kase, DEFAULT_CALENDAR))
})

test('what leaves the plan is news for whoever had seen it there, and so is what is made binding', () => {
  const gone = { action: 'a2', reasons: 'The assistant was switched off.' }
  const unseen = planned().later({ days: 1 })
  const before = due(unseen)
  unseen.does(ana, 'overtake_action', gone)
  expect(due(unseen)).toBe(before)
  const seen = offered().later({ days: 1 })
  seen.does(ana, 'overtake_action', gone)
  expect(due(seen)).toBe(plusMs(seen.now, 14 * DAY))
  const bound = planned().later({ days: 1 })
  bound.does(ana, 'impose_action', { action: 'a2', reasons: 'It goes on hurting people.' })
  expect(due(bound)).toBe(plusMs(bound.now, 14 * DAY))
  bound.later({ days: 1 }).does(ana, 'overtake_action', gone)
  expect(due(bound)).toBe(plusMs(bound.now, 14 * DAY))
})

test('whoever stopped hears of our own words to them, and of nothing that others do', () => {
  const it = unproven()
  const found = {
    outcome: 'not_upheld',
    reasons: 'We found no fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  } as const
  it.does(ana, 'decide', found)
  const after = (events: readonly CaseEvent[]) => events.map((event) => isNews(it.kase, event))
  it.does(ana, 'add_entity', CASEWORK_MAKER)
  const offer = { entity: 'e1', impacts: ['i1'], message: 'Please.', withIdentity: false }
  it.does(ana, 'offer_handover', offer)
  it.does(person, 'appeal', { decision: 'd1', reasons: 'You did not read it.' })
  it.does(person, 'withdraw', {})
  expect(after(it.later({ days: 2 }).does(clock, 'expire_handover', { handover: 'h1' }))).toEqual([false])
  expect(after(it.does(ana, 'write_message', { body: 'You can always come back.' }))).toEqual([true])
  const answer = {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'I read it. The letters show it.',
    whatNext: 'It stays. You hear from us in May.',
  } as const
  expect(after(it.does(marta, 'decide_appeal', answer))).toEqual([false, true])
})

test('that a case is stopped is no news to whoever stopped it, also when staff enter it; any other end is', () => {
  const news = (events: readonly CaseEvent[]) => events.some(({ settled }) => settled?.news)
  const stopped = rated({ channel: 'phone' })
  expect(news(doneByTwo(stopped, 'stop').events)).toBe(news(rated({ channel: 'phone' }).events))
  expect(stopped.events.slice(-5).filter(({ settled }) => settled?.news)).toEqual([])
  const closed = notUpheld({ channel: 'phone' })
  expect(news(closed.events.filter(({ kind }) => kind === 'closed'))).toBe(true)
})
