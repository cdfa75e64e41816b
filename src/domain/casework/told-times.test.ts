import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, delivering, gravest, IMPACT, LOWER, RATING } from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs, type Instant } from '../time/instant.ts'
import { promisedTimes } from './next-step.ts'

const STEP = 'tell_you_what_we_found'
const WHY = ['The agency sent its logs only yesterday.', 'The logs were not whole, we asked again.'] as const

function tell(it: InMemoryCase, days: number, reasons: string = WHY[0], late: string = STEP): Instant {
  const by = plusMs(it.now, days * DAY)
  it.does(ana, 'give_new_time', { late, by, reasons })
  return by
}
const owedOf = (it: InMemoryCase, step: string = STEP) => it.view.owed.find((each) => each.step === step)
const listed = (it: InMemoryCase, at: Instant) =>
  it.view.missedBefore.filter(({ by }) => by === at).map(({ reasons, moved }) => [reasons, moved])
const tells = (it: InMemoryCase) =>
  it.does(ana, 'write_message', { body: 'We are still reading the logs of the agency.' })

describe('a new time that the person was told', () => {
  test('holds when the case turns out to be grave and its own time jumps back', () => {
    const it = assessing().later({ days: 31 })
    const by = tell(it, 5)
    it.does(ana, 'describe_impact', IMPACT)
    it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
    expect(owedOf(it)).toMatchObject({ late: true, newTime: { by, reasons: WHY[0] } })
    expect(pageOf(it).join('\n')).toContain('The new date is')
    expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual({ step: STEP, by })
  })

  test('holds when its own time moves behind it, and is late from then on when it passes', () => {
    const it = gravest().later({ days: 8 })
    const was = owedOf(it)?.by ?? it.now
    const by = tell(it, 3)
    it.does(marta, 'lower_rating', LOWER)
    expect(owedOf(it)).toMatchObject({ by, late: false, newTime: null })
    expect(listed(it, was)).toEqual([[WHY[0], false]])
    it.later({ days: 4 }).does(clock, 'note_lateness', {})
    expect(owedOf(it)).toMatchObject({ by, late: true })
    expect(it.kase.missed).toContainEqual({ step: STEP, by })
    const next = tell(it, 2, WHY[1])
    expect(owedOf(it)).toMatchObject({ by, late: true, newTime: { by: next, reasons: WHY[1] } })
  })

  test('that is replaced before it passes is listed as moved, with why', () => {
    const it = assessing().later({ days: 31 })
    const first = tell(it, 5)
    it.later({ days: 1 })
    const second = tell(it, 9, WHY[1])
    expect(owedOf(it)?.newTime?.by).toBe(second)
    expect(listed(it, first)).toEqual([[WHY[1], true]])
    const page = pageOf(it).join('\n')
    for (const why of WHY) expect(page).toContain(why)
    expect(page).toContain('We told you a later date before that, and why.')
  })

  test('that passed is listed with the reasons of the next one, also where no clock had noted it', () => {
    const it = assessing().later({ days: 31 })
    const first = tell(it, 2)
    it.later({ days: 3 })
    tell(it, 2, WHY[1])
    expect(it.kase.missed).toContainEqual({ step: STEP, by: first })
    expect(listed(it, first)).toEqual([[WHY[1], false]])
  })

  test('that passed with none after it keeps the reasons that it was told with', () => {
    const it = assessing()
    it.does(person, 'write_message', { body: 'Is there anything new?' })
    it.later({ days: 8 })
    const by = tell(it, 2, WHY[0], 'answer_your_message')
    it.later({ days: 3 }).does(clock, 'note_lateness', {})
    tells(it)
    expect(listed(it, by)).toEqual([[WHY[0], false]])
    expect(
      it.view.missedBefore.every(({ step, reasons }) => step !== 'answer_your_message' || reasons !== null),
    ).toBe(true)
  })

  test('is for nothing that comes later under the same name', () => {
    const it = assessing()
    it.does(person, 'write_message', { body: 'Is there anything new?' })
    it.later({ days: 8 })
    tell(it, 1, WHY[0], 'answer_your_message')
    tells(it)
    it.later({ days: 9 }).does(person, 'write_message', { body: 'And now?' })
    expect(owedOf(it, 'answer_your_message')).toMatchObject({ late: false, newTime: null })
    const news = assessing().later({ days: 15 })
    const by = tell(news, 3, WHY[0], 'hear_from_us')
    expect(owedOf(news, 'hear_from_us')?.by).toBe(by)
    news.later({ days: 1 })
    tells(news)
    expect(owedOf(news, 'hear_from_us')?.by).toBe(plusMs(news.now, 14 * DAY))
    expect(listed(news, by)).toEqual([])
  })

  const DELIVER = 'deliver_what_was_promised'
  const ofPart = (it: InMemoryCase, action: string) =>
    it.view.owed.find(({ key }) => key === `${DELIVER}:${action}`)

  test('for one part holds when an earlier one turns out not to have arrived', () => {
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of 4 March' })
    it.later({ days: 32 })
    const by = tell(it, 12, WHY[0], `${DELIVER}:a2`)
    it.later({ days: 1 }).does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of 8 April' })
    expect(ofPart(it, 'a2')?.newTime).toEqual({ by, reasons: WHY[0] })
    it.later({ days: 20 }).does(clock, 'note_lateness', {})
    expect(it.kase.missed).toContainEqual({ step: DELIVER, by })
  })

  test('can be told for each of two parts that are late, and each that was not kept is listed', () => {
    const it = delivering().later({ days: 40 })
    const due = ofPart(it, 'a2')!.by!
    it.does(clock, 'note_lateness', {})
    tell(it, 3, WHY[0], `${DELIVER}:a1`)
    const by = tell(it, 5, WHY[1], `${DELIVER}:a2`)
    expect(ofPart(it, 'a2')?.newTime?.by).toBe(by)
    it.does(ana, 'record_delivery', {
      action: 'a2',
      proof: 'Letter and test report',
      unasked: 'They came from the maker by post.',
    })
    expect(listed(it, due)).toEqual([[WHY[1], false]])
  })

  test('holds when the person stops by a wrong click and goes on, without the time in between', () => {
    const it = delivering().later({ days: 20 })
    const by = tell(it, 12, WHY[0], `${DELIVER}:a1`)
    it.does(person, 'withdraw', {})
    it.later({ days: 30 })
    expect(listed(it, by)).toEqual([])
    it.does(person, 'resume', {})
    expect(ofPart(it, 'a1')?.newTime).toEqual({ by: plusMs(by, 30 * DAY), reasons: WHY[0] })
  })

  test('is on the page, kept as told, moved or missed, whatever times are told and whenever', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ wait: fc.integer({ min: 0, max: 9 }), ahead: fc.integer({ min: 1, max: 12 }) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.integer({ min: 0, max: 15 }),
        fc.boolean(),
        (times, after, isGrave) => {
          const it = assessing().later({ days: 31 })
          const told = times.map(({ wait, ahead }, n) => {
            it.later({ days: wait })
            return tell(it, ahead, `This is the reason with number ${n}, and no other.`)
          })
          it.later({ days: after })
          if (isGrave) {
            it.does(ana, 'describe_impact', IMPACT)
            it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
          } else it.tries(clock, 'note_lateness', {})
          const { owed, missedBefore } = it.view
          const said = [
            ...owed.flatMap(({ by, newTime }) => [by, newTime?.by]),
            ...missedBefore.map(({ by }) => by),
          ]
          for (const [at, by] of told.entries()) {
            const isSooner = told.slice(at + 1).some((later) => later <= by)
            expect(isSooner || said.includes(by)).toBe(true)
          }
          expect(owedOf(it)?.newTime?.by).toBe(told.at(-1))
          for (const { step, reasons } of missedBefore) if (step === STEP) expect(reasons).not.toBeNull()
        },
      ),
      { numRuns: 60 },
    )
  })
})
