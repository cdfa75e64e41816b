import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { courseOf } from './course.ts'
import { nextStep, promisedTimes } from './next-step.ts'

/** Where it stands on its way. */
const next = (it: InMemoryCase) => courseOf(it.kase, DEFAULT_CALENDAR)
const first = (it: InMemoryCase) => {
  const { step, by } = nextStep(it.kase, DEFAULT_CALENDAR)
  return { step, by }
}
/** The person says that it has stopped: nobody looks any more. */
const stops = (it: InMemoryCase) => it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })

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
      const before = first(it)
      const owed = suffers(it)
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual(owed)
      expect(first(it)).toEqual(owed)
      expect(next(it).step).toBe(next(stage()).step)
      it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)).not.toContain(owed.step)
      stops(it)
      expect(first(it).step).toBe(before.step)
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)).not.toContain(owed.step)
    },
  )

  test('never hides what is due before it', () => {
    const it = received({ dangerSigns: ['life'] })
    const owed = suffers(it)
    expect(first(it)).toEqual(next(it))
    expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual(owed)
  })

  test('goes before an appeal that is due later, and behind one that is due first', () => {
    const it = notUpheld()
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    const appeal = first(it)
    const owed = suffers(it)
    expect(first(it)).toEqual(owed)
    it.does(ana, 'write_message', { body: 'I am with you, and I look into it.' })
    stops(it)
    expect(first(it)).toEqual(appeal)
    suffers(it.later({ days: 29, hours: 12 }))
    expect(first(it)).toEqual(appeal)
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
