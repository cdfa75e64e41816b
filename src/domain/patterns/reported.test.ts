import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrier, DESCRIBED, FORBIDDEN, STORIES } from '../../../tests/in-memory/carriers.ts'
import type { Case } from '../case/case.ts'
import { FEWEST_CASES, whyNotPublic, whyNotRest } from './reported.ts'

/** Each case as one of its own, whoever made it. */
const each = (cases: readonly Case[]) => cases.map((kase, place) => ({ ...kase, id: `case-${place}` }))
const clean = (from: number, many: number) =>
  Array.from({ length: many }, (_, place) => carrier(from + place).kase)
const whys = (cases: readonly Case[]) => whyNotPublic(DESCRIBED, each(cases)).map(({ why }) => why)

describe('a description that people can join', () => {
  test('rests on five people who do not know each other', () => {
    expect(whys(clean(0, 5))).toEqual([])
    expect(whys(clean(0, STORIES.length))).toEqual([])
    expect(whys(clean(0, 4))).toEqual(['too_few'])
  })

  test.each(Object.keys(FORBIDDEN))('rests on nobody who %s', (who) => {
    const cases = each([...clean(0, 7), FORBIDDEN[who]!(7).kase])
    const against = whyNotRest(DESCRIBED, cases)
    expect(against.map(({ cases: about }) => about)).toEqual([['case-7']])
  })

  test('of whatever mix of cases, none that is forbidden is ever among those that carry one', () => {
    const names = Object.keys(FORBIDDEN)
    const made = new Map<string, Case>()
    const caseOf = (who: string, n: number) => {
      const key = `${who} ${n}`
      const found = made.get(key) ?? (who === '' ? carrier(n) : FORBIDDEN[who]!(n)).kase
      made.set(key, found)
      return found
    }
    const mix = fc
      .shuffledSubarray(STORIES.map((_, n) => n))
      .chain((numbers) =>
        fc.tuple(
          ...numbers.map((n) =>
            fc.tuple(
              fc.oneof(
                { weight: 12, arbitrary: fc.constant('') },
                { weight: 1, arbitrary: fc.constantFrom(...names) },
              ),
              fc.constant(n),
            ),
          ),
        ),
      )
    let carried = 0
    fc.assert(
      fc.property(mix, (all) => {
        const against = whyNotRest(DESCRIBED, each(all.map(([who, n]) => caseOf(who, n))))
        const forbidden = all.flatMap(([who], place) => (who === '' ? [] : [`case-${place}`]))
        expect(
          against.filter(({ why }) => why !== 'too_few' && why !== 'related').flatMap(({ cases }) => cases),
        ).toEqual(forbidden)
        expect(against.length === 0).toBe(forbidden.length === 0 && all.length >= FEWEST_CASES)
        carried += against.length === 0 ? 1 : 0
      }),
      { numRuns: 300 },
    )
    expect(carried).toBeGreaterThan(20)
  })

  test.each([
    ['the same address', { email: 'Sam@example.org' }, { email: 'sam@example.org' }],
    ['the same number', { howToReach: 'Ring +49 170 1234567' }, { howToReach: '0170/1234567, evenings' }],
    ['the same name', { name: 'Samira Haddad' }, { name: 'Haddad, Samira' }],
  ])('takes two with %s for people who belong together', (_, one, other) => {
    const left = (n: number, contact: object) =>
      carrier(n, { contact: { safety: 'safe', name: '', email: '', ...contact } }).kase
    const cases = each([...clean(0, 6), left(6, one), left(7, other)])
    expect(whyNotRest(DESCRIBED, cases)).toEqual([{ why: 'related', cases: ['case-6', 'case-7'], found: '' }])
  })

  test('takes the same story twice, a little changed, for one person', () => {
    const again = carrier(9, { story: `${STORIES[3]} Please help.` }).kase
    expect(whys([...clean(0, 6), again])).toEqual(['related'])
  })

  test('a name of one in the words of another makes them people who belong together', () => {
    const named = carrier(6, { contact: { safety: 'safe', name: 'Samira Haddad', email: '' } }).kase
    const knows = carrier(7, { story: `${STORIES[7]} Samira Haddad had the same.` }).kase
    expect(whys([...clean(0, 6), named, knows])).toEqual(['related'])
  })
})

describe('the words of a description', () => {
  const said = (description: string, language = 'en') =>
    whyNotPublic({ ...DESCRIBED, description, language }, each(clean(0, 6))).map(({ why }) => why)

  test.each([
    ['theirs', 'Somebody wrote: had to prove where I am, and was sent away.', 'en', ['their_words']],
    [
      'a short sentence of theirs',
      'People say this: The counter sent me away. It is wrong.',
      'en',
      ['their_words'],
    ],
    ['a number', 'It states wrong facts, as 7 people told us already.', 'en', ['count']],
    ['a number in Arabic digits', 'ينسب المساعد إلى الناس ٧ وقائع غير صحيحة.', 'ar', ['count']],
    ['a number in words', 'It states wrong facts, as dozens of people told us.', 'en', ['count']],
    ['a day', 'It states wrong facts since last Tuesday in the evening.', 'en', ['day']],
    ['a month, in German', 'Seit Februar nennt das Programm falsche Tatsachen.', 'de', ['day']],
    ['a country', 'It states wrong facts to people who live in Kenya.', 'en', ['place']],
    ['a city', 'It states wrong facts to people who live near Nairobi.', 'en', ['place']],
    ['a country, in Arabic', 'يذكر المساعد وقائع غير صحيحة عن أناس في كينيا.', 'ar', ['place']],
    ['nothing', 'Wrong facts.', 'en', ['says_nothing']],
  ])('say no more than what went wrong: %s', (_, description, language, expected) => {
    expect(new Set(said(description, language))).toEqual(new Set(expected))
  })

  test('may have a word that is a number in another language alone', () => {
    expect(said('It states wrong facts more than once, and per cent signs are lost.')).toEqual([])
    expect(said('El asistente inventa datos falsos de once personas que le escriben.', 'es')).toEqual([
      'count',
    ])
  })

  test('may name a product with a number, or a city, in its name', () => {
    const product = 'Berlin chat 4'
    const cases = each(Array.from({ length: 5 }, (_, n) => carrier(n, { product }).kase))
    const description = 'Berlin chat 4 states wrong facts about whoever writes to it.'
    expect(whyNotPublic({ product, description, language: 'en' }, cases)).toEqual([])
  })
})
