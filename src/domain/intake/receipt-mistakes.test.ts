import { wordlist } from '@scure/bip39/wordlists/english.js'
import { describe, expect, test } from 'vitest'
import { WHOLE } from '../../../tests/fields/sample.ts'
import { decodeReceipt, encodeReceipt } from './receipt.ts'
import { RECEIPT_BYTES } from './receipt-numbers.ts'

test('of several near words the one is suggested with which the check word fits', () => {
  // "wory" is one letter away from "word", "worry" and "work"; only one of them was in this receipt.
  const receipts = ['word', 'worry', 'work'].map((meant) => {
    const entropy = new Uint8Array(RECEIPT_BYTES)
    const index = wordlist.indexOf(meant)
    // The last of the nine secret words takes the lowest eleven bits.
    entropy[RECEIPT_BYTES - 1] = index & 0xff
    entropy[RECEIPT_BYTES - 2] = index >> 8
    return { meant, words: encodeReceipt(entropy, wordlist) }
  })
  for (const { meant, words } of receipts) {
    expect(words[8]).toBe(meant)
    const read = decodeReceipt(words.with(8, 'wory').join(' '), wordlist)
    expect(read).toMatchObject({ ok: false, problem: 'unknown_word', unknown: [{ suggestion: meant }] })
  }
})

describe('of several wrong words', () => {
  /** The second letter is missing, as somebody types in a hurry. */
  const mistype = (word: string) => `${word.slice(0, 1)}${word.slice(2)}`
  const receipts = Array.from({ length: 300 }, (_, seed) =>
    encodeReceipt(
      Uint8Array.from({ length: RECEIPT_BYTES }, (_none, n) =>
        n === 0 ? 0 : (seed * 131 + n * 29 + seed * seed * n) & 0xff,
      ),
      wordlist,
    ),
  )

  test.each([
    ['two', [1, 6], 0.9, receipts],
    ['three', [1, 4, 6], 0.65, receipts],
    ['all', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.5, WHOLE ? receipts : receipts.slice(0, 100)],
  ])('%s: most get the word that was meant, and hardly any another one', (_, places, most, mistyped) => {
    const found = mistyped.flatMap((words) => {
      const typed = words.map((word, place) => (places.includes(place) ? mistype(word) : word))
      const read = decodeReceipt(typed.join(' '), wordlist)
      if (read.ok || read.problem !== 'unknown_word') return []
      return read.unknown.map(({ suggestion, position }) =>
        suggestion === null ? 'none' : suggestion === words[position - 1] ? 'right' : 'wrong',
      )
    })
    const share = (what: string) => found.filter((each) => each === what).length / found.length
    expect(share('right')).toBeGreaterThan(most)
    expect(share('wrong')).toBeLessThan(0.02)
  })

  test('one that could be many words gets none, rather than any', () => {
    const words = receipts[0]!.with(0, 'zat').with(5, 'zqqqqqqqq')
    const read = decodeReceipt(words.join(' '), wordlist)
    expect(read).toMatchObject({
      unknown: [
        { position: 1, suggestion: null },
        { position: 6, suggestion: null },
      ],
    })
  })
})
