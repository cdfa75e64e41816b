import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { received } from '../../../tests/in-memory/stages.ts'
import { seenByAdviser } from '../access/seen-by-adviser.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { adviserView } from './adviser-view.ts'

const NADIA = { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: false } as const

/** Everything that somebody reads who stands beside the person; null when their receipt opens nothing. */
function readBy(it: InMemoryCase, adviser = 'v1'): string | null {
  const seen = seenByAdviser({ kase: it.kase, events: it.events }, adviser)
  return seen && JSON.stringify([adviserView(seen.kase, adviser, it.now, DEFAULT_CALENDAR), seen])
}

/** Somebody who tells everything that is for nobody beside them. */
function told(): InMemoryCase {
  return received({
    story: 'STORY of the refused benefit.',
    wish: 'WISH for a new decision.',
    feared: 'FEARED employer',
    contact: { safety: 'safe', name: 'NAME of mine', email: 'mail@example.org', howToReach: 'REACH me late' },
  })
}
const NEVER = ['FEARED', 'NAME', 'mail@example.org', 'REACH']

describe('who stands beside the person', () => {
  test('reads what was written before only where the person says so', () => {
    const it = told()
    it.does(person, 'write_message', { body: 'BEFORE they came.' })
    it.does(person, 'let_in_adviser', NADIA)
    it.does(person, 'let_in_adviser', { name: 'Omid', mandate: 'family', seesEarlier: true })
    it.does(ana, 'write_message', { body: 'AFTER they came we read it.' })
    for (const secret of ['STORY', 'WISH', 'BEFORE']) {
      expect(readBy(it, 'v1')).not.toContain(secret)
      expect(readBy(it, 'v2')).toContain(secret)
    }
    for (const who of ['v1', 'v2']) expect(readBy(it, who)).toContain('AFTER')
  })

  test('never reads what is not for them, whatever is written, by whom and when', () => {
    const act = fc.record({
      from: fc.constantFrom('person', 'staff'),
      retaliation: fc.boolean(),
      notForAdvisers: fc.boolean(),
      seesEarlier: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.nat({ max: 12 }), (acts, comesAt) => {
        const it = told()
        const hidden: string[] = [...NEVER]
        const open: string[] = []
        let answersHidden = false
        for (const [place, { from, retaliation, notForAdvisers }] of acts.entries()) {
          if (place === comesAt) it.does(person, 'let_in_adviser', { ...NADIA, seesEarlier: false })
          const body = `TEXT-${place}- of these words.`
          const isTheirs = from === 'person'
          it.does(isTheirs ? person : ana, 'write_message', { body, retaliation, notForAdvisers })
          const isHidden: boolean = notForAdvisers || (isTheirs ? retaliation : answersHidden)
          answersHidden = isTheirs ? answersHidden || isHidden : false
          const isEarlier = place < comesAt
          ;(isHidden || isEarlier ? hidden : open).push(`TEXT-${place}-`)
        }
        if (acts.length <= comesAt) return
        const read = readBy(it) ?? ''
        for (const each of hidden) expect(read).not.toContain(each)
        for (const each of open) expect(read).toContain(each)
        expect(read).not.toContain('look_at_retaliation"')
      }),
      { numRuns: 60 },
    )
  })

  test('writes for them and does nothing else', () => {
    const it = told()
    it.does(person, 'let_in_adviser', NADIA)
    it.adviser = 'v1'
    it.does(person, 'write_message', { body: 'We ask for the file.', retaliation: true, addsToStory: true })
    expect(it.kase.messages.at(-1)).toMatchObject({ adviser: 'v1', retaliation: false })
    expect(it.kase.messages.at(-1)).not.toHaveProperty('addsToStory')
    for (const [verb, input] of [
      ['withdraw', {}],
      ['end_adviser', { adviser: 'v1' }],
      ['let_in_adviser', NADIA],
      ['ask_to_erase', {}],
      ['give_contact_details', { safety: 'safe' }],
    ] as const)
      expect(it.refusal(person, verb, input), verb).toBe('not_yours')
  })

  test('is one of five at most, and staff let nobody in', () => {
    const it = told()
    const byPhone = received({ channel: 'phone' })
    expect(byPhone.refusal(ana, 'let_in_adviser', NADIA)).toBe('only_on_their_page')
    for (let n = 0; n < 5; n += 1) it.does(person, 'let_in_adviser', NADIA)
    expect(it.refusal(person, 'let_in_adviser', NADIA)).toBe('too_many_advisers')
    it.does(person, 'end_adviser', { adviser: 'v3' })
    it.does(person, 'let_in_adviser', NADIA)
    expect(it.kase.advisers.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6'])
  })
})

describe('it ends at once', () => {
  test.each([
    ['the person ends it', (it: InMemoryCase) => it.does(person, 'end_adviser', { adviser: 'v1' })],
    [
      'they are named as somebody who makes the person suffer',
      (it: InMemoryCase) =>
        it.does(person, 'write_message', { body: 'Nadia shouted at me for this.', retaliation: true }),
    ],
    [
      'a sentence of fear names them',
      (it: InMemoryCase) => it.does(person, 'write_message', { body: 'I am afraid of Nadia Haddad now.' }),
    ],
    [
      'they are named as somebody who must not see it',
      (it: InMemoryCase) => it.does(person, 'keep_from', { who: 'Ms Haddad' }),
    ],
  ])('when %s', (_when, ends) => {
    const it = told()
    it.does(person, 'let_in_adviser', NADIA)
    expect(readBy(it)).not.toBeNull()
    ends(it)
    expect(readBy(it)).toBeNull()
    it.adviser = 'v1'
    expect(it.refusal(person, 'write_message', { body: 'Hello?' })).toBe('not_found')
  })

  test('and not when their name stands somewhere else', () => {
    const it = told()
    it.does(person, 'let_in_adviser', NADIA)
    it.does(person, 'write_message', { body: 'Nadia Haddad helps me with this.' })
    it.does(person, 'write_message', { body: 'My boss cut my shifts for this.', retaliation: true })
    expect(readBy(it)).not.toBeNull()
  })

  test('and only the person reads why', () => {
    const it = told()
    it.does(person, 'let_in_adviser', NADIA)
    it.does(person, 'write_message', { body: 'I am afraid of Nadia.' })
    expect(it.view.advisers).toMatchObject([{ isFeared: true, endedAt: it.now }])
  })
})
