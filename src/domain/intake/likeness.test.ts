import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chances } from '../../../tests/in-memory/chances.ts'
import { RANDOM_WORDS, TEMPLATES, TRUE_TEXTS, varied } from '../../../tests/in-memory/flood-texts.ts'
import { areAlike, likeness, sketchOf, type Sketch, type SketchSeed } from './likeness.ts'
import { knownFilings } from './known-filings.ts'
import { placeAlike } from './place-alike.ts'

const SEED: SketchSeed = [20_261_128, -77]
const seeds = fc.tuple(fc.integer(), fc.integer())

const first = (caseId: string, sketch: Sketch) => ({ caseId, entry: 0, sketch, mayWait: false })

/** Filings of a flood and of people, in any order. */
function placed(how: Parameters<typeof varied>[1], each: number, seed: SketchSeed) {
  const chance = chances(seed[0])
  const flood = TEMPLATES.flatMap((template, kind) =>
    Array.from({ length: each }, (_, n) => ({
      id: `flood ${kind} ${n}`,
      story: varied(template, how, chance),
    })),
  )
  const people = TRUE_TEXTS.map((story, n) => ({ id: `person ${n}`, story }))
  const all = [...flood, ...people]
    .map((filing) => ({ filing, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ filing: { id, story } }) => first(id, sketchOf(story, seed)))
  const known = knownFilings()
  return all.map((each) => placeAlike(each, known))
}

describe('what somebody floods with is known again', () => {
  test.each([
    ['a fifth of the words are others, and each text is as long as it likes', RANDOM_WORDS, 0.97],
    ['three of ten words are others', { ...RANDOM_WORDS, changed: 0.3 }, 0.85],
    [
      'each text has up to twice as many random words behind it',
      { ...RANDOM_WORDS, changed: 0, longer: 2 },
      0.97,
    ],
    ['each text leaves out up to half', { changed: 0, added: 0, longer: 0, shorter: 0.5 }, 0.99],
    ['random words are put in between', { changed: 0, added: 0.3, longer: 0, shorter: 0 }, 0.97],
  ])('where %s', (_, how, share) => {
    const all = placed(how, 60, SEED)
    const flood = all.filter(({ caseId }) => caseId.startsWith('flood'))
    const found = flood.filter(({ alike }) => alike !== null)
    expect(found.length / (flood.length - TEMPLATES.length)).toBeGreaterThanOrEqual(share)
  })

  test('whatever the key of the house is, and nobody of fifty people is taken for one of them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const all = placed(RANDOM_WORDS, 12, seed)
        const people = all.filter(({ caseId, alike }) => caseId.startsWith('person') && alike !== null)
        expect(people).toEqual([])
        const kinds = all.flatMap(({ caseId, alike }) =>
          alike === null ? [] : [[caseId.split(' ')[1], alike.split(' ')[1]]],
        )
        expect(kinds.length).toBeGreaterThan(0.85 * 11 * TEMPLATES.length)
        expect(kinds.filter(([kind, first]) => kind !== first)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('the first of each kind is unlike anything seen before', () => {
    const all = placed(RANDOM_WORDS, 5, SEED)
    const one = all.find(({ caseId }) => caseId.startsWith('flood 3'))
    expect(one?.alike).toBeNull()
  })

  test('later ones are compared with few of each kind, however many there were', () => {
    const known = knownFilings()
    const chance = chances(7)
    const some = Array.from({ length: 400 }, (_, n) =>
      first(String(n), sketchOf(varied(TEMPLATES[0]!, RANDOM_WORDS, chance), SEED)),
    )
    const alike = some.map((each) => placeAlike(each, known)).filter((each) => each.alike !== null)
    expect(alike.length).toBeGreaterThan(390)
    expect(known.all().length).toBeLessThanOrEqual(32 + 400 - alike.length)
  })
})

describe('two texts', () => {
  const alike = (one: string, other: string) => areAlike(sketchOf(one, SEED), sketchOf(other, SEED))

  test('that differ in nothing anybody sees are alike', () => {
    const text = 'Il a perdu son emploi à cause d’une note.'
    expect(alike(text, `  ${text.normalize('NFD').toUpperCase()}\n`)).toBe(true)
  })

  test('of two words are alike only when they are the same', () => {
    expect(alike('help me', 'help me')).toBe(true)
    expect(alike('help me', 'help her')).toBe(false)
    expect(alike('help', 'help')).toBe(true)
    expect(alike('help', 'danger')).toBe(false)
  })

  test('in scripts without spaces are compared too', () => {
    const text = '学校のアプリが私の娘の写真を勝手に使って偽の画像を作りました'
    expect(alike(text, `${text}助けてください`)).toBe(true)
    expect(alike(text, '銀行の審査で機械に断られて住む家を失いました誰も説明しません')).toBe(false)
  })

  test('are as like one way as the other, and wholly like themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), seeds, (a, b, seed) => {
        const [one, other] = [sketchOf(a, seed), sketchOf(b, seed)]
        expect(likeness(one, other)).toBe(likeness(other, one))
        expect(likeness(one, one)).toBe(one.length === 0 ? 0 : 1)
      }),
    )
  })

  test('are told apart by a house with another key too, and nothing of one key fits another', () => {
    const [text] = TRUE_TEXTS
    expect(areAlike(sketchOf(text!, [1, 2]), sketchOf(text!, [3, 4]))).toBe(false)
  })
})
