import { describe, expect, test } from 'vitest'
import { closing, missing, overtaken, refusals } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  delivering,
  IMPACT,
  notUpheld,
  planned,
  rated,
  RATING,
  received,
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { close } from './close.ts'
import { endingsOf, missingFor } from './endings.ts'

describe('from the first minute only the person ends anything', () => {
  test('nobody ends what nobody has read, whatever they write', () => {
    const it = received({ dangerSigns: ['life'] })
    for (const outcome of close.input.shape.outcome.options)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('not_now')
    expect(endingsOf(it.kase)).toEqual([])
    expect(it.refusal(person, 'withdraw', {})).toBe('allowed')
    // Nor where it came to be looked into in another way, and nobody has read it.
    const unread = { ...decided(attributed()).kase, readAt: null }
    for (const outcome of endingsOf(unread).filter((each) => each !== 'noted'))
      expect(
        missingFor(unread, outcome, { now: it.now, calendar: DEFAULT_CALENDAR }).map(
          ({ refused }) => refused,
        ),
      ).toContain('not_read_yet')
  })

  test('a notice that speaks of danger is noted only after two people know how grave it is', () => {
    const notice = received({ kind: 'notification', submitter: 'somebody_else', dangerSigns: ['life'] })
    expect(missing(notice, 'noted')).toEqual(expect.arrayContaining(['not_read_yet', 'impact_missing']))
    notice.does(ana, 'take_up', {})
    expect(missing(notice, 'noted')).toEqual(expect.arrayContaining(['impact_missing', 'first_hour_open']))
    notice.does(ana, 'describe_impact', IMPACT)
    notice.does(ana, 'rate_impact', { ...RATING, scale: 1 })
    expect(missing(notice, 'noted')).toContain('danger_needs_two')
  })

  test('a notice is noted by whoever opened it, with a reason', () => {
    const notice = received({ kind: 'notification', submitter: 'somebody_else' })
    expect(endingsOf(notice.kase)).toEqual(['noted'])
    expect(notice.refusal(ana, 'close', closing('not_remedied'))).toBe('only_for_notices')
    notice.does(ana, 'close', { outcome: 'noted', reasons: 'Kept, so that others can learn from it.' })
    expect(notice.kase).toMatchObject({ state: 'closed', outcome: 'noted', adequacy: {} })
  })

  test.each([4, 5] as const)('and never one that is rated %i, or in which a harm was found', (scale) => {
    const notice = assessing({ kind: 'notification', submitter: 'somebody_else' })
    notice.does(ana, 'describe_impact', IMPACT)
    notice.does(ana, 'rate_impact', { ...RATING, scale })
    expect(missing(notice, 'noted')).toContain('too_grave_to_note')
    const found = rated({ kind: 'notification', submitter: 'somebody_else' })
    expect(missing(found, 'noted')).toEqual(
      expect.arrayContaining(['too_grave_to_note', 'found_cannot_be_noted']),
    )
  })

  test('a grievance is never just noted', () => {
    expect(assessing().refusal(ana, 'close', closing('noted'))).toBe('no_ending_yet')
    const ready = decided(attributed())
    expect(ready.refusal(ana, 'close', closing('noted'))).toBe('only_for_notices')
    expect(endingsOf(ready.kase)).not.toContain('noted')
    expect(endingsOf(assessing().kase)).not.toContain('noted')
  })
})

test('closing is a decision that the person can appeal', () => {
  const it = notUpheld()
  expect(it.view.decisions.at(-1)).toMatchObject({
    kind: 'closing',
    outcome: 'not_upheld',
    reasons: 'See what we wrote to you above.',
    appealUntil: '2026-09-02T09:00:00.000Z',
    canAppeal: true,
  })
  expect(it.kase.decisions.at(-1)?.tookPart).toEqual([ana.kind === 'staff' && ana.id])
})

test('nothing that is still promised is left behind by an ending', () => {
  const it = decided(delivering())
  for (const outcome of endingsOf(it.kase)) expect(missing(it, outcome)).toContain('plan_still_open')
  expect(missing(decided(overtaken(delivering())), 'not_remedied')).toEqual([])
})

test('a closed case is not closed again', () => {
  expect(notUpheld().refusal(ana, 'close', closing('not_remedied'))).toBe('not_now')
})

describe('whoever ends a case', () => {
  test('knows before the form what every ending still needs', () => {
    expect(planned().tries(ana, 'close', closing('not_remedied'))).toEqual({ refused: 'no_ending_yet' })
    expect(refusals(delivering(), closing('not_remedied'))).toEqual(['plan_still_open', 'plan_still_open'])
  })

  test('is asked whether the remedy was enough only where there is one, and for a day only where it is owed', () => {
    expect(close.skips(attributed().kase, {})).toEqual(['adequacy', 'noWaiver'])
    expect(close.skips(unproven().kase, {})).toEqual(['adequacy', 'noWaiver', 'lookAgainAt'])
    expect(close.skips(planned().kase, {})).toEqual([])
    expect(close.skips(overtaken(delivering()).kase, {})).toEqual(['adequacy', 'noWaiver'])
  })

  test('sees what is marked as required: nothing that is asked is "if you like"', () => {
    for (const field of ['tried', 'lookAgainAt', 'adequacy', 'noWaiver'] as const)
      expect(close.input.shape[field].meta()?.['needed']).toBe(true)
  })
})
