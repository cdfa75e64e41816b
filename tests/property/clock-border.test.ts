import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clock } from '../../src/web/staff/clock.tsx'
import { lateOfOurs } from '../../src/domain/casework/give-new-time.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { plusMs } from '../../src/domain/time/instant.ts'
import { speak } from '../../src/words/speak.ts'
import { clock } from '../in-memory/people.ts'
import { attributed, assessing, gravest, received } from '../in-memory/stages.ts'

const speaker = speak('en', 'UTC')

test('a time is over at its moment, on every page, list and record, and up to then some of it is left', () => {
  fc.assert(
    fc.property(fc.constantFrom(received, assessing, gravest, attributed), (stage) => {
      const it = stage()
      const by = it.next.by!
      const { step } = it.next
      const seen = () => ({
        person: it.view.owed.find((each) => each.step === step && each.by === by)?.late,
        newTime: lateOfOurs(it.kase, { now: it.now, calendar: DEFAULT_CALENDAR }).some(
          (each) => each.by === by,
        ),
        noted: it.refusal(clock, 'note_lateness', {}) === 'allowed',
        clock: /late/u.test(String(Clock({ speaker, at: by, now: it.now }))),
      })
      it.until(plusMs(by, -1))
      it.tries(clock, 'note_lateness', {})
      expect(seen()).toEqual({ person: false, newTime: false, noted: false, clock: false })
      expect(String(Clock({ speaker, at: by, now: it.now }))).not.toMatch(/\b0 /u)
      it.until(by)
      expect(seen()).toEqual({ person: true, newTime: true, noted: true, clock: true })
    }),
    { numRuns: 12 },
  )
})
