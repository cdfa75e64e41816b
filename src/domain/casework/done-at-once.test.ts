import { describe, expect, test } from 'vitest'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import type { FileGrievance } from '../intake/file-grievance.ts'
import { DAY, HOUR, plusMs } from '../time/instant.ts'
import { CONTACT_SAFETY } from '../vocabulary/intake.ts'

const SAFE = { contact: { safety: 'safe', name: 'Samira Haddad' } } as const

/** Somebody was asked to stop it, a proof and everything was kept, and a helpline and the police were rung. */
function acted(story: Partial<FileGrievance> = SAFE, whom = 'The host of the page') {
  const it = assessing({ dangerSigns: ['spreading'], ...story })
  const until = plusMs(it.now, DAY)
  it.does(ana, 'ask_to_stop', { measure: 'take_down', whom, what: 'Please take the page down.', until })
  it.later({ hours: 1 }).does(ana, 'keep_snapshot', {
    what: 'The page as it was on Monday.',
    where: 'In the safe of the house.',
  })
  it.later({ hours: 1 }).does(ana, 'hold_everything', { because: 'The police may ask for what is in it.' })
  it.later({ hours: 1 }).does(ana, 'record_call', {
    whom: 'The police',
    when: plusMs(it.now, -HOUR / 2),
    said: 'They come tomorrow at nine.',
  })
  return it
}

describe('what could not wait and was done', () => {
  test('a hold that was ended leaves a word, and nothing is said to be held any more', () => {
    const it = acted().later({ days: 2 })
    it.does(marta, 'release_hold', { because: 'The police have all that they need now.' })
    expect(it.view.atOnce.map(({ kind }) => kind)).toEqual(['asked', 'kept', 'rang', 'released'])
    expect(it.view.newest[0]).toMatchObject({ kind: 'at_once', subject: 'r1', at: it.now })
    const page = pageOf(it).join(' ')
    expect(page).toContain('On 4 March 2026 we ended a hold on your case.')
    expect(page).not.toContain('nothing of your case is erased')
    it.does(ana, 'hold_everything', { because: 'The court asks for it as well now.' })
    expect(pageOf(it)).toContain('Since 4 March 2026 nothing of your case is erased.')
  })

  test('is read by the person with its days, the last of it as new', () => {
    const it = acted()
    const page = pageOf(it)
    for (const sentence of [
      'What we did at once',
      'On 2 March 2026 we asked \u2068The host of the page\u2069 to take it down.',
      'On 2 March 2026 we noted where proof of it is kept.',
      'Since 2 March 2026 nothing of your case is erased.',
      'On 2 March 2026 we rang \u2068The police\u2069.',
    ])
      expect(page).toContain(sentence)
    expect(it.view.newest).toEqual([expect.objectContaining({ kind: 'at_once', subject: 'c1' })])
    it.later({ days: 1 }).does(marta, 'record_stop_answer', {
      asked: 'm1',
      stopped: true,
      words: 'We looked: the page is gone.',
    })
    expect(it.view.newest).toEqual([expect.objectContaining({ kind: 'at_once', subject: 'm1-answer' })])
    expect(pageOf(it)).toContain('On 3 March 2026 we wrote down that it has stopped.')
  })

  test.each([null, ...CONTACT_SAFETY.map(({ code }) => code).filter((code) => code !== 'safe')])(
    'says nothing of whom we rang or asked where it is not said that this is safe: %s',
    (safety) => {
      const it = acted({ contact: safety && { safety, name: 'Samira Haddad' } })
      const shown = JSON.stringify([it.view, pageOf(it)])
      expect(shown).not.toContain('police')
      expect(shown).not.toContain('we rang')
      expect(shown).not.toContain('The host of the page')
      expect(pageOf(it)).toContain('On 2 March 2026 we asked for it to be taken down.')
      expect(it.view.atOnce.map(({ kind }) => kind)).toEqual(['asked', 'kept', 'held'])
    },
  )

  test('names nobody whom they fear, also where the fear is told later or they allowed it since', () => {
    const it = acted(SAFE, CASEWORK_MAKER.name)
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, feared: true })
    expect(it.view.atOnce[0]).toMatchObject({ kind: 'asked', who: null })
    it.does(person, 'consent_to_share', { entity: 'e1', identity: false, warned: true, tell: true })
    expect(it.view.atOnce[0]).toMatchObject({ kind: 'asked', who: null })
  })

  test('a hold that was let go is not said to hold', () => {
    const it = acted()
    it.does(marta, 'release_hold', { because: 'The police closed the case.' })
    expect(it.view.atOnce.map(({ kind }) => kind)).not.toContain('held')
  })
})
