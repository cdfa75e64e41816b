import { describe, expect, test } from 'vitest'
import { advisersNow } from '../../src/domain/casework/advisers.ts'
import { isWayToFeared } from '../../src/domain/value-chain/ways-to-feared.ts'
import { whyNameMayNotLearn } from '../../src/domain/value-chain/may-learn.ts'
import { fearIn } from '../../src/domain/value-chain/fear-told.ts'
import { FEAR_PATTERNS } from '../../src/domain/vocabulary/fear-patterns.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { ana, person } from '../in-memory/people.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { AGENCY, assessing, CASEWORK_MAKER, rated } from '../in-memory/stages.ts'
import { TOLD, type Told } from './told-in-each-language.ts'

/* The pages promise in every language that whom the person fears learns nothing: it holds in what they write in each. */

const TELLING = { what: 'Somebody wrote to us about your tool.', withIdentity: false, sure: true }
const { code: ENGLISH } = LANGUAGES[0]

function toldIn(language: string): Told {
  const told = TOLD[language]
  if (told === undefined) throw new Error(`Nobody wrote down how people say in “${language}” whom they fear.`)
  return told
}

function beside(name: string, language: string): InMemoryCase {
  const it = assessing({ language })
  it.does(person, 'let_in_adviser', { name, mandate: 'friend', seesEarlier: true })
  return it
}

function telling(it: InMemoryCase): string {
  return it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })
}

/** Characters of a long story, and what reading it takes at most on a busy machine. */
const LONG = 40_000
const LONGEST_MS = 1000

/** As people type it: without capitals, in capitals, in the middle of a letter. */
const WRITTEN: readonly ((sentence: string) => string)[] = [
  (sentence) => sentence,
  (sentence) => sentence.toLowerCase(),
  (sentence) => sentence.toUpperCase(),
  (sentence) => `12. 5. 2026\n${sentence}\n…`,
  (sentence) => sentence.normalize('NFD'),
]

describe.each(LANGUAGES.map(({ code }) => code))('what is written in “%s”', (language) => {
  const { one, firm, ofOne, ofFirm, notToKnow, ofUs, others, inLatin } = toldIn(language)

  test('is looked through for fear, for threats and for who may not know', () => {
    const { fears, threatens, mayNotKnow, us } = FEAR_PATTERNS[language]!
    for (const patterns of [fears, threatens, mayNotKnow, us]) expect(patterns.length).toBeGreaterThan(0)
    for (const sentences of [ofOne, ofFirm, notToKnow, ofUs, others])
      expect(sentences.length).toBeGreaterThan(0)
  })

  test.each(ofOne)('ends what the one beside them reads who is named: %s', (sentence) => {
    for (const write of WRITTEN) {
      const it = beside(one, language)
      it.does(person, 'write_message', { body: write(sentence) })
      expect(advisersNow(it.kase), write(sentence)).toEqual([])
    }
  })

  test.each([...ofOne, ...ofFirm, ...notToKnow])('has us ask before anything is told: %s', (sentence) => {
    for (const write of WRITTEN) {
      const inStory = rated({ language, story: write(sentence) })
      inStory.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: firm })
      expect(telling(inStory), write(sentence)).toBe('fear_not_asked')
      const inMessage = rated({ language: ENGLISH })
      inMessage.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: firm })
      expect(telling(inMessage)).toBe('allowed')
      inMessage.does(person, 'write_message', { body: write(sentence) })
      expect(telling(inMessage), write(sentence)).toBe('fear_not_asked')
    }
  })

  test.each(ofFirm)('keeps a name from whom we ask before it stands in the case: %s', (sentence) => {
    const it = rated({ language, story: sentence })
    expect(whyNameMayNotLearn(it.kase, firm)?.refused).toMatch(
      /^(?:feared_needs_their_yes|name_may_be_feared)$/,
    )
    expect(isWayToFeared(it.kase, firm)).toBe('no')
  })

  test.skipIf(inLatin === undefined).each(inLatin?.ofOne ?? [])(
    'ends it too where we know the name in other letters: %s',
    (sentence) => {
      const it = beside(inLatin?.one ?? '', language)
      it.does(person, 'write_message', { body: sentence })
      expect(advisersNow(it.kase)).toEqual([])
    },
  )

  test.each(ofUs)('asks whether it is us: %s', (sentence) => {
    const it = rated({ language, story: sentence })
    it.does(ana, 'add_entity', AGENCY)
    expect(telling(it)).toBe('fear_not_asked')
  })

  test('is read in a time that grows with its length alone', () => {
    const all = [...ofOne, ...ofFirm, ...notToKnow, ...ofUs, ...others].join(' ')
    const letters = [...new Set(all.match(/\p{L}/gu))]
    for (const piece of [all.replace(/[.。।]/gu, ''), all.replace(/[^\p{L}\p{M}]/gu, ''), ...letters]) {
      const began = performance.now()
      fearIn(piece.repeat(Math.ceil(LONG / piece.length)))
      expect(performance.now() - began, piece.slice(0, 40)).toBeLessThan(LONGEST_MS)
    }
  })

  test.each(others)('asks nothing for other worries: %s', (sentence) => {
    expect(fearIn(sentence)).toEqual([])
  })
})

describe('in a language for which no words are known', () => {
  const named = [
    ['tr', 'Rosa Lopez’ten çok korkuyorum, beni tehdit ediyor.'],
    ['ka', 'მეშინია, Rosa Lopez მემუქრება.'],
    ['en', 'მეშინია, Rosa Lopez მემუქრება.'],
  ] as const

  test.each(named)(
    'whoever is named may be feared, and is no longer beside them (%s): %s',
    (language, words) => {
      const it = beside('Rosa Lopez', language)
      it.does(person, 'write_message', { body: words })
      expect(advisersNow(it.kase)).toEqual([])
      const others = beside('Rosa Lopez', language)
      others.does(person, 'write_message', { body: words.replaceAll(/Rosa|Lopez/g, '…') })
      expect(advisersNow(others.kase)).toHaveLength(1)
    },
  )

  test.each(named)('we ask of each organisation before it is told (%s): %s', (language, words) => {
    const it = rated({ language, story: words })
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(telling(it)).toBe('fear_not_asked')
    it.does(ana, 'answer_fear', { entity: 'e1', isIt: 'it_is_not', reasons: 'We asked them on the phone.' })
    expect(telling(it)).toBe('allowed')
  })
})

describe('names are found in the forms that a language gives them', () => {
  test.each([
    ['Анна', 'Я боюсь Анну.'],
    ['Анна', 'Анне не говорите.'],
    ['Илья', 'Я боюсь Илью.'],
    ['Павел', 'Я боюсь Павла.'],
    ['Лев', 'Я боюсь Льва.'],
    ['Юлия', 'Юлией я запугана, она угрожает мне.'],
    ['Андрей', 'Мне угрожает брат Андрея.'],
    ['Ольга', 'Не кажіть нічого Ользі.'],
    ['Юля', 'Боюся Юлю.'],
    ['Ігор', 'Боюся Ігоря.'],
    ['Федір', 'Боюся Федора.'],
    ['моя сестра', 'Я боюсь мою сестру.'],
    ['моя сестра', 'Я боюся моєї сестри.'],
    ['सीता', 'मुझे सीता से डर लगता है।'],
    ['रवि', 'मैं रवि से डरता हूँ।'],
    ['मेरी बहन', 'मुझे मेरी बहन से डर लगता है।'],
    ['রিনা', 'রিনাকে ভয় পাই।'],
    ['রানা', 'রানার ভয়ে আছি।'],
    ['আমার বোন', 'আমি আমার বোনকে ভয় পাই।'],
    ['王小明', '我怕小明。'],
    ['李娜', '李老师威胁我。'],
    ['dada yangu', 'Namwogopa dada yangu.'],
    ['minha irmã', 'Tenho medo da minha irmã.'],
  ])('%s in “%s”', (name, words) => {
    const it = beside(name, ENGLISH)
    it.does(person, 'write_message', { body: words })
    expect(advisersNow(it.kase)).toEqual([])
  })

  test.each([
    ['Анна', 'Я боюсь моего начальника, он мне угрожает.'],
    ['моя сестра', 'Я боюсь моего начальника.'],
    ['Юлия', 'Мне страшно рядом с мужем.'],
    ['Павел', 'Я боюсь начальника, он сказал прийти после обеда.'],
    ['Олена Коваль', 'Я боюся мого чоловіка.'],
    ['सीता', 'मुझे मेरे मालिक से डर लगता है, दो दिन से।'],
    ['नादिया करीम', 'मुझे मेरे पति से डर लगता है।'],
    ['নাদিয়া করিম', 'আমি আমার স্বামীকে ভয় পাই।'],
    ['李娜', '我怕我的老板，他威胁我。'],
    ['Amina Juma', 'Namwogopa bosi wangu.'],
    ['Olga Smirnova', 'Я боюсь моего начальника, он мне угрожает.'],
    ['Nadia Karim', 'मुझे मेरे पति से डर लगता है।'],
    ['Rosa Lopez', 'أخاف من زوجي.'],
  ])('and %s is not in “%s”', (name, words) => {
    const it = beside(name, ENGLISH)
    it.does(person, 'write_message', { body: words })
    expect(advisersNow(it.kase)).toHaveLength(1)
  })
})
