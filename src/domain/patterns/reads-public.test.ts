import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrier, PRODUCT } from '../../../tests/in-memory/carriers.ts'
import { readPublic } from './reads-public.ts'

const cases = [0, 1, 2, 3, 4].map((n) => carrier(n).kase)
const said = (description: string, language: string) =>
  readPublic({ product: PRODUCT, description, language }, cases)

interface Written {
  /** A description, with a place in which a number or a day can stand. */
  readonly frame: (what: string) => string
  /** The same without either. */
  readonly harmless: readonly string[]
  readonly numbers: readonly string[]
  readonly days: readonly string[]
  readonly places: readonly string[]
}

/** How people write numbers from two to ninety-nine, couples and many, in the forms of their language. */
const WRITTEN: Readonly<Record<string, Written>> = {
  en: {
    frame: (what) => `The assistant states wrong facts, and this is what is so for ${what} with it.`,
    harmless: ['The assistant states wrong facts more than once, and a service is refused because of that.'],
    numbers:
      'thirteen nurses|thirty nurses|forty-one people|a couple of them|both of them|ninety-nine|a handful|a pair|seventeen|a few|sixty-odd|eightieth|twice as many'.split(
        '|',
      ),
    days: ['February', 'a Tuesday', 'yesterday'],
    places: ['Kenya', 'Nairobi'],
  },
  de: {
    frame: (what) => `Das Programm nennt falsche Tatsachen, und so ist es auch bei ${what} gewesen.`,
    harmless: ['Das Programm nennt falsche Tatsachen, und eine Leistung wird deshalb nicht gezahlt.'],
    numbers:
      'dreißig Leuten|dreizehn Leuten|siebenundvierzig Leuten|mehreren|einem Paar|beiden|zweien|einundzwanzigjährigen|den Dreißigern|vielen|dem Dreizehnten|etlichen'.split(
        '|',
      ),
    days: ['uns im Februar', 'uns am Dienstag', 'uns montags', 'uns gestern'],
    places: ['uns in Österreich', 'Leuten aus Kenia', 'der Verwaltung Österreichs'],
  },
  fr: {
    frame: (what) => `L’assistant donne des faits faux, et il en est ainsi pour ${what} avec lui.`,
    harmless: ['L’assistant donne des faits faux, et un service est refusé à cause de cela.'],
    numbers:
      'trente infirmières|treize personnes|quarante-deux|soixante-dix|quatre-vingt-dix-neuf|une trentaine|un couple|quelques personnes|plusieurs|la vingtième'.split(
        '|',
      ),
    days: ['ceux de février', 'ceux du mardi', 'ceux d’hier'],
    places: ['les gens en Autriche', 'ceux du Kenya'],
  },
  es: {
    frame: (what) => `El asistente inventa datos falsos, y así es para ${what} con él.`,
    harmless: ['El asistente inventa datos falsos, y por eso se niega un servicio.'],
    numbers:
      'treinta enfermeras|trece personas|cuarenta y dos|noventa y nueve|veintiuna|diecisiete|un par de ellas|ambas|algunos|doscientas|una pareja'.split(
        '|',
      ),
    days: ['los de febrero', 'los del martes', 'los de ayer'],
    places: ['la gente en Austria', 'los de Kenia'],
  },
  pt: {
    frame: (what) => `O assistente inventa dados falsos, e é assim para ${what} com ele.`,
    harmless: ['O assistente inventa dados falsos, e por isso um serviço é negado a quem escreve.'],
    numbers:
      'trinta enfermeiras|treze pessoas|quarenta e dois|noventa e nove|vinte e uma|dezessete|um par delas|um casal|ambas|algumas|duzentas'.split(
        '|',
      ),
    days: ['os de fevereiro', 'os de ontem'],
    places: ['as pessoas na Áustria', 'os do Quênia'],
  },
  sw: {
    frame: (what) => `Msaidizi hutoa habari zisizo sahihi, na hivyo ndivyo ilivyo kwa ${what} pia.`,
    harmless: ['Msaidizi hutoa habari zisizo sahihi, na huduma hukataliwa kwa sababu hiyo.'],
    numbers:
      'wauguzi thelathini|watu kumi na watatu|watu arobaini na wawili|tisini na tisa|watu wachache|wengi|wawili wao|jozi|makumi ya watu'.split(
        '|',
      ),
    days: ['wale wa Februari', 'wale wa Jumanne'],
    places: ['watu wa Kenya'],
  },
  ru: {
    frame: (what) => `Помощник сообщает неверные факты, и так это было для ${what} с ним.`,
    harmless: ['Помощник сообщает неверные факты, и из-за этого среди прочего отказывают в услуге.'],
    numbers:
      'тридцати медсестёр|тринадцати людей|сорока двух|девяноста девяти|двоих|обоих|нескольких|пары людей|семидесяти|пятнадцатью|многих|десятков людей'.split(
        '|',
      ),
    days: ['тех, кто писал в феврале', 'всех во вторник'],
    places: ['людей в Кении', 'людей из Австрии'],
  },
  uk: {
    frame: (what) => `Помічник повідомляє неправильні факти, і так це було для ${what} з ним.`,
    harmless: ['Помічник повідомляє неправильні факти, і через це серед іншого відмовляють у послузі.'],
    numbers:
      'тридцяти медсестер|тринадцятьох людей|сорока двох|дев’яноста дев’яти|двох|обох|кількох|пари людей|п’ятнадцяти|багатьох|десятків людей'.split(
        '|',
      ),
    days: ['тих, хто писав у лютому', 'усіх у вівторок'],
    places: ['людей у Кенії', 'людей з Австрії'],
  },
  ar: {
    frame: (what) => `يذكر المساعد وقائع غير صحيحة، وهكذا كان الأمر مع ${what} أيضا.`,
    harmless: ['يذكر المساعد وقائع غير صحيحة، ولا يعلم أحد لماذا ترفض خدمة واحدة بسبب خطأ مالي.'],
    numbers:
      'ثلاثين ممرضة|الثلاثين|خمسة وأربعين|تسعة وتسعين|ثلاثة عشر شخصا|اثنين منهم|عدة أشخاص|كثيرين|بضعة أشخاص|العشرات'.split(
        '|',
      ),
    days: ['من كتب في فبراير', 'من كتب أمس'],
    places: ['أناس في كينيا', 'أناس بالنمسا'],
  },
  hi: {
    frame: (what) => `सहायक ग़लत बातें बताता है, और ${what} के साथ भी ऐसा ही हुआ है।`,
    harmless: ['सहायक ग़लत बातें बताता है, और इस कारण से सेवा नहीं दी जाती।'],
    numbers:
      'तीस नर्सों|तेरह लोगों|बयालीस लोगों|निन्यानवे लोगों|सैंतीस लोगों|दोनों|कई लोगों|एक जोड़े|दर्जनों|पचपन लोगों|सड़सठ लोगों|चौरासी लोगों'.split(
        '|',
      ),
    days: ['फ़रवरी में लिखने वालों', 'मंगलवार को लिखने वालों'],
    places: ['केन्या के लोगों', 'ऑस्ट्रिया के लोगों'],
  },
  bn: {
    frame: (what) => `সহকারী ভুল তথ্য দেয়, এবং ${what} ক্ষেত্রেও এমন হয়েছে।`,
    harmless: ['সহকারী ভুল তথ্য দেয়, এবং এই কারণে সেবা দেওয়া হয় না।'],
    numbers:
      'ত্রিশজন নার্সের|তেরো জনের|বিয়াল্লিশ জনের|নিরানব্বই জনের|সাঁইত্রিশটি|দুজনের|উভয়ের|কয়েকজনের|অনেকের|পঞ্চান্ন জনের|সাতষট্টি জনের|চুয়াত্তর জনের'.split(
        '|',
      ),
    days: ['ফেব্রুয়ারি মাসের', 'মঙ্গলবারের'],
    places: ['কেনিয়ার মানুষের', 'অস্ট্রিয়ার মানুষের'],
  },
  zh: {
    frame: (what) => `这个助手说的事实不对，${what}也是这样。`,
    harmless: ['这个助手说的事实不对，因此服务被拒绝。'],
    numbers: '三十名护士|十三个人|四十二个人|一对夫妻|两位|几个人|许多人|好几十人|若干人|不少人'.split('|'),
    days: ['二月', '星期二'],
    places: ['在肯尼亚的人', '奥地利的人'],
  },
}

const LANGUAGES = Object.keys(WRITTEN)

describe.each(LANGUAGES)('a description in “%s”, whatever language whoever proposes it says', (language) => {
  const { frame, harmless, numbers, days, places } = WRITTEN[language]!
  const marked = fc.constantFrom(...LANGUAGES)
  const whysIn = (text: string, told: string) => said(text, told).map(({ why }) => why)

  test.each([
    ['number', 'count', numbers],
    ['day', 'day', days],
    ['place', 'place', places],
  ] as const)('says no %s', (_, why, words) => {
    fc.assert(
      fc.property(fc.constantFrom(...words), marked, (what, told) => {
        expect(whysIn(frame(what), told), `${told}: ${frame(what)}`).toContain(why)
      }),
      { numRuns: 200 },
    )
  })

  test('says what went wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...harmless), marked, (text, told) => {
        expect(said(text, told), told).toEqual([])
      }),
    )
  })

  test('nor any in a sentence of another language beside it', () => {
    const other = fc.constantFrom(...LANGUAGES.filter((each) => each !== language))
    fc.assert(
      fc.property(fc.constantFrom(...numbers), other, marked, (what, beside, told) => {
        const text = `${WRITTEN[beside]!.harmless[0]} ${frame(what)}`
        expect(whysIn(text, told), `${told}: ${text}`).toContain('count')
      }),
    )
  })
})
