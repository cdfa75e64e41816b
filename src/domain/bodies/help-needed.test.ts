import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emergencyNumbers, shippedDirectory } from '../../shipped-directory.ts'
import { instant } from '../time/instant.ts'
import { NEEDS, type Need } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONTACT_SAFETY, DANGER_SIGNS, SUBMITTERS } from '../vocabulary/intake.ts'
import { bodiesFor } from './bodies-for.ts'
import { emergencyFor } from './emergency.ts'
import { helpNeeded, isAboutImages, mayBeAChild, type ToldOfHelp } from './help-needed.ts'
import { removalLaw } from './removal-law.ts'

const NOTHING: ToldOfHelp = { signs: [], texts: [], submitter: null }
const NOW = instant('2026-11-28T10:00Z')

test.each<[string, Partial<ToldOfHelp>, Need[]]>([
  ['nothing that was said needs nobody', {}, []],
  [
    'a danger to life can come from others and from oneself',
    { signs: ['life'] },
    ['danger_now', 'self_harm'],
  ],
  [
    'whoever may harm themselves has somebody to call, and somebody who listens',
    { signs: ['self_harm'] },
    ['danger_now', 'self_harm'],
  ],
  ['money that goes is stopped by a bank', { signs: ['money_moving'] }, ['money_moving']],
  ['a child comes with a child’s help', { signs: ['child'] }, ['child_in_danger']],
  ['violence can be at home', { signs: ['violence'] }, ['danger_now', 'violence_at_home']],
  [
    'of a picture that spreads nobody knows whom it shows: both are there, the younger first',
    { signs: ['spreading'] },
    ['sexual_images_minor', 'sexual_images_adult', 'spreading_content'],
  ],
  [
    'a child who says so is not sent to what is for adults',
    { signs: ['spreading', 'child'] },
    ['child_in_danger', 'sexual_images_minor', 'spreading_content'],
  ],
  ['a date that passes needs the law', { signs: ['date_will_pass'] }, ['legal_advice']],
  [
    'whoever works there has help at work',
    { submitter: 'whistleblower' },
    ['threatened_for_speaking', 'work_and_reprisal'],
  ],
  [
    'so has whoever is read along by their employer',
    { safety: 'employer_may_watch' },
    ['threatened_for_speaking', 'work_and_reprisal'],
  ],
  [
    'and whoever is made to suffer for writing',
    { isPunished: true },
    ['threatened_for_speaking', 'work_and_reprisal'],
  ],
])('%s', (_, told, needs) => {
  expect(helpNeeded({ ...NOTHING, ...told })).toEqual(needs)
})

describe('words of a story', () => {
  test.each<[string, Need]>([
    ['It said it is ok to hurt myself. I don’t want my mum to know.', 'self_harm'],
    ['The chat told him what to take. He killed himself in May.', 'self_harm'],
    ['قال لي البرنامج إن الانتحار حل', 'self_harm'],
    ['它告诉我自杀也没关系', 'self_harm'],
    ['Der Chat sagte, ich soll mich umbringen', 'self_harm'],
    ['Чат посоветовал мне самоубийство', 'self_harm'],
    ['Somebody made me naked in a picture and my class shares it.', 'sexual_images_minor'],
    ['Somebody made me naked in a picture and my class shares it.', 'sexual_images_adult'],
    ['Circulan fotos donde salgo desnuda', 'sexual_images_adult'],
    ['My boss says that the score decides, and then I was fired.', 'work_and_reprisal'],
    ['My husband tracks me with it.', 'violence_at_home'],
    ['وزوجي يضربني', 'violence_at_home'],
    ['A voice like my brother’s: I sent money. It was a scam.', 'money_moving'],
    ['I am 12 and it talks to me at night', 'child_in_danger'],
  ])('“%s” speaks of %s', (text, need) => {
    expect(helpNeeded({ ...NOTHING, texts: [text] })).toContain(need)
  })

  test.each([
    'The form refused my skill and killed the process.',
    'My diet plan was wrong.',
    'It counted the minority vote twice and missed the deadline.',
    'They used my photographs to train it.',
  ])('“%s” speaks of no danger', (text) => {
    expect(helpNeeded({ ...NOTHING, texts: [text] })).toEqual([])
  })
})

const told = fc.record({
  signs: fc.uniqueArray(fc.constantFrom(...codesOf(DANGER_SIGNS))),
  texts: fc.array(
    fc.oneof(fc.string(), fc.constantFrom('I want to die', 'naked', 'my boss', 'my son', 'scam')),
  ),
  submitter: fc.option(fc.constantFrom(...codesOf(SUBMITTERS))),
  safety: fc.option(fc.constantFrom(...codesOf(CONTACT_SAFETY))),
  isPunished: fc.boolean(),
})

test('whatever is told, words only add help, every sign brings some, and the most urgent comes first', () => {
  fc.assert(
    fc.property(told, (each) => {
      const needs = helpNeeded(each)
      for (const need of helpNeeded({ ...each, texts: [] })) expect(needs).toContain(need)
      for (const sign of each.signs)
        expect(helpNeeded({ ...NOTHING, signs: [sign] }).some((need) => needs.includes(need))).toBe(true)
      const places = needs.map((need) => codesOf(NEEDS).indexOf(need))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      if (needs.includes('sexual_images_adult') && each.signs.includes('spreading'))
        expect(needs.indexOf('sexual_images_minor')).toBe(needs.indexOf('sexual_images_adult') - 1)
    }),
  )
})

test('every sign of every teller, wherever they are, has a number to call and somebody who can help', () => {
  const { listings } = shippedDirectory()
  const sources = emergencyNumbers()
  for (const sign of codesOf(DANGER_SIGNS))
    for (const submitter of [...codesOf(SUBMITTERS), null])
      for (const country of [null, 'US', 'GB', 'DE', 'KE', 'JP']) {
        const needs = helpNeeded({ ...NOTHING, signs: [sign], submitter })
        expect(emergencyFor(country, sources)[0]?.number).toMatch(/^\d+$/)
        expect(needs.length).toBeGreaterThan(0)
        const asked = { needs, country, language: 'en', fearedNames: [], now: NOW }
        const found = bodiesFor(asked, listings).flatMap(({ bodies }) => bodies)
        // For a lawyer, or a bank, nobody can be named who helps everywhere: then the kinds of help are.
        if (sign !== 'date_will_pass' && sign !== 'money_moving')
          expect(found.length, `${sign} in ${country}`).toBeGreaterThan(0)
        else for (const need of needs) expect(servedBy(need).length).toBeGreaterThan(0)
      }
})

function servedBy(need: Need): readonly string[] {
  return NEEDS.find(({ code }) => code === need)?.servedBy ?? []
}

test('the law about intimate pictures is said where it may hold, and nowhere else', () => {
  const law = [{ law: 'Take It Down Act (US)', article: 'section 3', hours: 48, comparedOn: '2026-11-21' }]
  expect(removalLaw('US', NOW)).toEqual(law)
  expect(removalLaw(null, NOW)).toEqual(law)
  expect(removalLaw('KE', NOW)).toEqual([])
  expect(removalLaw('US', instant('2026-05-01T10:00Z'))).toEqual([])
})

test('a picture and a child are known by what they need', () => {
  expect(isAboutImages(['sexual_images_minor'])).toBe(true)
  expect(isAboutImages(['money_moving'])).toBe(false)
  expect(mayBeAChild(['self_harm'])).toBe(true)
  expect(mayBeAChild(['work_and_reprisal'])).toBe(false)
})
