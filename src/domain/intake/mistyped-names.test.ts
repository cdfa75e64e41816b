import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maybeMeantIn } from './mistyped-names.ts'
import { preparedNames } from './names-of-us.ts'

const may = (text: string, name: string) =>
  maybeMeantIn(text, preparedNames([{ id: 'one', name }])).length > 0

test.each([
  ['Hadad', 'Rima Haddad'],
  ['Mrs Haddda of your desk', 'Rima Haddad'],
  ['somebody called Kowalsky', 'Piotr Kowalski'],
  ['Lindqvsit', 'Jonas Lindqvist'],
  ['Fernadnes', 'Maria Fernandez'],
])('"%s" may mean %s', (text, name) => {
  expect(may(text, name)).toBe(true)
})

test.each([
  ['the tall man at your desk', 'Rima Haddad'],
  ['Ann', 'Ana'],
  ['Nobody there listened', 'Rima Haddad'],
  ['Schubert', 'Jonas Schneider'],
  ['the green lamp', 'May Greene'],
  ['', 'Rima Haddad'],
])('"%s" does not mean %s', (text, name) => {
  expect(may(text, name)).toBe(false)
})

test('any letter of a name left out, doubled or swapped with the next is near it, wherever it stands', () => {
  const name = 'Oliveira'
  const slip = fc.tuple(fc.nat({ max: name.length - 2 }), fc.constantFrom('left', 'doubled', 'swapped'))
  fc.assert(
    fc.property(slip, ([at, how]) => {
      const [before, one = '', two = '', rest] = [
        name.slice(0, at),
        name[at],
        name[at + 1],
        name.slice(at + 2),
      ]
      const slipped =
        how === 'left'
          ? `${before}${two}${rest}`
          : `${before}${how === 'doubled' ? one + one + two : two + one}${rest}`
      expect(may(`It was ${slipped} again.`, `Sofia ${name}`)).toBe(true)
    }),
  )
})
