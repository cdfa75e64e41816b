import { expect, test } from 'vitest'
import { layOver } from './lay-over.ts'

const english = { title: 'Owed', head: ['Rule', 'What'], rules: { R101: { says: 'Nobody.' } }, hint: '' }

/** The words of `own`, English where it has none, and the places that are no text. */
function over(own: unknown) {
  const odd: string[] = []
  const missing: string[] = []
  const words = layOver(english, own, {
    say: (sentence, said, path) => {
      if (said === undefined) missing.push(path)
      return said ?? sentence
    },
    notText: (path) => odd.push(path),
  })
  return { words, missing, odd }
}

test('what a language has not said yet is said in English, sentence by sentence', () => {
  const own = { head: ['القاعدة'], rules: { R101: { says: 'لا أحد.' }, R999: { says: 'x' } } }
  expect(over(own)).toEqual({
    words: { title: 'Owed', head: ['القاعدة', 'What'], rules: { R101: { says: 'لا أحد.' } }, hint: '' },
    missing: ['title', 'head.1'],
    odd: [],
  })
})

test.each([
  [undefined, []],
  [null, ['']],
  ['text', ['']],
  [['x'], ['']],
  [{ title: 3, head: 'no list', rules: null }, ['title', 'head', 'rules']],
  [{ title: { says: 'x' }, rules: ['x'] }, ['title', 'rules']],
  [{ title: '' }, []],
])('words of another shape are no words, and told of by their place: %j', (own, places) => {
  const { words, odd, missing } = over(own)
  expect(words).toEqual(english)
  expect(odd).toEqual(places)
  // Where English says nothing, nothing is missing.
  expect(missing).toEqual(['title', 'head.0', 'head.1', 'rules.R101.says'])
})
