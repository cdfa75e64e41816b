import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { clocksOf, inputOf } from '../../src/domain/case/clocks.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, isPassed, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { htmlOf, pageOf } from '../in-memory/page-of.tsx'
import { ana, clock, marta, person } from '../in-memory/people.ts'
import { assessing, notUpheld, received, remedied } from '../in-memory/stages.ts'
import { TIMES, enough, tellStories } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

const { w } = speak('en', DEFAULT_CALENDAR.timeZone)
const { erasing } = w.portal.status
const OF_OTHERS = { kind: 'notification', submitter: 'witness' } as const

const BEGINNINGS = {
  received: () => received(),
  assessing: () => assessing(),
  ofOthers: () => assessing(OF_OTHERS),
  byPhone: () => assessing({ channel: 'phone' }),
  notUpheld: () => notUpheld(),
  remedied: () => remedied(),
}

/** What can happen to an erasing on its way: what keeps it, what ends that, and what is said meanwhile. */
const ACTS = {
  ask: (it: InMemoryCase) => it.tries(person, 'ask_to_erase', {}),
  announce: (it: InMemoryCase) => it.tries(clock, 'announce_erasing', { until: it.now }),
  keep: (it: InMemoryCase) => it.tries(person, 'take_back_erasing', {}),
  hold: (it: InMemoryCase) => it.tries(ana, 'hold_everything', { because: 'A court asked for it.' }),
  release: (it: InMemoryCase) =>
    it.tries(marta, 'release_hold', { because: 'The court is done with its work.' }),
  write: (it: InMemoryCase) => it.tries(person, 'write_message', { body: 'I have a new letter from them.' }),
  answer: (it: InMemoryCase) =>
    it.tries(ana, 'write_message', { body: `We read it with you on ${it.now}, and it matters.` }),
  trouble: (it: InMemoryCase) =>
    it.tries(person, 'write_message', { body: 'They cut my shifts.', retaliation: true }),
  step: (it: InMemoryCase) =>
    it.tries(ana, 'record_reprisal_step', {
      reprisal: 't1',
      done: `I rang the council on ${it.now}.`,
      nextAt: plusMs(it.now, 7 * DAY),
    }),
  stopped: (it: InMemoryCase) => it.tries(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' }),
  goesOn: (it: InMemoryCase) => it.tries(person, 'say_about_reprisal', { reprisal: 't1', how: 'goes_on' }),
  noCopy: (it: InMemoryCase) => it.tries(ana, 'mark_no_copy', {}),
  stop: (it: InMemoryCase) => it.tries(person, 'withdraw', {}),
  day: (it: InMemoryCase) => it.later({ days: 1 }),
  week: (it: InMemoryCase) => it.later({ days: 7 }),
  weeks: (it: InMemoryCase) => it.later({ days: 20 }),
  hour: (it: InMemoryCase) => it.later({ minutes: 59 }),
} as const
type Act = keyof typeof ACTS

const acts: fc.Arbitrary<readonly Act[]> = fc
  .array(fc.constantFrom(...(Object.keys(ACTS) as Act[])), { minLength: 8, maxLength: 24, size: 'max' })
  .map((some) => ['ask', ...some])

const eraser = (it: InMemoryCase): Instant | null =>
  clocksOf(it.kase, DEFAULT_CALENDAR).find(({ verb }) => verb === 'erase_case')?.due ?? null

/** Every clock but that which erases rings on time. */
function ring(it: InMemoryCase): void {
  for (let n = 0; n < 20; n += 1) {
    const due = clocksOf(it.kase, DEFAULT_CALENDAR).filter(
      (each) => each.verb !== 'erase_case' && isPassed(each.due, it.now),
    )
    const rung = due.filter((each) => 'length' in it.tries(clock, each.verb, inputOf(each) as never))
    if (rung.length === 0) return
  }
}

/** What of the ledger says about it, without any rule: since it was asked for or announced last, and not taken back. */
function onRecord({ events }: InMemoryCase) {
  const asked = events.findLastIndex(({ kind }) => kind === 'erasing_asked' || kind === 'erasing_announced')
  const since = events.slice(asked + 1)
  const said = since.findLastIndex(
    ({ kind, by, facts }) => kind === 'message_written' && by.kind === 'person' && !('retaliation' in facts),
  )
  const answered = since.findLastIndex(({ kind, by }) => kind === 'message_written' && by.kind === 'staff')
  const first = since.findIndex(({ kind, by }) => kind === 'message_written' && by.kind === 'person')
  return { event: events[asked], isUnanswered: said > answered && first >= 0 }
}

test('nothing is erased but on the day that was told, with nothing kept past it and no word unanswered, and all pages say so', () => {
  let erased = 0
  let lapsed = 0
  tellStories(
    fc.tuple(fc.constantFrom(...(Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[])), acts),
    ([beginning, some]) => {
      const it = BEGINNINGS[beginning]()
      // What kept it for nobody knows how long after its day.
      let keptPast: number | null = null
      let stood = ''
      for (const act of some) {
        ACTS[act](it)
        ring(it)
        const { event, isUnanswered } = onRecord(it)
        const day = event !== undefined && 'on' in event.facts ? event.facts.on : null
        const asked = event === undefined ? -1 : it.events.lastIndexOf(event)
        if (keptPast !== null && keptPast !== asked) keptPast = null
        const due = eraser(it)
        const isNow = due !== null && isPassed(due, it.now)
        if (day !== null && isPassed(day, it.now) && it.kase.erasing !== null && due === null)
          keptPast = asked
        if (isNow) {
          erased += 1
          expect({ some, keptPast, isUnanswered }).toEqual({ some, keptPast: null, isUnanswered: false })
          expect(due >= day!).toBe(true)
        }
        if (it.kase.lapsedErasing !== null) lapsed += 1
        const offers = it.view.erasing
        expect(offers !== null && isPassed(offers.on, it.now) && offers.waitsFor === null).toBe(isNow)
        const stands = JSON.stringify([
          isNow,
          offers,
          it.view.notErased,
          it.theirs.held,
          it.theirs.keptBeside,
        ])
        if (stands === stood) continue
        stood = stands
        expect({ some, says: pageOf(it).includes(erasing.soon.nowTitle) }).toEqual({ some, says: isNow })
        // Whatever the page offers of it is done, and not answered with a reason that stood nowhere.
        const offersAsking = htmlOf(it).includes('/status/ask-to-erase')
        expect({ some, offersAsking }).toEqual({
          some,
          offersAsking: it.refusal(person, 'ask_to_erase', {}) === 'allowed',
        })
        if (isNow) return
      }
    },
    300,
  )
  expect(erased).toBeGreaterThan(enough(20))
  expect(lapsed).toBeGreaterThan(enough(20))
})
