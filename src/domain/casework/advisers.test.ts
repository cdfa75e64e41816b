import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { received } from '../../../tests/in-memory/stages.ts'
import { seenByAdviser } from '../access/seen-by-adviser.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { adviserView } from './adviser-view.ts'
import { toldFromBeside } from './advisers.ts'

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

/** One way to write, in these words. */
function writes(it: InMemoryCase, how: string, body: string): void {
  const fearful = `I am afraid of Nova Bank. ${body}`
  it.adviser = how === 'adviser' ? 'v2' : how.startsWith('other_adviser') ? 'v1' : undefined
  if (how === 'staff') it.does(ana, 'write_message', { body })
  else if (how === 'staff_not_for_them') it.does(ana, 'write_message', { body, notForAdvisers: true })
  else if (how === 'staff_of_fear')
    it.does(ana, 'write_message', { body: `We will not tell your landlord. She must not know. ${body}` })
  else if (how === 'unsafe') it.does(person, 'say_how_it_is', { after: 'read', feltSafe: 'no', words: body })
  else if (how === 'reach') it.does(person, 'give_contact_details', { safety: 'safe', howToReach: body })
  else if (how.endsWith('fear')) it.does(person, 'write_message', { body: fearful })
  else
    it.does(person, 'write_message', {
      body,
      retaliation: how === 'retaliation',
      notForAdvisers: how === 'not_for_them',
    })
  it.adviser = undefined
}

const isHidden = (how: string) => !['open', 'adviser', 'other_adviser', 'staff'].includes(how)
const isOurs = (how: string | null) => how?.startsWith('staff') ?? false

/**
 * The rule: after hidden words of theirs ours are hidden, until we have answered and one of them then writes what is not
 * hidden.
 */
function answersHidden(acts: readonly (string | null)[], place: number): boolean {
  const isEnded = (from: number) =>
    acts.some(
      (each, open) =>
        each !== null &&
        open > from &&
        open < place &&
        !isOurs(each) &&
        !isHidden(each) &&
        acts.slice(from, open).some(isOurs),
    )
  return acts.some(
    (each, from) => each !== null && from < place && !isOurs(each) && isHidden(each) && !isEnded(from),
  )
}

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

  test('never reads what is not for them, nor our answers to it, whatever is written, by whom and when', () => {
    const act = fc.constantFrom(
      'open',
      'retaliation',
      'not_for_them',
      'fear',
      'unsafe',
      'reach',
      'adviser',
      'other_adviser',
      'other_adviser_of_fear',
      'staff',
      'staff_not_for_them',
      'staff_of_fear',
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), fc.nat({ max: 6 }), (acts, comesAt) => {
        const it = told()
        it.does(ana, 'take_up', {})
        it.does(person, 'let_in_adviser', { ...NADIA, name: 'Omid Rahimi' })
        for (const [place, each] of acts.entries()) {
          if (place === comesAt) it.does(person, 'let_in_adviser', NADIA)
          if (!each.startsWith('adviser') || place >= comesAt)
            writes(it, each, `TEXT-${place}- of these words.`)
        }
        if (acts.length <= comesAt) return
        const read = readBy(it, 'v2') ?? ''
        const said = acts.map((each, place) => (each === 'adviser' && place < comesAt ? null : each))
        for (const [place, each] of said.entries()) {
          if (each === null) continue
          const isShown =
            place >= comesAt && !isHidden(each) && !(each === 'staff' && answersHidden(said, place))
          expect(read.includes(`TEXT-${place}-`), `${place}: ${acts.join(' ')}`).toBe(isShown)
        }
        for (const each of NEVER) expect(read).not.toContain(each)
        expect(read).not.toContain('look_at_retaliation"')
      }),
      { numRuns: 300 },
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

describe.each(['representative', 'credible_proxy'] as const)('whoever told it as a %s', (submitter) => {
  test('speaks for somebody on the page, also when they let somebody in at once', () => {
    const it = received({ submitter })
    it.does(person, 'let_in_adviser', NADIA)
    expect(it.view.advisers[0]?.at).toBe(it.view.receivedAt)
    expect(toldFromBeside(it.view)).toBe(false)
  })

  test('does not where they came in beside the person with it: the page is that person’s, whatever comes later', () => {
    const it = received({ submitter, beside: 'Nadia Haddad' })
    expect(toldFromBeside(it.view)).toBe(true)
    it.later({ days: 3 }).does(person, 'let_in_adviser', { ...NADIA, name: 'Somebody else' })
    it.does(person, 'end_adviser', { adviser: 'v1' })
    expect(toldFromBeside(it.view)).toBe(true)
  })
})
