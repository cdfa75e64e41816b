import { expect, test } from 'vitest'
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
