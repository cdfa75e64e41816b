import { expect, test } from 'vitest'
import { sampleOf } from '../../tests/fields/sample.ts'
import { textOf } from '../../tests/words/text-of.ts'
import { LANGUAGES } from './languages.ts'
import { sentencesOf } from './sentences.ts'
import { speak } from './speak.ts'
import { isInOtherLetters, otherLanguage, scriptOf } from './language-of.ts'

test.each([
  ['We paid the sum back.', 'ar', 'en'],
  ['أعدنا المبلغ.', 'en', 'ar'],
  ['We paid the sum back.', 'en', null],
  ['أعدنا المبلغ إلى حسابك في Casework Ltd.', 'ar', null],
  ['We wrote to شركة and wait for its answer.', 'en', null],
  ['12.05.2026', 'ar', null],
  ['', 'en', null],
  ['We have paid the sum back to you, and it is on the way.', 'fr', 'en'],
  ['Nous avons remboursé la somme et elle est sur votre compte.', 'en', 'fr'],
  ['Nous avons écrit à la mairie.', 'fr', null],
  ['Acme Casework Ltd', 'fr', null],
  ['Tulilipa fedha na barua iko njiani.', 'sw', null],
  ['Tulilipa fedha na barua iko njiani.', 'en', 'sw'],
  ['The letter names a job at a warehouse.', 'fr', 'en'],
  ['We decided in your favour.', 'de', 'en'],
  ['Your account was opened again.', 'de', 'en'],
  ['We paid the sum back to you.', 'sw', 'en'],
  ['Мы вернули деньги на ваш счёт.', 'uk', 'ru'],
  ['Ми повернули гроші на ваш рахунок.', 'ru', 'uk'],
  ['Ми повернули гроші на ваш рахунок.', 'en', 'uk'],
] as const)(
  'what is written in letters of another language is known as such: %s',
  (text, reader, language) => {
    expect(otherLanguage(text, reader)).toBe(language)
  },
)

test.each([
  ['One more word in English only.', 'bn', true],
  ['Please send proof.', 'ar', true],
  ['Мы вернули деньги.', 'en', true],
  ['我们 已经 退款', 'hi', true],
  ['Please send proof.', 'sw', false],
  ['Мы вернули деньги.', 'uk', false],
  ['Acme Casework Ltd', 'ar', false],
  ['https://example.org/a and b@example.org', 'ar', false],
  ['أعدنا المبلغ إلى حسابك في Casework Ltd.', 'ar', false],
  ['Ana Silva', 'zh', false],
  ['12.05.2026', 'ar', false],
] as const)(
  'what nobody can read a letter of is known as such, whatever it is in: %s',
  (text, reader, is) => {
    expect(isInOtherLetters(text, reader)).toBe(is)
  },
)

test('no language that somebody adds has letters that nothing here can look for', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const codes = [...letters].flatMap((a) => [...letters].map((b) => `${a}${b}`))
  for (const code of codes) expect(() => new RegExp(`\\p{Script=${scriptOf(code)}}`, 'u')).not.toThrow()
})

/** What we say to the public in a language, where it is long enough to show which one it is. */
function saidIn(code: string): string[] {
  const all = sentencesOf(speak(code, 'UTC').w.portal).map(([, sentence]) =>
    textOf(sentence, { alternatives: 'last' }),
  )
  return [...new Set(all)].filter(
    (sentence) => sentence.trim().split(/\s+/).length > 4 || /\p{Script=Han}{5}/u.test(sentence),
  )
}

/** Of a hundred sentences as many may look as if they were in the language of the reader. */
const UNMARKED = { written: 2, any: 20 }

test.each(LANGUAGES)(
  'no sentence of ours in $name is taken for another language by whoever reads it',
  ({ code }) => {
    expect(saidIn(code).filter((sentence) => otherLanguage(sentence, code) !== null)).toEqual([])
  },
)

test.each(LANGUAGES)(
  'readers of $name see which sentences are in another language, above all in those that staff write',
  ({ code: reader }) => {
    for (const { code } of LANGUAGES.filter((each) => each.code !== reader)) {
      const said = sampleOf(saidIn(code), 500)
      const unmarked = said.filter((sentence) => otherLanguage(sentence, reader) === null)
      const most = code === 'en' || code === 'ar' ? UNMARKED.written : UNMARKED.any
      expect(unmarked.length * 100, `${code} for ${reader}`).toBeLessThanOrEqual(most * said.length)
    }
  },
)
