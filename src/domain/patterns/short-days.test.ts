import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrier, PRODUCT } from '../../../tests/in-memory/carriers.ts'
import { readPublic } from './reads-public.ts'

const cases = [0, 1, 2, 3, 4].map((n) => carrier(n).kase)
const whysIn = (description: string, language: string) =>
  readPublic({ product: PRODUCT, description, language }, cases).map(({ why }) => why)

interface Written {
  readonly frame: (day: string) => string
  readonly days: readonly string[]
  /** Sentences with the same letters in another sense. */
  readonly words: readonly string[]
}

const WRITTEN: Readonly<Record<string, Written>> = {
  en: {
    frame: (day) => `The assistant states wrong facts ${day} and a service is refused.`,
    days: [
      'since May',
      'each May',
      'in may',
      'since Feb.',
      'on Mon.',
      'of early March',
      'from Sept on',
      'every Sat',
    ],
    words: [
      'The assistant may be wrong, and this may mean that a nurse who sat there is refused.',
      'People march on, and the sun may shine. May it be so, it says today.',
    ],
  },
  de: {
    frame: (day) => `Das Programm nennt ${day} falsche Tatsachen und die Leistung wird nicht gezahlt.`,
    days: ['seit Mai', 'im März', 'seit Okt.', 'am Mo. und immer', 'seit Febr.'],
    words: ['Das Programm nennt falsche Tatsachen über Mais, und so ist es auch bei der Leistung.'],
  },
  fr: {
    frame: (day) => `L’assistant donne des faits faux ${day} et un service est refusé.`,
    days: ['depuis mai', 'en mars', 'depuis févr.', 'en déc.'],
    words: ['L’assistant donne des faits faux, mais un service est refusé pour un jeu de mer.'],
  },
  es: {
    frame: (day) => `El asistente inventa datos falsos ${day} y por eso se niega un servicio.`,
    days: ['desde mayo', 'en marzo', 'desde sept.', 'en dic.'],
    words: ['El asistente inventa datos falsos del mar y por eso se niega un servicio.'],
  },
  pt: {
    frame: (day) => `O assistente inventa dados falsos ${day} e por isso um serviço é negado.`,
    days: ['desde maio', 'em março', 'desde fev.', 'em dez.'],
    words: ['O assistente inventa dados falsos, mas deve ter um serviço e por isso é do mar.'],
  },
  sw: {
    frame: (day) => `Msaidizi hutoa habari zisizo sahihi ${day} na huduma hukataliwa kwa sababu hiyo.`,
    days: ['tangu Mei', 'tangu Okt', 'mwezi wa Machi'],
    words: ['Msaidizi hutoa habari zisizo sahihi, na huduma hukataliwa kwa sababu hiyo.'],
  },
  ru: {
    frame: (day) => `Помощник сообщает неверные факты ${day}, и из-за этого отказывают в услуге.`,
    days: ['с мая', 'с февр.', 'в пн', 'с сент.'],
    words: ['Помощник сообщает неверные факты о мерах, и из-за этого среди прочего отказывают в услуге.'],
  },
  uk: {
    frame: (day) => `Помічник повідомляє неправильні факти ${day}, і через це відмовляють у послузі.`,
    days: ['з травня', 'з лют.', 'у пн', 'з верес.'.replace('верес.', 'вересня')],
    words: ['Помічник має неправильні факти, і я маю відмову у послузі через це.'],
  },
  ar: {
    frame: (day) => `يذكر المساعد وقائع غير صحيحة ${day} وترفض الخدمة.`,
    days: ['منذ مايو', 'منذ مارس', 'يوم الاثنين'],
    words: ['يذكر المساعد وقائع غير صحيحة ولا يعلم أحد لماذا ترفض الخدمة.'],
  },
  hi: {
    frame: (day) => `सहायक ${day} ग़लत बातें बताता है, और सेवा नहीं दी जाती।`,
    days: ['मई से', 'मार्च से', 'फ़र॰ से', 'सित॰ में'],
    words: ['सहायक ग़लत बातें बताता है, और इस कारण से सेवा नहीं दी जाती।'],
  },
  bn: {
    frame: (day) => `সহকারী ${day} ভুল তথ্য দেয়, এবং এই কারণে সেবা দেওয়া হয় না।`,
    days: ['মে মাসে', 'মার্চ থেকে', 'ফেব থেকে'],
    words: ['সহকারী ভুল তথ্য দেয়, এবং এই কারণে সেবা দেওয়া হয় না।'],
  },
  zh: {
    frame: (day) => `这个助手${day}说的事实不对，因此服务被拒绝。`,
    days: ['周一', '星期天', '昨天'],
    words: ['这个助手一周到头说的事实不对，因此服务被拒绝。'],
  },
}

describe.each(Object.keys(WRITTEN))('a day or a month in “%s”', (language) => {
  const { frame, days, words } = WRITTEN[language]!
  const told = fc.constantFrom(...Object.keys(WRITTEN))
  test('is found where it is cut short, and where it is a word as well', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), told, (day, marked) => {
        expect(whysIn(frame(day), marked), `${marked}: ${frame(day)}`).toContain('day')
      }),
      { numRuns: 60 },
    )
  })
  test.each(words)('is no word of another sense: %s', (text) => {
    fc.assert(
      fc.property(told, (marked) => {
        expect(whysIn(text, marked), marked).toEqual([])
      }),
    )
  })
})
