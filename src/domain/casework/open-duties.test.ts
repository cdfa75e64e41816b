import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { closing, confirm, missing, refusals } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, omar, person } from '../../../tests/in-memory/people.ts'
import { attributed, delivering, rated, remedied } from '../../../tests/in-memory/stages.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'

describe('where somebody still owes remedy', () => {
  const date = (it: InMemoryCase) => plusMs(it.now, 60 * DAY)

  test('a case ends only with what was tried and a date to look again, all asked at once', () => {
    const it = decided(attributed())
    expect(refusals(it, { outcome: 'not_remedied', reasons: 'It is too expensive for the agency.' })).toEqual(
      ['tried_missing', 'look_again_missing'],
    )
    expect(refusals(it, closing('not_remedied', { lookAgainAt: plusMs(it.now, 91 * DAY) }))).toEqual([
      'look_again_too_far',
    ])
    expect(refusals(it, closing('not_remedied', { lookAgainAt: it.now }))).toEqual(['look_again_too_far'])
    expect(refusals(it, closing('not_remedied', { lookAgainAt: date(it) }))).toEqual([])
  })

  test('and stays on a list, with its owner and date, whatever its ending is called', () => {
    const it = decided(attributed())
    it.does(ana, 'close', closing('not_remedied', { lookAgainAt: date(it) }))
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toContain('duty_open')
    expect(it.kase.handler).toBe(ana.kind === 'staff' && ana.id)
    expect(it.view.next).toMatchObject({ step: 'look_at_the_duty', by: date(it), late: false })
    expect(it.view.decisions.at(-1)?.tried).toBe('We wrote to the agency three times.')
    expect(it.later({ days: 61 }).view.next.late).toBe(true)
  })

  test('until somebody looks, and sets the next date, or opens it again', () => {
    const it = decided(attributed())
    it.does(ana, 'close', closing('not_remedied', { lookAgainAt: date(it) }))
    it.later({ days: 60 })
    const looked = { opens: false, reasons: 'The agency says no for the fourth time.' } as const
    expect(it.refusal(ana, 'look_at_duty', looked)).toBe('look_again_missing')
    expect(it.refusal(ana, 'look_at_duty', { ...looked, lookAgainAt: plusMs(it.now, 91 * DAY) })).toBe(
      'look_again_too_far',
    )
    it.does(ana, 'look_at_duty', { ...looked, lookAgainAt: plusMs(it.now, 90 * DAY) })
    expect(it.view.decisions.at(-1)).toMatchObject({
      kind: 'duty_looked_at',
      reasons: looked.reasons,
      canAppeal: true,
    })
    // To say the same once more in ninety days is no look.
    const again = { ...looked, lookAgainAt: plusMs(it.now, 80 * DAY) }
    expect(it.refusal(ana, 'look_at_duty', again)).toBe('same_reason')
    expect(it.view.next).toMatchObject({ step: 'look_at_the_duty', by: plusMs(it.now, 90 * DAY) })
    it.does(omar, 'look_at_duty', { opens: true, reasons: 'A new head of the agency wants to talk.' })
    expect(it.kase.state).toBe('assessing')
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
  })

  test('a court is no place to send it to', () => {
    expect(missing(decided(attributed()), 'redirected')).toEqual(['duty_unmet'])
  })

  test('nobody escapes it by not looking who is tied to it', () => {
    expect(missing(decided(rated()), 'not_remedied')).toEqual(['tie_not_looked_at'])
  })

  test('whoever is remedied, or stopped, is on no such list', () => {
    expect(countersOf(remedied().kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
    const it = decided(attributed())
    it.does(person, 'withdraw', {})
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
    expect(it.refusal(ana, 'look_at_duty', { opens: true, reasons: 'We look at it once more.' })).toBe(
      'no_duty_open',
    )
  })

  test('in part remedied is in part owed', () => {
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of the fourth of March.' })
    confirm(it, 'a1', 'yes')
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('plan_still_open')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has gone out of business.' })
    expect(refusals(it, closing('partly_remedied'))).toEqual(['look_again_missing'])
    it.does(ana, 'close', closing('partly_remedied', { lookAgainAt: date(it) }))
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toContain('duty_open')
  })
})
