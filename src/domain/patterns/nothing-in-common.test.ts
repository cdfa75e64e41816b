import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { left, type Left } from '../../../tests/in-memory/carriers.ts'
import { relatedAmong } from './unrelated.ts'

const areTaken = (one: Left, other: Left, story = '') =>
  relatedAmong([left(0, one), left(1, other, story)]).length > 0

/** Said by everybody, in the languages of the installation; each with the same before a service. */
const HOW: Readonly<Record<string, readonly string[]>> = {
  en: [
    'By e-mail',
    'by phone from 9 to 12',
    'Please write in the evening',
    'afternoons on Signal',
    'by phone',
  ],
  de: ['Per E-Mail', 'nachmittags via Signal', 'Bitte schreiben', 'morgens auf WhatsApp'],
  fr: ['Par courriel', 'le matin sur WhatsApp', 'par téléphone', 'écrivez sur Signal'],
  es: ['Por correo', 'escríbeme en WhatsApp', 'por la mañana en Signal', 'llamadas por teléfono'],
  pt: ['Por e-mail', 'escreva no WhatsApp', 'de manhã no Signal', 'por telefone'],
  sw: ['Kwa barua pepe', 'jioni kwenye WhatsApp', 'kwa simu', 'andika katika Signal'],
  ru: ['По почте', 'вечером в WhatsApp', 'по телефону', 'пишите в Telegram'],
  uk: ['Поштою', 'ввечері у WhatsApp', 'по телефону', 'пишіть у Telegram'],
  ar: ['بالبريد الإلكتروني', 'مساء على واتساب', 'بالهاتف', 'راسلني على تلغرام'],
  hi: ['ईमेल से', 'शाम को WhatsApp', 'फ़ोन से', 'डाक से'],
  bn: ['ইমেইলে', 'সন্ধ্যায় WhatsApp', 'ফোনে', 'ডাকে'],
  zh: ['电子邮件', '请发邮件', '打电话给我', '请发邮件给我', '请用微信联系我'],
}

describe.each(Object.keys(HOW))('two who say how in “%s”', (language) => {
  const how = fc.constantFrom(...HOW[language]!)
  test('as everybody does are two', () => {
    fc.assert(
      fc.property(how, how, (one, other) => {
        const both = [{ howToReach: one }, { howToReach: other }] as const
        expect(areTaken(...both), JSON.stringify(both)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
  test('and give one name in a service are one', () => {
    const name = fc.stringMatching(/^[b-z]{3,6}[0-9]{2}$/u)
    fc.assert(
      fc.property(how, how, name, (one, other, handle) => {
        const both = [
          { howToReach: `${one}, telegram: ${handle}` },
          { howToReach: `${handle} telegram; ${other}` },
        ] as const
        expect(areTaken(...both), JSON.stringify(both)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

test.each([
  ['Will', ' It will go on. Will it end?'],
  ['Rose', ' The fee rose again.'],
  ['Hoffnung', ' Ich habe keine.'],
  ['Luz', ' No hay luz.'],
  ['Вера', ' Моя вера в людей.'],
  ['أمل', ' بقيت بلا أمل.'],
  ['आशा', ' मुझे आशा है।'],
  ['Mark', ' They mark it as wrong.'],
])('somebody who is called %s is not in every story with that word', (name, story) => {
  expect(areTaken({ name }, {}, story)).toBe(false)
})

test.each([
  ['Will', ' I asked Will about it.'],
  ['Rose', ' My wife Rose had the same.'],
  ['Zofia', ' my wife zofia had the same.'],
  ['Вера', ' Моя сестра Вера писала о том же.'],
  ['Anna Müller', ' I live with Anna Mueller.'],
])('but %s is known by name in the story of another', (name, story) => {
  expect(areTaken({ name }, {}, story)).toBe(true)
})

const digits = fc.stringMatching(/^[1-9][0-9]{7}$/u)
const page = fc.constantFrom(
  (id: string) => `facebook.com/profile.php?id=${id}`,
  (id: string) => `https://forum.org/user?u=${id}`,
  (id: string) => `https://${id}x.org/contact`,
  (id: string) => `www.site${id}.net/about.html`,
)
test('a page that every site has is no page of one person; its whole address is', () => {
  fc.assert(
    fc.property(page, digits, digits, (at, one, other) => {
      fc.pre(one.slice(-7) !== other.slice(-7))
      expect(areTaken({ howToReach: at(one) }, { howToReach: at(other) })).toBe(false)
      expect(areTaken({ howToReach: `see ${at(one)}` }, { howToReach: `${at(one)} is mine` })).toBe(true)
    }),
  )
})

const home = fc.constantFrom(
  'Hauptstraße 5, 12345 Dorf',
  'Hauptstraße 5 12345 Dorf',
  'By post: Hauptstraße 5, 12345 Dorf',
  'Brief an: Hauptstr. 5 in 12345 Dorf',
  'Dorf, Hauptstraße 5',
)
test('one home is known however it is written', () => {
  fc.assert(
    fc.property(home, home, (one, other) => {
      expect(areTaken({ howToReach: one }, { howToReach: other }), `${one} / ${other}`).toBe(true)
    }),
  )
})
test.each([
  ['in another town', '10 High Street, Leeds', '10 High Street, York'],
  ['next door', 'Hauptstraße 5, 12345 Dorf', 'Hauptstraße 7, 12345 Dorf'],
  ['reached at the same hours', 'Please ring from 9 to 12', 'ring me, 9 to 12, please'],
])('whoever is %s is somebody else', (_, one, other) => {
  expect(areTaken({ howToReach: one }, { howToReach: other })).toBe(false)
})

test('one mailbox is known by each of its spellings, and where dots count by one', () => {
  const spelt = fc.constantFrom('anna.meier@gmail.com', 'annameier@gmail.com', 'a.nna.meier+x@googlemail.com')
  const contact = fc.constantFrom('email', 'howToReach')
  fc.assert(
    fc.property(spelt, spelt, contact, contact, (one, other, here, there) => {
      expect(areTaken({ [here]: one }, { [there]: other })).toBe(true)
    }),
  )
  expect(areTaken({ email: 'anna.meier@x.org' }, { email: 'annameier@x.org' })).toBe(false)
})
