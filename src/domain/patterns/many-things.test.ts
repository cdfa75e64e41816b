import { describe, expect, test } from 'vitest'
import { carrier, PRODUCT } from '../../../tests/in-memory/carriers.ts'
import { readPublic } from './reads-public.ts'

const cases = [0, 1, 2, 3, 4].map((n) => carrier(n).kase)
const whysIn = (description: string, language: string) =>
  readPublic({ product: PRODUCT, description, language }, cases).map(({ why }) => why)

/** Many things, and many people, as each language writes them. */
const WRITTEN: Readonly<Record<string, readonly [things: string, people: string]>> = {
  en: ['The assistant gives many wrong answers.', 'The assistant gives many nurses wrong answers.'],
  de: ['Das Programm nennt viele falsche Tatsachen.', 'Das Programm nennt vielen Leuten falsche Tatsachen.'],
  fr: [
    'L’assistant donne plusieurs réponses fausses.',
    'L’assistant donne à plusieurs infirmières des faits faux.',
  ],
  es: [
    'El asistente inventa muchos datos falsos.',
    'El asistente inventa para muchas enfermeras datos falsos.',
  ],
  pt: [
    'O assistente inventa muitos dados falsos.',
    'O assistente inventa dados falsos, e é assim para muitas enfermeiras com ele.',
  ],
  sw: [
    'Msaidizi hutoa majibu na habari nyingi lugha si sahihi.',
    'Msaidizi hutoa habari kwa watu wengi na si sahihi.',
  ],
  ru: ['Помощник сообщает много неверных фактов.', 'Помощник сообщает неверные факты многим людям.'],
  uk: [
    'Помічник повідомляє багато неправильних фактів.',
    'Помічник повідомляє неправильні факти багатьом людям.',
  ],
  ar: ['يذكر المساعد عدة معلومات غير صحيحة.', 'يذكر المساعد لعدة أشخاص وقائع غير صحيحة.'],
  hi: ['सहायक कई ग़लत बातें बताता है।', 'सहायक कई लोगों को ग़लत बातें बताता है।'],
  bn: ['সহকারী অনেক ভুল তথ্য দেয়।', 'সহকারী অনেক মানুষকে তথ্য দেয় না।'],
}

describe.each(Object.keys(WRITTEN))('many in “%s”', (language) => {
  const [things, people] = WRITTEN[language]!
  test('says nothing of people where it counts answers or facts', () => {
    expect(whysIn(things, language)).not.toContain('count')
  })
  test('is found where it counts people', () => {
    expect(whysIn(people, language)).toContain('count')
  })
})
