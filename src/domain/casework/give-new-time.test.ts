import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { assessing, received } from '../../../tests/in-memory/stages.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import type { CaseEvent } from '../case/case-event.ts'
import { fold } from '../case/fold.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'

const told = { late: 'tell_you_what_we_found', reasons: 'The agency sent its logs only yesterday.' } as const
const late = () => {
  const it = assessing().later({ days: 31 })
  it.does(clock, 'note_lateness', {})
  return it
}
const queues = ({ kase }: ReturnType<typeof late>) => countersOf(kase, DEFAULT_CALENDAR).map(queueOf)

test('whoever is late tells a new time and the reason, and the person reads both instead of none', () => {
  const it = late()
  expect(pageOf(it).join('\n')).toContain('There is no new date yet.')
  const by = plusMs(it.now, 5 * DAY)
  it.does(ana, 'give_new_time', { ...told, by })
  const step = it.view.owed.find((each) => each.step === told.late)
  expect(step).toMatchObject({ late: true, newTime: { by, reasons: told.reasons } })
  const page = pageOf(it).join('\n')
  expect(page).toContain(told.reasons)
  expect(page).toMatch(/The new date is 7 April 2026/)
})

test('a new time takes nothing back: it stays late, and in the list of what is late', () => {
  const it = late()
  it.does(ana, 'give_new_time', { ...told, by: plusMs(it.now, 5 * DAY) })
  expect(queues(it)).toContain('late')
  it.later({ days: 6 }).does(clock, 'note_lateness', {})
  expect(it.kase.missed).toContainEqual({ step: told.late, by: plusMs(it.now, -1 * DAY) })
  expect(pageOf(it).join('\n')).toContain('has passed as well')
})

test('what is not late gets no other time, and no new time lies behind', () => {
  const it = late()
  const by = plusMs(it.now, DAY)
  expect(received().refusal(ana, 'give_new_time', { ...told, by })).toBe('no_time_to_give')
  expect(it.refusal(ana, 'give_new_time', { ...told, late: 'end_the_case', by })).toBe('no_time_to_give')
  expect(it.refusal(ana, 'give_new_time', { ...told, by: it.now })).toBe('new_time_not_ahead')
  expect(it.refusal(person, 'give_new_time', { ...told, by })).toBe('not_yours')
})

test('the reason stays on the page, also where telling it is what was late', () => {
  // Whether or not the clock has put it on record before.
  const it = assessing().later({ days: 31 })
  const reasons = 'Two of us were ill, and nobody wrote to you.'
  it.does(ana, 'give_new_time', { late: 'hear_from_us', by: plusMs(it.now, DAY), reasons })
  expect(it.view.owed.some((each) => each.step === 'hear_from_us' && each.late)).toBe(false)
  expect(pageOf(it).join('\n')).toContain(reasons)
})

/** Two of us were asked to stop it by the same time, and nobody has looked whether they did. */
const twoLate = () => {
  const it = assessing()
  const until = plusMs(it.now, DAY)
  for (const whom of ['The host of the page', 'The maker of the app'])
    it.does(ana, 'ask_to_stop', { measure: 'stop', whom, what: 'Please take the page down.', until })
  return it.later({ days: 2 })
}
const newTimes = (it: ReturnType<typeof twoLate>) =>
  it.view.owed
    .filter(({ step }) => step === 'see_whether_it_stopped')
    .map(({ key, newTime }) => [key, newTime?.by ?? null])

test('of two things that are late, a new time for one leaves the other without', () => {
  const it = twoLate()
  const by = plusMs(it.now, DAY)
  const reasons = 'The host answers only on weekdays.'
  expect(it.refusal(ana, 'give_new_time', { late: 'see_whether_it_stopped', by, reasons })).toBe(
    'which_is_late',
  )
  it.does(ana, 'give_new_time', { late: 'see_whether_it_stopped:m1', by, reasons })
  expect(newTimes(it)).toEqual([
    ['see_whether_it_stopped:m1', by],
    ['see_whether_it_stopped:m2', null],
  ])
  expect(pageOf(it).join('\n')).toContain('There is no new date yet.')
})

test('an older new time, that names nothing, counts for everything of its step and time, as it did', () => {
  const it = twoLate()
  const by = plusMs(it.now, DAY)
  it.does(ana, 'give_new_time', {
    late: 'see_whether_it_stopped:m1',
    by,
    reasons: 'The host answers only on weekdays.',
  })
  it.kase = fold(
    it.kase.id,
    it.events.map((event): CaseEvent => {
      if (event.kind !== 'new_time_given') return event
      const { late: _, ...facts } = event.facts
      return { ...event, facts }
    }),
  )
  expect(newTimes(it).map(([, time]) => time)).toEqual([by, by])
})
