import { describe, expect, test } from 'vitest'
import { event } from '../../src/domain/case/case-event.ts'
import { after, settleAll } from '../../src/domain/case/fold.ts'
import { whyNotCarry } from '../../src/domain/patterns/may-carry.ts'
import { effectsOf } from '../../src/domain/reactions/reactions.ts'
import { fearHeard } from '../../src/domain/value-chain/fear-told.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { carrier, PRODUCT } from '../in-memory/carriers.ts'
import { ana, person } from '../in-memory/people.ts'
import { TOLD } from './told-in-each-language.ts'

/** As people call files: as they write, with signs for the spaces, and with what kind of file it is. */
const CALLED: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `${words}.pdf`,
  (words) => `${words.replaceAll(' ', '_')}.txt`,
  (words) => `${words.replaceAll(' ', '-')}.jpeg`,
  (words) => words.replaceAll(' ', '.'),
  (words) => `2026-03-01 ${words.replaceAll(' ', '%20')}.mp3`,
]

/** A case that may carry a description, after a file of that name came from somebody. */
function given(name: string, by: typeof person | typeof ana) {
  const { kase, now } = carrier(0)
  const events = settleAll(kase, [
    event(
      { now, by },
      'file_given',
      { file: 'f1', type: 'pdf', bytes: 9, digest: '0'.repeat(64), cleaned: 'nothing_in_it' },
      { name },
    ),
  ])
  const late = after(kase, events)
  return {
    heard: fearHeard(late).length > 0,
    carries: whyNotCarry(late, PRODUCT) === null,
    ends: effectsOf(kase, late, events).some(({ effect }) => effect === 'end_reported'),
  }
}

const withoutEnd = (sentence: string) => sentence.replace(/[.!?。।]+$/u, '')

describe.each(LANGUAGES.map(({ code }) => code))('a name of a file in “%s”', (language) => {
  const { ofOne = [], ofFirm = [], notToKnow = [], others = [] } = TOLD[language] ?? {}

  test.each([...ofOne, ...ofFirm, ...notToKnow].map(withoutEnd))(
    'tells a fear as a message does: %s',
    (words) => {
      for (const called of CALLED)
        expect(given(called(words), person), called(words)).toEqual({
          heard: true,
          carries: false,
          ends: true,
        })
    },
  )

  test.each(others.map(withoutEnd))('tells none where a message tells none: %s', (words) => {
    for (const called of CALLED) expect(given(called(words), person).heard, called(words)).toBe(false)
  })

  test('tells none where one of us gave it', () => {
    expect(given(ofOne[0] ?? '', ana)).toEqual({ heard: false, carries: true, ends: false })
  })
})
