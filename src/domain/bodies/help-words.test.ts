import { describe, expect, test } from 'vitest'
import { CHILD } from '../../../tests/sentences/child.ts'
import { IMAGES } from '../../../tests/sentences/images.ts'
import { MONEY } from '../../../tests/sentences/money.ts'
import { SELF_HARM } from '../../../tests/sentences/self-harm.ts'
import type { Sentences } from '../../../tests/sentences/sentences.ts'
import { VIOLENCE } from '../../../tests/sentences/violence.ts'
import { WORK } from '../../../tests/sentences/work.ts'
import { LANGUAGES } from '../../words/languages.ts'
import type { Need } from '../vocabulary/bodies.ts'
import { needsInWords } from './help-words.ts'

const TABLES: Readonly<Partial<Record<Need, Sentences>>> = {
  self_harm: SELF_HARM,
  money_moving: MONEY,
  child_in_danger: CHILD,
  work_and_reprisal: WORK,
  violence_at_home: VIOLENCE,
  sexual_images_minor: IMAGES,
  sexual_images_adult: IMAGES,
}
const EVERY = Object.entries(TABLES).flatMap(([need, sentences]) =>
  LANGUAGES.map(({ code, name }) => [need as Need, name, code, sentences] as const),
)

/** As somebody types it on another keyboard, in a hurry, or in the middle of a long story. */
const TYPED: readonly ((sentence: string) => string)[] = [
  (sentence) => sentence,
  (sentence) => sentence.toUpperCase(),
  (sentence) => sentence.replaceAll('’', "'").replace(/[.]$/u, ''),
  (sentence) => sentence.normalize('NFD'),
  (sentence) => sentence.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''),
  (sentence) => `It refused my claim. ${sentence}\nThat is all.`,
  (sentence) => `${sentence}!!`,
]

describe.each(EVERY)('%s in %s', (need, _name, code, { speak, harmless }) => {
  test('is seen in sentences as people write them', () => {
    const said = speak[code] ?? []
    expect(said.length).toBeGreaterThanOrEqual(5)
    const typed = said.flatMap((sentence) => TYPED.map((type) => type(sentence)))
    expect(typed.filter((each) => !needsInWords([each]).includes(need))).toEqual([])
  })

  test('is not seen in what is near to it, nor is anything else', () => {
    const said = harmless[code] ?? []
    expect(said.length).toBeGreaterThanOrEqual(4)
    const typed = said.flatMap((sentence) => TYPED.map((type) => type(sentence)))
    expect(typed.flatMap((each) => needsInWords([each]).map((found) => `${each}: ${found}`))).toEqual([])
  })
})

/** "I am so many years old", as each language says it. */
const OF_AGE: Readonly<Record<string, readonly ((age: string) => string)[]>> = {
  en: [(age) => `I am ${age}.`, (age) => `Im ${age} years old`, (age) => `i'm ${age} and it scares me`],
  fr: [(age) => `J’ai ${age} ans.`, (age) => `j'ai ${age} ans et j'ai peur`],
  es: [(age) => `Tengo ${age} años.`, (age) => `tengo ${age} anos y me asusta`],
  pt: [(age) => `Tenho ${age} anos.`, (age) => `eu tenho ${age} anos e me assusta`],
  de: [(age) => `Ich bin ${age} Jahre alt.`, (age) => `ich bin ${age}`],
  sw: [(age) => `Nina miaka ${age}.`, (age) => `nina umri wa miaka ${age}`],
  ru: [(age) => `Мне ${age} лет.`, (age) => `мне ${age} лет и я боюсь`],
  uk: [(age) => `Мені ${age} років.`, (age) => `мені ${age} років і страшно`],
  ar: [(age) => `عمري ${age} سنة.`, (age) => `انا عمري ${age} عاما`],
  hi: [(age) => `मैं ${age} साल की हूँ।`, (age) => `मेरी उम्र ${age} साल है`],
  bn: [(age) => `আমার বয়স ${age}।`, (age) => `আমি ${age} বছরের মেয়ে`],
  zh: [(age) => `我${age}岁。`, (age) => `我今年${age}岁了`],
}
const OTHER_DIGITS: Readonly<Record<string, number>> = { ar: 0x660, hi: 0x966, bn: 0x9e6, zh: 0xff10 }

test.each(LANGUAGES)('an age under 18, and no other, is that of a child in $name', ({ code }) => {
  const says = OF_AGE[code] ?? []
  expect(says.length).toBeGreaterThan(0)
  const zero = OTHER_DIGITS[code] ?? 0x30
  const ofOwn = (age: string) => age.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
  for (let age = 0; age <= 120; age += 1)
    for (const say of says)
      for (const digits of [String(age), ofOwn(String(age))])
        expect(needsInWords([say(digits)]).includes('child_in_danger'), say(digits)).toBe(
          age >= 5 && age < 18,
        )
})

describe('somebody at school says in which grade they are', () => {
  test.each([
    'I am in ninth grade.',
    'I’m only in grade 7 and it will not stop.',
    'Je suis en quatrième, et mon école a reçu la photo.',
    'Estoy en noveno grado.',
    'Estou no nono ano.',
    'Ich gehe in die neunte Klasse.',
    'Ich bin in der 8. Klasse.',
    'Niko darasa la saba.',
    'Я учусь в девятом классе.',
    'Я навчаюся в дев’ятому класі.',
    'أنا في الصف التاسع.',
    'मैं नौवीं कक्षा में हूँ।',
    'আমি নবম শ্রেণিতে পড়ি।',
    '我现在上九年级。',
  ])('%s', (text) => {
    expect(needsInWords([text])).toContain('child_in_danger')
  })

  test.each([
    'I am in first place on the list.',
    'Je suis en troisième classe de ce train.',
    'Estou no quinto ano da faculdade.',
    'Ich bin in der neunten Woche.',
    'Я учусь в университете.',
    '我现在上班。',
  ])('and nobody is taken for a child who writes: %s', (text) => {
    expect(needsInWords([text])).not.toContain('child_in_danger')
  })
})
