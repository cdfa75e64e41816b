import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { seenByAdviser } from '../access/seen-by-adviser.ts'
import { veiled } from '../access/veil.ts'
import { after, fold } from '../case/fold.ts'
import { whatGivesAway } from '../case/gives-away.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { aroundFear, fearHeard, fearWords } from '../value-chain/fear-told.ts'
import { keepFromMachine, sendToMachine, whyNotByMachine } from './translate-by-machine.ts'
import { personView } from './person-view.ts'
import { inTheirsOf, shownOf, toldTexts, translationsOf } from './translations.ts'

const STORY = 'أخذوا إعانة السكن مني، وقالوا إن الحاسوب وجد لي دخلًا ثانيًا.'
const IN_ENGLISH = 'They took my housing benefit and said that the computer found a second income.'
const TRANSLATION = {
  told: 'w1',
  words: IN_ENGLISH,
  fromLanguage: 'ar',
  intoLanguage: 'en',
  madeBy: 'us',
} as const
const INTERPRETED = { ...TRANSLATION, madeBy: 'interpreter', maker: 'Rana Khalil' } as const

const arabic = (more = {}) => stages.assessing({ story: STORY, language: 'ar', ...more })
const arabicAttributed = (more = {}) => stages.attributed({ story: STORY, language: 'ar', ...more })
const FEAR = 'They fear the office that runs this house.'
const contextOf = ({ now }: InMemoryCase, by = ana) => ({ now, by, calendar: DEFAULT_CALENDAR })

describe('what a human translated', () => {
  test('stands beside what the person wrote, with who made it, and a better one keeps both', () => {
    const it = arabic()
    it.does(ana, 'translate_text', TRANSLATION)
    it.does(omar, 'translate_text', { ...INTERPRETED, words: `${IN_ENGLISH} That is not so.` })
    expect(it.kase.story).toBe(STORY)
    const all = translationsOf(it.kase, STORY)
    expect(all.map(({ madeBy, maker, by }) => [madeBy, maker, by])).toEqual([
      ['interpreter', 'Rana Khalil', omar],
      ['us', null, ana],
    ])
    const { now, before } = shownOf(all)
    expect([now.map(({ id }) => id), before.map(({ id }) => id)]).toEqual([['l2'], ['l1']])
    const { translations } = personView(it.theirs, it.now, DEFAULT_CALENDAR)
    expect(translations.made.map(({ of, name }) => [of, name])).toEqual([
      [STORY, null],
      [STORY, 'Rana Khalil'],
    ])
  })

  test('says who made it, of a text that is there, in words', () => {
    const it = arabic()
    expect(it.refusal(ana, 'translate_text', { ...TRANSLATION, told: 'w9' })).toBe('unknown_told')
    expect(it.refusal(ana, 'translate_text', { ...TRANSLATION, madeBy: 'interpreter' })).toBe('maker_missing')
    expect(it.refusal(person, 'translate_text', TRANSLATION)).toBe('not_yours')
  })

  test('is of every text of theirs, by the same name in whatever is read of the case', () => {
    const it = stages.weighed({
      story: STORY,
      language: 'ar',
      wish: 'الإعانة',
      contact: { safety: 'safe', howToReach: 'By letter.' },
    })
    it.does(person, 'write_message', { body: 'هل قرأتم؟' })
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'family', seesEarlier: true })
    const ours = toldTexts(it.kase)
    expect(ours.map(({ text }) => text)).toEqual(expect.arrayContaining([STORY, 'الإعانة', 'هل قرأتم؟']))
    expect(ours.map(({ text }) => text)).not.toContain('By letter.')
    const namesIn = (kase: typeof it.kase) => toldTexts(kase).map(({ id, text }) => [id, text])
    expect(namesIn(it.theirs)).toEqual(namesIn(it.kase))
    expect(namesIn(veiled(it).kase)).toEqual(namesIn(it.kase))
  })

  test('is read by nobody beside the person', () => {
    const it = arabic()
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'family', seesEarlier: true })
    it.does(ana, 'translate_text', TRANSLATION)
    const seen = seenByAdviser({ kase: it.theirs, events: it.events }, 'v1')
    expect(seen?.kase.translations).toEqual([])
    expect(JSON.stringify(seen)).not.toContain(IN_ENGLISH)
  })
})

describe('a search that keeps somebody safe', () => {
  const says = (it: InMemoryCase, words: string) =>
    it.does(ana, 'translate_text', { ...TRANSLATION, words: `${IN_ENGLISH} ${words}` })

  test('finds in a translation whom the person may fear, and says of nobody that they do', () => {
    const it = arabicAttributed()
    says(it, 'I am afraid of Harborline and its people.')
    expect(fearWords(it.kase)).toEqual([])
    expect(fearHeard(it.kase)).toEqual(['I am afraid of Harborline and its people'])
    expect(aroundFear(it.kase)).toHaveLength(1)
    expect(it.kase.feared).toBe(arabicAttributed().kase.feared)
  })

  test('asks whether it is us, where only a translation names the house', () => {
    const it = arabicAttributed()
    expect(it.kase.fearOfUsSince).toBeNull()
    says(it, 'I am afraid of the benefit agency.')
    const said = it.events.filter(({ kind }) => kind === 'text_translated')
    expect(said).toHaveLength(1)
    expect(it.kase.fearOfUsSince).not.toBeNull()
  })

  test('ends what somebody reads beside the person whom a translation names as feared', () => {
    const it = arabic()
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'family', seesEarlier: false })
    says(it, 'I am afraid of Nadia Haddad.')
    expect(it.kase.advisers).toMatchObject([{ isFeared: true }])
  })

  test('finds words of theirs in a text to others also as they were translated', () => {
    const it = arabic()
    const text = `We ask you: ${IN_ENGLISH}`
    expect(whatGivesAway(it.kase, text)).toEqual([])
    it.does(ana, 'translate_text', TRANSLATION)
    expect(whatGivesAway(it.kase, text).map(({ kind }) => kind)).toContain('story')
  })

  test('hides the name of the person from whoever reads it veiled, also where only a translation says it', () => {
    const it = arabic()
    says(it, 'My name is Samira Qabbani.')
    expect(JSON.stringify(veiled(it))).not.toContain('Qabbani')
  })
})

describe('a machine', () => {
  const OUTSIDE = { host: 'translate.example.org', inHouse: false }
  const INSIDE = { host: '127.0.0.1:5000', inHouse: true }
  const about = { told: 'w1', into: 'en', server: OUTSIDE }

  function byMachine(it: InMemoryCase, by = ana) {
    const context = contextOf(it, by)
    const sent = sendToMachine(it.kase, about, context) as never
    const kase = after(it.kase, sent)
    return after(kase, keepFromMachine(kase, { ...about, words: IN_ENGLISH, from: 'ar' }, context) as never)
  }

  test('leaves a record of who sent what and where to, and its words stand apart from those of humans', () => {
    const it = arabic()
    it.does(ana, 'translate_text', TRANSLATION)
    const kase = byMachine(it, omar)
    expect(kase.sentOut).toEqual([
      { told: 'w1', host: OUTSIDE.host, into: 'en', by: omar, at: expect.any(String) },
    ])
    expect(shownOf(translationsOf(kase, STORY)).now.map(({ madeBy }) => madeBy)).toEqual(['us', 'machine'])
  })

  test('is read by no rule, and whoever reads with its help takes no part in the case', () => {
    const it = arabic()
    const kase = byMachine(it, marta)
    expect(kase.tookPart).toEqual(it.kase.tookPart)
    const feared = keepFromMachine(
      kase,
      { ...about, words: 'I am afraid of Harborline.', from: null },
      contextOf(it),
    ) as never
    expect(fearHeard(after(kase, feared))).toEqual(fearHeard(it.kase))
  })

  test('moves nothing: a case that a new rule put first stays there until somebody acts on it', () => {
    const it = arabic()
    const moved = { priorityMoved: { from: 'P2', to: 'P1', at: it.now } } as const
    it.kase = { ...it.kase, ...moved }
    expect(byMachine(it, omar)).toMatchObject(moved)
    it.does(ana, 'translate_text', TRANSLATION)
    expect(it.kase.priorityMoved).toBeNull()
  })

  test('outside of the house gets nothing of a case for named staff alone; one in the house does', () => {
    const it = arabic()
    it.does(ana, 'name_who_may_see', { named: ACCOUNTS.map(({ id }) => id), fear: FEAR })
    const [text] = toldTexts(it.kase)
    expect(it.kase.onlyFor).not.toBeNull()
    expect(whyNotByMachine(it.kase, text!, OUTSIDE)).toBe('walled')
    expect(whyNotByMachine(it.kase, text!, INSIDE)).toBeNull()
    expect(sendToMachine(it.kase, about, contextOf(it))).toMatchObject({ refused: 'unknown_told' })
  })

  test('gets a text about a child and a danger at once', () => {
    const it = arabic({ dangerSigns: ['child', 'life'] })
    expect(whyNotByMachine(it.kase, toldTexts(it.kase)[0]!, OUTSIDE)).toBeNull()
  })
})

describe('words of ours in the language of the person', () => {
  const IN_ARABIC = 'قرأنا رسالتك، ونسأل المؤسسة اليوم عن القرار.'
  const body = 'We have read your letter, and we ask the agency today about the decision.'

  test('stand with what was written, and are read as a letter like it', () => {
    const it = arabic()
    it.does(ana, 'write_message', { body, inTheirs: IN_ARABIC })
    const said = inTheirsOf(personView(it.theirs, it.now, DEFAULT_CALENDAR), 'message', 'm1')
    expect(said).toEqual({ of: 'message', id: 'm1', language: 'ar', words: IN_ARABIC })
    expect(it.refusal(ana, 'write_message', { body, inTheirs: 'لن يتكرر هذا أبدًا، نعدك بذلك.' })).toBe(
      'letter_questioned',
    )
    expect(fold(it.id, it.events)).toEqual(it.kase)
  })

  test('come from nobody but us', () => {
    const it = arabic()
    it.does(person, 'write_message', { body: STORY, inTheirs: IN_ARABIC })
    expect(it.kase.inTheirs).toEqual([])
  })
})
