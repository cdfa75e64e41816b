import { describe, expect, test } from 'vitest'
import { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { seenByAdviser } from '../access/seen-by-adviser.ts'
import type { Actor } from '../case/actor.ts'
import { caseLine } from '../case/case-line.ts'
import { adviserView } from '../casework/adviser-view.ts'
import { everythingOwed } from '../casework/owed.ts'
import { keepsCase } from '../casework/reprisals.ts'
import { noticesOf } from '../reactions/staff-news.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { kindOfTelling, SUBMITTERS, type Submitter } from '../vocabulary/intake.ts'

const told = (submitter: Submitter, by: Actor, retaliation?: boolean) =>
  new InMemoryCase(
    { submitter, kind: kindOfTelling(submitter), ...(retaliation !== undefined && { retaliation }) },
    by,
  )

/** Everything that somebody may notice of the trouble that a person has. */
function trouble(it: InMemoryCase) {
  const { kase, now, view } = it
  const steps = ['look_at_retaliation', 'look_after_you']
  return {
    since: kase.retaliationSince,
    parts: kase.reprisals.map((each) => ({ ...each, tellings: each.tellings.map(({ at }) => at) })),
    owed: everythingOwed(kase, DEFAULT_CALENDAR).filter(({ step }) => steps.includes(step)),
    until: view.retaliationBy,
    seen: view.reprisals,
    listed: caseLine(kase, DEFAULT_CALENDAR).retaliationDue,
    keeps: keepsCase(kase, { now, calendar: DEFAULT_CALENDAR }),
  }
}

describe.each(codesOf(SUBMITTERS))('somebody (%s) who is made to suffer for speaking up', (submitter) => {
  test.each([
    ['by themselves', person],
    ['through one of us', ana],
  ] as const)('has with the story, told %s, all that a message gives at any later stage', (_, by) => {
    const [first, later] = [told(submitter, by, true), told(submitter, by)]
    expect(trouble(later).parts).toEqual([])
    later.does(person, 'write_message', { body: 'They cut my shifts.', retaliation: true })
    expect(trouble(first)).toEqual(trouble(later))
    expect(trouble(first).until).toBe(plusMs(first.now, DAY))
    expect(noticesOf(null, first.kase, first.events.slice(0, 1) as never)).toContain('retaliation')
    for (const it of [first, later])
      it.later({ hours: 2 }).does(ana, 'record_reprisal_step', {
        reprisal: 't1',
        done: 'I spoke with the works council.',
        nextAt: plusMs(it.now, 7 * DAY),
      })
    expect(trouble(first)).toEqual(trouble(later))
    expect(trouble(first).owed.map(({ step }) => step)).toEqual(['look_after_you'])
    for (const it of [first, later]) it.does(person, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })
    expect(trouble(first)).toEqual(trouble(later))
    expect(trouble(first).keeps).toBe(false)
  })

  test.each([undefined, false])('is never taken for it where they say nothing or no (%s)', (answer) => {
    const it = told(submitter, person, answer)
    expect(it.events[0]?.facts).not.toHaveProperty('retaliation')
    expect(trouble(it)).toMatchObject({ since: null, parts: [], owed: [], until: null, keeps: false })
    expect(it.view.told).not.toHaveProperty('retaliation')
  })
})

describe('whoever stands beside the person', () => {
  const readBy = (it: InMemoryCase) => {
    const seen = seenByAdviser({ kase: it.kase, events: it.events }, 'v1')
    return JSON.stringify(adviserView(seen!.kase, 'v1', it.now, DEFAULT_CALENDAR))
  }
  const OURS = 'We look into who moved you to nights.'

  test.each([true, false])(
    'reads no word of ours that may tell of it, and reads all where none was told (%s)',
    (isTold) => {
      const it = told('whistleblower', person, isTold)
      it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'colleague', seesEarlier: true })
      it.does(ana, 'write_message', { body: OURS })
      expect(readBy(it).includes(OURS)).toBe(!isTold)
      it.does(person, 'write_message', { body: 'Here is the letter, for all of you.' })
      it.does(ana, 'write_message', { body: 'Thank you for the letter.' })
      expect(readBy(it)).toContain('Thank you for the letter.')
    },
  )

  test('reads it where they told it themselves', () => {
    const it = new InMemoryCase({
      submitter: 'credible_proxy',
      mandate: 'union',
      beside: 'The union',
      retaliation: true,
    })
    it.does(ana, 'write_message', { body: OURS })
    expect(readBy(it)).toContain(OURS)
  })
})
