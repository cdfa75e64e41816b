import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namingIn, piecesOf } from './names-of-us.ts'

const names = (text: string, name: string, isMeant = false) => namingIn(text)(name, isMeant)

test.each([
  ['Omar Haddad laughed at me on the phone.', 'Omar Haddad'],
  ['It was Haddad, Omar.', 'Omar Haddad'],
  ['Mrs Haddad of your office told my husband.', 'Rima Haddad'],
  ['I wrote to omar.haddad@help.example', 'Omar Haddad'],
  ['O m a r  H a d d a d', 'Omar Haddad'],
  ['It was omarhaddad again', 'Omar Haddad'],
  ['Оmаr Нaddаd did it', 'Omar Haddad'],
  ['Widziałem Pana Kowalskiego w biurze.', 'Piotr Kowalski'],
  ['قال لي ذلك عمر الحداد', 'عمر الحداد'],
  ['وعمر الحداد كان هناك', 'عمر الحداد'],
  ['Frau Hoelzl hat es gesagt', 'Hölzl, Eva'],
  ['May Green reads these', 'May Green'],
])('"%s" names %s', (text, name) => {
  expect(names(text, name)).toBe(true)
})

test.each([
  ['Omar, my brother, lost his work.', 'Omar Haddad'],
  ['It may be that the light was green.', 'May Green'],
  ['My bananas are gone.', 'Ana'],
  ['The landlord shouted.', 'Omar Haddad'],
  ['', 'Omar Haddad'],
  ['Omar lives here. Years ago and far away from all of this there was one Haddam.', 'Omar Haddad'],
])('"%s" does not name %s', (text, name) => {
  expect(names(text, name)).toBe(false)
})

test('where the person was asked whom they mean, a first name is enough', () => {
  expect(names('Omar', 'Omar Haddad', true)).toBe(true)
  expect(names('the Omar of your hotline', 'Omar Haddad', true)).toBe(true)
  expect(names('the man of your hotline', 'Omar Haddad', true)).toBe(false)
})

describe('wherever it stands', () => {
  const word = fc.constantFrom('the', 'letter', 'came', 'and', 'nobody', 'helped', 'عن', 'Brief', '2019', '…')
  const around = fc.array(word, { maxLength: 3000 }).map((words) => words.join(' '))

  test('a whole name is found, also in a story of forty pages that is read in pieces', () => {
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} Omar Haddad ${after}`
        expect(piecesOf(text).some((piece) => names(piece, 'Omar Haddad'))).toBe(true)
        expect(piecesOf(`${before} ${after}`).some((piece) => names(piece, 'Omar Haddad'))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('the pieces are all of the text, and no longer than they may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40_000, unit: 'binary' }), (text) => {
        const pieces = piecesOf(text)
        for (const piece of pieces) {
          expect(text.includes(piece)).toBe(true)
          expect(piece.length).toBeLessThanOrEqual(8000)
        }
        expect(pieces.at(-1) === undefined || text.endsWith(pieces.at(-1) ?? '')).toBe(true)
        expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBeGreaterThanOrEqual(text.length)
      }),
      { numRuns: 40 },
    )
  })
})
