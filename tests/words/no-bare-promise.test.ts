import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'

/** Whom we do not tell, and the one whom we may have to tell, as each language calls them. */
const PROMISED: Readonly<Record<string, readonly [promise: RegExp, exception: RegExp]>> = {
  en: [/not tell your parents/, /tell somebody who protects children/],
  es: [/decimos a tus padres/, /decírselo a alguien que protege a niñas, niños/],
  uk: [/не кажемо (?:вашим|твоїм) батькам/, /сказати тим, хто захищає дітей/],
  ar: [/نخبر والديك/, /إخبار من يحمي الأطفال/],
  fr: [/ni à (?:vos|tes) parents/, /personne qui protège les enfants/],
  hi: [/माता-पिता या .*स्कूल को नहीं बताते/, /बच्चों की सुरक्षा करने वाले/],
  bn: [/মা-বাবা বা স্কুলকে জানাই না/, /শিশুদের রক্ষা করেন/],
  pt: [/contamos aos seus pais/, /alguém que protege crianças/],
  ru: [/говорим (?:вашим|твоим) родителям/, /тем, кто защищает детей/],
  sw: [/Hatuwaambii wazazi wako/, /mtu anayelinda watoto/],
  de: [/deinen Eltern und deiner Schule nicht/, /jemandem sagen(?: müssen)?, der Kinder schützt/],
  zh: [/不会告诉你的父母或学校/, /告诉保护儿童的人/],
}

function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return words !== null && typeof words === 'object' ? Object.values(words).flatMap(sentencesIn) : []
}

test.each(LANGUAGES)(
  'wherever $name promises a child that parents are not told, it says whom we may have to tell',
  ({ code }) => {
    const [promise = /^$/, exception = /^$/] = PROMISED[code] ?? []
    const promised = sentencesIn(speak(code, 'UTC').w).filter((each) => promise.test(each))
    expect(promised.length).toBeGreaterThanOrEqual(3)
    for (const each of promised) expect(each).toMatch(exception)
  },
)
