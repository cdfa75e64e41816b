import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citiesIn } from './places-in.ts'

interface Written {
  /** Sentences with a city, or a short name of a country, as it stands in them. */
  readonly frame: (place: string) => string
  readonly places: readonly string[]
  /** Words that look like places, in their other sense. */
  readonly words: readonly string[]
}

const WRITTEN: Readonly<Record<string, Written>> = {
  en: {
    frame: (place) => `The assistant states wrong facts to people in ${place}, and refuses a service.`,
    places: [
      'London',
      'Munich',
      'Geneva',
      'Glasgow',
      'Beijing',
      'New Delhi',
      'New York',
      'the USA',
      'the UK',
      'the UAE',
      'the U.S.',
      'Milan’s clinics',
    ],
    words: [
      'It tells us that all of us are wrong since Christmas.',
      'It stands in the center, wakes us up and gives an oral answer.',
    ],
  },
  de: {
    frame: (place) => `Das Programm nennt den Leuten in ${place} falsche Tatsachen.`,
    places: [
      'Wien',
      'München',
      'Köln',
      'Genf',
      'Peking',
      'Kairo',
      'Wiens Kliniken',
      'Mailand',
      'den USA',
      'Großbritannien',
    ],
    words: ['Das Essen ist gut, die Halle ist leer, und das Programm nennt falsche Tatsachen.'],
  },
  fr: {
    frame: (place) => `L’assistant donne des faits faux aux gens de ${place}.`,
    places: ['Londres', 'Genève', 'Vienne', 'Le Caire', 'Pékin', 'Moscou', 'Bruxelles', 'Saint-Pétersbourg'],
    words: [
      'Il refuse qu’une personne vienne avec lui, et son nom est faux.',
      'Le canton refuse la réponse.',
    ],
  },
  es: {
    frame: (place) => `El asistente inventa datos falsos sobre la gente de ${place}.`,
    places: ['Londres', 'Ginebra', 'Múnich', 'Bogotá', 'Pekín', 'El Cairo', 'EE. UU.', 'Nueva York'],
    words: ['El programa salta la pregunta y la respuesta no es sana.'],
  },
  pt: {
    frame: (place) => `O assistente inventa dados falsos sobre as pessoas de ${place}.`,
    places: [
      'Londres',
      'Genebra',
      'Munique',
      'Moscou',
      'Pequim',
      'São Paulo',
      'Brasília',
      'Nova York',
      'EUA',
    ],
    words: ['O assistente fez isso, e o nome da mesa de madeira é falso.'],
  },
  sw: {
    frame: (place) => `Msaidizi hutoa habari zisizo sahihi kwa watu wa ${place}.`,
    places: ['Nairobi', 'Mombasa', 'Dodoma', 'Londoni', 'Kairo', 'Uingereza', 'Marekani'],
    words: ['Msaidizi hukataa huduma na jina si sahihi.'],
  },
  ru: {
    frame: (place) => `Помощник сообщает неверные факты людям ${place}.`,
    places: [
      'в Москве',
      'из Киева',
      'в Вене',
      'в Риме',
      'из Парижа',
      'в Пекине',
      'в Петербурге',
      'во Львове',
      'в Уфе',
      'в Казани',
      'из США',
      'в Нью-Йорке',
      'в Шанхае',
    ],
    words: ['Люди казались туристами и читали ответ, а туризм здесь милая тема.'],
  },
  uk: {
    frame: (place) => `Помічник повідомляє неправильні факти людям ${place}.`,
    places: [
      'у Києві',
      'з Києва',
      'у Львові',
      'у Харкові',
      'з Одеси',
      'у Відні',
      'в Римі',
      'у Чернівцях',
      'з США',
      'у Миколаєві',
      'у Запоріжжі',
    ],
    words: ['Люди казали, що суми рівні, і читали відповідь про туризм.'],
  },
  ar: {
    frame: (place) => `المساعد يذكر معلومات خاطئة عن الناس ${place}.`,
    places: [
      'في القاهرة',
      'بالقاهرة',
      'للقاهرة',
      'في بيروت',
      'ببغداد',
      'وبغداد',
      'في لندن',
      'في جنيف',
      'بالإسكندرية',
      'في حلب',
      'في الولايات المتحدة وبريطانيا',
    ],
    words: ['ترك المساعد السؤال ولم يقل ما هي الإجابة، والشاشة الزرقاء سمراء.'],
  },
  hi: {
    frame: (place) => `सहायक ${place} के लोगों को गलत जानकारी देता है।`,
    places: ['दिल्ली', 'मुंबई', 'मुम्बई', 'कोलकाता', 'लखनऊ', 'लंदन', 'वियना', 'दिल्लीवालों', 'यूके', 'अमेरिका'],
    words: ['दलाल और ओरल जवाब का मिलान नहीं होता, और सहायक गलत बताता है।'],
  },
  bn: {
    frame: (place) => `সহকারী ${place} মানুষকে ভুল তথ্য দেয়।`,
    places: ['ঢাকার', 'চট্টগ্রামের', 'কলকাতার', 'সিলেটের', 'লন্ডনের', 'দিল্লির', 'কায়রোর', 'আমেরিকার'],
    words: ['ওরাল উত্তর নিয়ে চিতা ও মানুষের তথ্য ভুল।'],
  },
  zh: {
    frame: (place) => `助手向${place}的人说错误的事实。`,
    places: ['北京', '上海', '重庆', '广州', '巴黎', '维也纳', '日内瓦', '英国', '美国', '伦敦'],
    words: ['助手在那里加了错误的事实。'],
  },
}

describe.each(Object.keys(WRITTEN))('a city or a country in “%s”', (language) => {
  const { frame, places, words } = WRITTEN[language]!
  test.each(places)('is found as a sentence has it: %s', (place) => {
    expect(citiesIn(frame(place), [language, 'en'])).not.toEqual([])
  })
  test.each(words)('is no word of another sense: %s', (text) => {
    expect(citiesIn(text, [language, 'en'])).toEqual([])
  })
})

test('one that is also a word is found by its capital, wherever in a sentence it stands', () => {
  const also = fc.constantFrom('Florence', 'Milan', 'Medina', 'Cali', 'Goma')
  const before = fc.constantFrom('people in', 'somebody from', 'the office at', 'nurses of')
  fc.assert(
    fc.property(also, before, (place, where) => {
      expect(citiesIn(`It lies to ${where} ${place} every time.`, ['en'])).toEqual([place.toLowerCase()])
      expect(citiesIn(`It lies to ${where} ${place.toLowerCase()} every time.`, ['en'])).toEqual([])
    }),
  )
})
