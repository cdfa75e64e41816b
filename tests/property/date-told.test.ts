import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInvalid, parseInput } from '../../src/actions/parse-input.ts'
import { grievanceInput } from '../../src/actions/intake/submit-grievance.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import { triage } from '../../src/domain/intake/triage.ts'
import { DEFAULT_CALENDAR, localDate } from '../../src/domain/time/calendar.ts'
import { HOUR, isBefore, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { correctTold } from '../../src/web/public/status/forms/correct-told.ts'
import { readAnswers, inputOf } from '../../src/web/public/report/answers.ts'
import { fileInput } from '../../src/web/staff/file-input.ts'
import { InMemoryCase, MONDAY } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import { assessing, received, remedied } from '../in-memory/stages.ts'

/* A date is a sign of danger while it is still to come when somebody tells it, and by itself no more afterwards. */

const { timeZone } = DEFAULT_CALENDAR
const STORY = 'They took my housing benefit.'
const day = (date: Instant) => localDate(date, timeZone)
const boxes = (date: Instant) => {
  const [year, month, dayOfMonth] = day(date).split('-')
  return { 'date-day': dayOfMonth ?? '', 'date-month': month ?? '', 'date-year': year ?? '' }
}
const form = (fields: Readonly<Record<string, string>>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

interface Told {
  readonly it: InMemoryCase
  /** The date as it arrived; a form may round it. */
  readonly date: Instant | null
  /** When they told it. */
  readonly at: Instant
}

/** Files what came in. */
function files(raw: unknown, by = person): Told {
  const input = parseInput(grievanceInput, raw)
  if (isInvalid(input)) throw new Error(JSON.stringify(input))
  const it = new InMemoryCase({ ...input, kind: 'grievance', named: [], mustNotSee: [] }, by)
  return { it, date: input.dateThatWillPass, at: it.now }
}

/** Sets right which date it is, in a case that has come so far. */
function corrects(stage: () => InMemoryCase, by = person, as = (date: Instant) => date) {
  return (hours: number): Told => {
    const it = stage()
    const { now: at } = it.contextFor(by)
    const date = as(plusMs(at, hours * HOUR))
    it.does(by, 'correct_told', { thing: 'date', date })
    return { it, date, at }
  }
}

/** The date as the page of the person sends it. */
const onTheirPage = (date: Instant) =>
  correctTold.input(form({ thing: 'date', ...boxes(date) }), timeZone).date as Instant

/** As a colleague types it who writes a story down for somebody. */
const typed = (date: Instant) =>
  form({
    channel: 'phone',
    submitter: 'affected_person',
    story: STORY,
    language: 'en',
    'dateThatWillPass-date': day(date),
    'dateThatWillPass-time': '09:00',
  })

/** Every way in which a date arrives of which nobody ticked that it will pass, told so many hours before it. */
const WAYS: Readonly<Record<string, (hours: number) => Told>> = {
  'to somebody who writes it down': (hours) => files(fileInput(typed(fromMonday(hours)), timeZone), ana),
  'by a program': (hours) => files({ story: STORY, language: 'en', dateThatWillPass: fromMonday(hours) }),
  'in a case that nobody has read': corrects(() => received()),
  'on the page of such a case': corrects(() => received(), person, onTheirPage),
  'by phone, in such a case': corrects(() => received({ channel: 'phone' }), ana),
  'in a case that somebody has read': corrects(() => assessing()),
  'on the page of a case that ended': corrects(() => remedied(), person, onTheirPage),
}

const fromMonday = (hours: number) => plusMs(MONDAY, hours * HOUR)
const around = fc.oneof(fc.integer({ min: -240, max: 240 }), fc.integer({ min: -2, max: 2 }))

test.each(Object.keys(WAYS))(
  'a date makes a case urgent exactly while it is still to come, told %s',
  (way) => {
    let over = 0
    fc.assert(
      fc.property(around, (hours) => {
        const { it, date, at } = WAYS[way]!(hours)
        const isNear = date !== null && isBefore(at, date)
        over += isNear ? 0 : 1
        const { danger, dangerSigns, dateThatWillPass, readAt, triageDueAt } = it.kase
        expect(dateThatWillPass).toBe(date)
        expect([danger, dangerSigns]).toEqual([isNear, isNear ? ['date_will_pass'] : []])
        const asked = everythingOwed(it.kase, DEFAULT_CALENDAR).some(
          ({ step }) => step === 'answer_your_message',
        )
        expect(asked).toBe(readAt !== null && isNear)
        const told = { kind: 'grievance', signs: [], receivedAt: at, dateThatWillPass: date } as const
        if (readAt === null) expect(triageDueAt).toBe(triage(told, DEFAULT_CALENDAR).dueAt)
      }),
    )
    expect(over).toBeGreaterThan(10)
  },
)

test('whoever ticks that a date will pass is believed, whichever date they give, then and later', () => {
  fc.assert(
    fc.property(around, around, (hours, later) => {
      const ticked = form({ story: STORY, danger: 'date_will_pass', ...boxes(fromMonday(hours)) })
      const { it, date } = files(inputOf(readAnswers(ticked, 'en'), timeZone))
      expect(it.kase).toMatchObject({ danger: true, dangerSigns: ['date_will_pass'], dateThatWillPass: date })
      it.tries(person, 'correct_told', { thing: 'date', date: fromMonday(later) })
      expect(it.kase).toMatchObject({ danger: true, dangerSigns: ['date_will_pass'] })
    }),
  )
})
