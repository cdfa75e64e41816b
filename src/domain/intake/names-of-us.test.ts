import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namingIn } from '../../../tests/in-memory/names-read-anew.ts'
import { namedIn, piecesOf, preparedNames } from './names-of-us.ts'

const names = (text: string, name: string, isMeant = false) =>
  namedIn(text, preparedNames([{ id: 'one', name }]), isMeant).length > 0

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

describe('read once for all of us', () => {
  const parts = [
    'Omar',
    'Haddad',
    'May',
    'Green',
    'Ana',
    'Müller',
    'Mueller',
    'Kowalski',
    'Kowalskiego',
    'де',
  ]
  const more = [
    'عمر',
    'الحداد',
    'وعمر',
    'ليلى',
    'ى',
    'ة',
    'Оmаr',
    'O',
    'm',
    'a',
    'r',
    'Al',
    'Lee',
    'O’Neill',
    '李',
    '王',
  ]
  const part = fc.constantFrom(...parts, ...more)
  const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '))
  const written = fc.oneof(
    part,
    part.map((each) => each.toLowerCase()),
    part.map((each) => `${each}s,`),
    part.map((each) => [...each].join(' ')),
    part.map((each) => `${each}.haddad@help.example`),
    fc.constantFrom('the', 'letter', 'came', 'in', '2019', 'h3llo', '…', 'mayor', 'anabel', 'haddam'),
    fc.string({ maxLength: 6, unit: 'binary' }),
  )
  const text = fc
    .array(fc.tuple(written, fc.constantFrom(' ', ' ', ', ', '', '-', '\u0301')), { maxLength: 25 })
    .map((words) => words.flat().join(''))

  test('names the same of us as each name looked for over the whole text', () => {
    fc.assert(
      fc.property(text, fc.array(name, { maxLength: 6 }), fc.boolean(), (said, us, isMeant) => {
        const all = us.map((each, id) => ({ id: String(id), name: each }))
        const plainly = namingIn(said)
        expect(namedIn(said, preparedNames(all), isMeant)).toEqual(
          all.filter((each) => plainly(each.name, isMeant)).map(({ id }) => id),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('and the texts of that trial name somebody and nobody, so that it tries both', () => {
    const found = fc.sample(fc.tuple(text, fc.array(name, { minLength: 6, maxLength: 6 })), {
      numRuns: 500,
      seed: 7,
    })
    const named = found.filter(([said, us]) => us.some((each) => namingIn(said)(each))).length
    expect(named).toBeGreaterThan(50)
    expect(named).toBeLessThan(450)
  })
})
