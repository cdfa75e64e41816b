import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WHOLE } from '../../../tests/fields/sample.ts'
import { decodeReceipt, encodeReceipt, receiptDigits } from './receipt.ts'
import type { Mended } from './receipt-slip.ts'

/** How many receipts are mistyped in each way. */
const TRIED = WHOLE ? 600 : 300
const anyEntropy = fc.uint8Array({ minLength: 13, maxLength: 13 })
const place = fc.nat(9)
const digit = fc.integer({ min: 1, max: 9 })

/** What is offered for a text; `undefined` for nothing. */
function offered(text: string): Mended | undefined {
  const read = decodeReceipt(text, wordlist)
  return read.ok ? undefined : read.mended
}

const moved = (parts: readonly string[], a: number, b: number) => parts.with(a, parts[b]!).with(b, parts[a]!)
/** The second letter is missing, as somebody types in a hurry. */
const hurried = (word: string) => `${word.slice(0, 1)}${word.slice(2)}`
/** Two columns of five, read across. */
const across = (parts: readonly string[]) => parts.map((_, n) => parts[Math.floor(n / 2) + (n % 2) * 5]!)

type Way = (parts: readonly string[], at: number, by: number) => string

const OF_WORDS: readonly (readonly [string, Way, number])[] = [
  ['a word mistyped', (words, at) => words.with(at, hurried(words[at]!)).join(' '), 0.8],
  [
    'a letter of a word is another',
    (words, at) => words.with(at, `${words[at]!.slice(0, -1)}q`).join(' '),
    0.8,
  ],
  ['two neighbours swapped', (words, at) => moved(words, at % 9, (at % 9) + 1).join(' '), 0.65],
  ['a word typed twice', (words, at) => words.toSpliced(at, 0, words[at]!).join(' '), 0.98],
  ['a strange word between', (words, at) => words.toSpliced(at, 0, 'qqqqqqqqq').join(' '), 0.98],
  ['a question mark for a word', (words, at) => words.with(at, '?').join(' '), 1],
  ['an Arabic question mark for a word', (words, at) => words.with(at, '؟').join('\n'), 1],
  ['xxx for a word', (words, at) => words.with(at, 'xxx').join(' '), 1],
  [
    'a numbered list without one',
    (words, at) =>
      words
        .map((word, n) => `${n + 1}. ${word}`)
        .toSpliced(at, 1)
        .join('\n'),
    1,
  ],
  ['two columns read across', (words) => across(words).join(' '), 0.65],
]

const OF_DIGITS: readonly (readonly [string, Way, number])[] = [
  [
    'a digit that is another',
    (all, at, by) => {
      const line = all.join('')
      const index = at * 4 + (by % 4)
      return line.slice(0, index) + ((Number(line[index]) + by) % 10) + line.slice(index + 1)
    },
    0.65,
  ],
  ['two groups swapped', (all, at) => moved(all, at % 9, (at % 9) + 1).join(' '), 0.65],
  ['a group typed twice', (all, at) => all.toSpliced(at, 0, all[at]!).join(' '), 0.98],
  [
    'a digit missing',
    (all, at, by) => all.with(at, all[at]!.slice(0, by % 4) + all[at]!.slice((by % 4) + 1)).join(' '),
    0.8,
  ],
  ['a digit twice', (all, at) => all.with(at, `${all[at]}${all[at]!.at(-1)}`).join(''), 0.9],
  ['a question mark for a group', (all, at) => all.with(at, '????').join(' '), 1],
]

describe.each([
  ['words', OF_WORDS, (secret: Uint8Array) => encodeReceipt(secret, wordlist)],
  ['digits', OF_DIGITS, receiptDigits],
] as const)('of %s', (_, ways, write) => {
  test.each(ways)('%s: the receipt is offered, or nothing, and hardly ever another', (_name, slip, least) => {
    const found = fc
      .sample(fc.tuple(anyEntropy, place, digit), { numRuns: TRIED, seed: 14 })
      .flatMap(([secret, at, by]) => {
        const right = write(secret)
        const text = slip(right, at, by)
        const read = decodeReceipt(text, wordlist)
        // Equal neighbours that are swapped are no slip; a receipt inside of a longer text is read as it is.
        if (read.ok) return []
        if (read.mended === undefined) return ['none']
        return [read.mended.words.join(' ') === right.join(' ') ? 'right' : 'another']
      })
    const share = (what: string) => found.filter((each) => each === what).length / found.length
    expect(found.length).toBeGreaterThan((TRIED * 2) / 3)
    expect(share('right')).toBeGreaterThanOrEqual(least)
    expect(share('another')).toBeLessThan(0.02)
  })
})

test('what is offered is a receipt, whatever was typed', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...wordlist, '?', 'xxx', '1.'), { maxLength: 14 }).map((all) => all.join(' ')),
    fc.array(fc.constantFrom(...'0123456789 ?'), { maxLength: 60 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const mended = offered(typed)
      if (mended !== undefined) expect(decodeReceipt(mended.words.join(' '), wordlist).ok).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const words = encodeReceipt(
  Uint8Array.from({ length: 13 }, (_, n) => (n * 89 + 41) & 0xff),
  wordlist,
)

test('says what would be changed, as it is numbered on the receipt', () => {
  expect(offered(words.with(3, hurried(words[3]!)).join(' '))?.slip).toEqual({ kind: 'other', position: 4 })
  expect(offered(moved(words, 3, 4).join(' '))?.slip).toEqual({ kind: 'swapped', position: 4 })
  expect(offered(words.toSpliced(5, 0, words[5]!).join(' '))?.slip).toMatchObject({ kind: 'extra' })
  expect(offered(across(words).join(' '))?.slip).toEqual({ kind: 'columns' })
})

test.each([
  ['a word that is missing nobody knows where', words.toSpliced(4, 1).join(' ')],
  ['two words missing', words.with(4, '?').with(6, '?').join(' ')],
  ['two slips', moved(moved(words, 1, 2), 6, 7).join(' ')],
  ['a word like one of ours that does not fit', words.with(3, 'zooo').join(' ')],
  ['a few words', 'then acoustic'],
  ['nothing', ''],
])('offers nothing for %s', (_, text) => {
  expect(offered(text)).toBeUndefined()
})

test.each([
  ['ten words that are nothing', 'zoo '.repeat(10)],
  ['eleven words', 'zoo '.repeat(11)],
  ['forty digits', '1'.repeat(40)],
  ['thirty-nine digits', '0'.repeat(39)],
  ['forty-one digits', '1'.repeat(41)],
  ['question marks without end', '? '.repeat(50_000)],
  ['long words', `${'q'.repeat(39)} `.repeat(10)],
  ['accents', `a${'\u0301\u0316'.repeat(100_000)}`],
])('%s take no time to speak of', (_, text) => {
  decodeReceipt(text, wordlist)
  const began = performance.now()
  for (let time = 0; time < 20; time += 1) decodeReceipt(text, wordlist)
  expect((performance.now() - began) / 20).toBeLessThan(25)
})
