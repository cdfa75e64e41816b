import { expect, test } from 'vitest'
import { fallBack } from './fall-back.ts'

const english = { title: 'Owed', head: ['Rule', 'What'], rules: { R101: { says: 'Nobody.' } } }

test('what a language has not said yet is said in the other, sentence by sentence', () => {
  const arabic = { head: ['القاعدة'], rules: { R101: { says: 'لا أحد.' }, R999: { says: 'x' } } }
  expect(fallBack(english, arabic)).toEqual({
    title: 'Owed',
    head: ['القاعدة', 'What'],
    rules: { R101: { says: 'لا أحد.' } },
  })
})

test.each([[null], ['text'], [{ title: 3, head: 'no list', rules: null }], [{ title: '' }]])(
  'words of another shape are no words: %j',
  (part) => {
    expect(fallBack(english, part)).toEqual(english)
  },
)
