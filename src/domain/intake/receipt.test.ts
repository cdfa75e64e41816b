import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeReceipt, encodeReceipt, receiptDigits, startOfTyped } from './receipt.ts'
import { RECEIPT_BYTES, RECEIPT_WORDS } from './receipt-numbers.ts'

const anyEntropy = fc.uint8Array({ minLength: 13, maxLength: 13 })
/** The five highest bits are not part of a receipt. */
const used = (entropy: Uint8Array) => entropy.map((byte, place) => (place === 0 ? byte & 0b111 : byte))
const ok = (entropy: Uint8Array) => ({ ok: true, entropy: used(entropy) })

const entropy = Uint8Array.from([0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
const words = encodeReceipt(entropy, wordlist)
const digits = receiptDigits(entropy)

/** The check written another way, over polynomials: long division by x^11 + x^2 + 1. */
function checkByDivision(secret: readonly number[]): number {
  let sum = 0
  for (const [place, index] of secret.entries()) {
    let product = BigInt(index) << BigInt(9 - place)
    for (let degree = 30n; degree >= 11n; degree--) {
      if ((product >> degree) & 1n) product ^= 0b100000000101n << (degree - 11n)
    }
    sum ^= Number(product)
  }
  return sum
}

describe('writing a receipt', () => {
  test('gives ten words, the same ones every time', () => {
    expect([RECEIPT_WORDS, RECEIPT_BYTES]).toEqual([10, 13])
    // Receipts are in people's hands: these words may not change with the code.
    expect(words.join(' ')).toBe('then acoustic blouse access army identify afraid choice ghost barely')
    expect(digits.join(' ')).toBe('1793 0016 0193 0010 0096 0900 0036 0321 0780 0148')
  })

  test('words and digits say the same', () => {
    expect(digits.map((group) => wordlist[Number(group)])).toEqual(words)
  })

  test('nothing but zeros is ten times the first word', () => {
    expect(new Set(encodeReceipt(new Uint8Array(13), wordlist))).toEqual(new Set([wordlist[0]]))
  })

  test('the nine words are the 99 bits in order', () => {
    const last = Uint8Array.from({ length: 13 }, (_, place) => (place === 12 ? 1 : 0))
    expect(receiptDigits(last)).toEqual([...Array<string>(8).fill('0000'), '0001', '0002'])
    const first = Uint8Array.from({ length: 13 }, (_, place) => (place === 0 ? 0b100 : 0))
    expect(receiptDigits(first).slice(0, 9)).toEqual(['1024', ...Array<string>(8).fill('0000')])
  })

  test('the five highest bits are ignored', () => {
    for (let bit = 0; bit < 8; bit++) {
      const one = Uint8Array.from({ length: 13 }, (_, place) => (place === 0 ? 1 << bit : 0))
      expect(receiptDigits(one).every((group) => group === '0000')).toBe(bit >= 3)
    }
  })

  test('the check is the one of the polynomial', () => {
    fc.assert(
      fc.property(anyEntropy, (secret) => {
        const indexes = receiptDigits(secret).map(Number)
        expect(indexes[9]).toBe(checkByDivision(indexes.slice(0, 9)))
      }),
    )
  })

  test.each([0, 12, 14])('%d bytes are a mistake of ours', (length) => {
    const wrong = `A receipt takes 13 bytes, not ${length}`
    expect(() => encodeReceipt(new Uint8Array(length), wordlist)).toThrow(wrong)
    expect(() => receiptDigits(new Uint8Array(length))).toThrow(wrong)
  })

  test.each([
    ['too short', wordlist.slice(1)],
    ['too long', [...wordlist, 'zzz']],
    ['with one word twice', [wordlist[1]!, ...wordlist.slice(1)]],
    ['with a word twice but for its accent', ['áble', ...wordlist.slice(1)]],
    ['with a number', ['abandon1', ...wordlist.slice(1)]],
    ['with two words in one', ['abandon it', ...wordlist.slice(1)]],
    ['with nothing in one place', ['', ...wordlist.slice(1)]],
    ['with one word twice and one too many', [...wordlist, 'zoo']],
  ])('a list %s is a mistake of ours', (_, list) => {
    const wrong = 'A list has 2048 words of letters only, all different without accents'
    expect(() => encodeReceipt(entropy, list)).toThrow(wrong)
    expect(() => decodeReceipt(words.join(' '), list)).toThrow(wrong)
  })
})

describe('what people type', () => {
  const line = words.join(' ')
  test.each([
    ['as given', line],
    ['in capitals', line.toUpperCase()],
    ['with capitals at the start', words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ')],
    ['with spaces around', `   ${words.join('   ')}\t`],
    ['with commas', words.join(', ')],
    ['with commas and no spaces', words.join(',')],
    ['with dashes', words.join('-')],
    ['with long dashes', words.join(' – ')],
    ['with dots', `${words.join('. ')}.`],
    ['in lines', words.join('\r\n')],
    ['as a numbered list', words.map((word, place) => `${place + 1}. ${word}`).join('\n')],
    ['as a list with brackets', words.map((word, place) => `${place + 1}) ${word}`).join(' ')],
    ['numbered without a space', words.map((word, place) => `${place + 1}.${word}`).join(' ')],
    ['numbered in Arabic', words.map((word, place) => `${'١٢٣٤٥٦٧٨٩'[place] ?? '١٠'}. ${word}`).join('\n')],
    ['with non-breaking spaces', words.join('\u00a0')],
    ['with soft hyphens', words.map((word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`).join(' ')],
    ['with an accent put in by the keyboard', line.replace('a', 'á')],
    ['in full-width letters', line.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with four letters each', words.map((word) => word.slice(0, 4)).join(' ')],
    ['with five letters each', words.map((word) => word.slice(0, 5)).join(' ')],
    ['as digits', digits.join(' ')],
    ['as digits in one go', digits.join('')],
    ['as digits in pairs', digits.join('').match(/\d\d/g)!.join(' ')],
    ['as digits in fives', digits.join('').match(/\d{5}/g)!.join(' ')],
    ['as digits with dashes', digits.join('-')],
    ['as digits in a numbered list', digits.map((group, place) => `${place + 1}. ${group}`).join('\n')],
    ['as digits, two groups run together', digits.join(' ').replace(' ', '')],
    ['as words with other numbers beside them', words.map((word) => `${word} 9999`).join('\n')],
    ['as words with the digits below', `${words.join(' ')}\n${digits.join(' ')}`],
    ['as digits after a label', `Receipt: ${digits.join(' ')}`],
    ['as digits after an Arabic label', `الإيصال: ${digits.join(' ')}`],
    [
      'in full-width digits',
      digits
        .join(' ')
        .normalize('NFKD')
        .replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)]!),
    ],
    ['in Arabic-Indic digits', digits.join(' ').replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)]!)],
    ['in Persian digits', digits.join(' ').replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!)],
    ['in Devanagari digits', digits.join(' ').replace(/\d/g, (d) => '०१२३४५६७८९'[Number(d)]!)],
    ['after a label', `My receipt: ${words.join(' ')}`],
    ['after a label with a number', `Receipt of 2026: ${words.join(' ')}`],
    ['after a label that is a word of ours', `Letter open: ${words.join(' ')}`],
    ['with a word of ours behind it', `${words.join(' ')} zoo`],
    ['in quotation marks', `“${words.join(' ')}”`],
    ['between marks of isolation', `\u2066${words.join(' ')}\u2069`],
    ['twice', `${words.join(' ')}\n${words.join(' ')}`],
    ['twice, once with a slip', `${words.join(' ')} ${words.with(4, 'zoo').join(' ')}`],
    ['without blanks', words.join('')],
    ['without blanks after a label', `receipt ${words.join('')}`],
    [
      'without blanks and with capitals',
      words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(''),
    ],
    ['with some blanks missing', `${words.slice(0, 4).join('')} ${words.slice(4).join(' ')}`],
    ['with four letters each and no blanks', words.map((word) => word.slice(0, 4)).join('')],
    ['as digits twice', `${digits.join(' ')} / ${digits.join(' ')}`],
    ['as digits in one go, twice', digits.join('') + digits.join('')],
    ['as digits in one go after a year', `2026: ${digits.join('')}`],
    ['as digits after a day', `27 11 2026: ${digits.join(' ')}`],
    ['as digits with one too many', `${digits.join('')}1`],
    ['as digits with another group', `${digits.join(' ')} 0000`],
    ['in Thai digits', digits.join(' ').replace(/\d/g, (d) => '๐๑๒๓๔๕๖๗๘๙'[Number(d)]!)],
    ['in Bengali digits', digits.join(' ').replace(/\d/g, (d) => '০১২৩৪৫৬৭৮৯'[Number(d)]!)],
    ['with marks of writing direction', `\u200f${digits.join('\u200e \u200f')}\u200e`],
  ])('is read %s', (_, text) => {
    expect(decodeReceipt(text, wordlist)).toEqual(ok(entropy))
  })

  test.each([
    ['', 0],
    [' \n ', 0],
    ['...', 0],
    [words.slice(0, 9).join(' '), 9],
    [words[0]!, 1],
    [`1. ${words[0]!}`, 1],
    [digits.slice(0, 9).join(' '), 9],
    [
      digits
        .slice(0, 9)
        .map((group, place) => `${place + 1}. ${group}`)
        .join(' '),
      9,
    ],
    ['12', 1],
  ])('%j has too few words', (text, found) => {
    expect(decodeReceipt(text, wordlist)).toMatchObject({ ok: false, problem: 'too_few_words', found })
  })

  test.each([
    [[words[0], ...words].join(' ').replace(words[0]!, 'zoo').replace(words[5]!, 'zoo'), 11],
    [
      `${words.join(' ')} ${words.with(0, 'zoo').with(9, 'zoo').join(' ')} ${words.toSpliced(3, 1).join(' ')}`.replace(
        words[9]!,
        'zoo',
      ),
      29,
    ],
    [`${digits.with(2, '0000').join(' ')} 0000`, 11],
    [[...digits.slice(0, 5), digits[4], ...digits.slice(5)].join(''), 11],
    ['zoo '.repeat(100), 100],
    [`${words.join(' ')} ${encodeReceipt(new Uint8Array(13).fill(1), wordlist).join(' ')}`, 20],
  ])('%.30j has too many words', (text, found) => {
    expect(decodeReceipt(text, wordlist)).toMatchObject({ ok: false, problem: 'too_many_words', found })
  })

  test.each([
    ['abandn', 'abandon'],
    ['abandonn', 'abandon'],
    ['abxndon', 'abandon'],
    ['abxndxn', 'abandon'],
    ['abadnon', 'abandon'],
    ['zooo', 'zoo'],
    ['zoxoo', 'zoo'],
    ['xact', 'act'],
    ['abandonxx', 'abandon'],
    ['abandonxxx', null],
    ['axxxdon', null],
    ['qqqqqqqqqqqqqqqqqqqqqqqq', null],
    ['كلمة', null],
    // Half a word: its first three letters are not enough to know it.
    ['aba', 'able'],
  ])('%s is no word; meant was perhaps %s', (typed, suggestion) => {
    const text = [...words.slice(0, 3), typed, ...words.slice(4)].join(' ')
    expect(decodeReceipt(text, wordlist)).toMatchObject({
      ok: false,
      problem: 'unknown_word',
      unknown: [{ typed, position: 4, suggestion }],
    })
  })

  const goingOn = `${words.join(' ')} ${'.'.repeat(400)}`

  test.each([
    ['words without end', 'zoo '.repeat(5000)],
    ['a word without end', words.with(3, 'q'.repeat(100_000)).join(' ')],
    ['digits without end', '1'.repeat(100_000)],
    ['accents without end', `a${'\u0301\u0316'.repeat(100_000)}`],
    ['a receipt below a long letter', `${'Dear all. '.repeat(50)}${words.join(' ')}`],
  ])(
    '%s are answered at once, as longer than a receipt',
    (_, text) => {
      expect(decodeReceipt(text, wordlist)).toEqual({
        ok: false,
        problem: 'too_long',
        most: 400,
        typed: text.trim().length,
      })
    },
    1000,
  )

  test.each([
    ['after many empty lines', `${'\n'.repeat(1000)}${words.join(' ')}`],
    ['before many empty lines', `${words.join(' ')}${'\n'.repeat(1000)}`],
    ['before a long row of dots', goingOn],
  ])('a receipt %s is read', (_, text) => {
    expect(decodeReceipt(text, wordlist)).toEqual(ok(entropy))
  })

  test('no more than 400 characters of what was typed are shown again', () => {
    expect(startOfTyped(goingOn)).toBe(goingOn.slice(0, 400))
    expect(startOfTyped(`\n ${words.join(' ')}`)).toBe(words.join(' '))
  })

  test('every unknown word is named, in small letters and in its place', () => {
    const text = ['XYLOPHÓNE', ...words.slice(1, 9), 'qqqqqqqqq'].join(' ')
    expect(decodeReceipt(text, wordlist)).toMatchObject({
      unknown: [
        { typed: 'xylophone', position: 1, suggestion: null },
        { typed: 'qqqqqqqqq', position: 10, suggestion: null },
      ],
    })
  })

  test('somebody who mistyped every word reads of all of them at once', () => {
    const read = decodeReceipt(words.map((word) => `${word}qqqqqqqq`).join(' '), wordlist)
    expect(read).toMatchObject({ problem: 'unknown_word' })
    expect('unknown' in read && read.unknown.map(({ position }) => position)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  test('a word cut after four letters must still fit', () => {
    const text = ['abandx', ...words.slice(1)].join(' ')
    expect(decodeReceipt(text, wordlist)).toMatchObject({
      problem: 'unknown_word',
      unknown: [{ suggestion: 'abandon' }],
    })
    expect(decodeReceipt(['abando', ...words.slice(1)].join(' '), wordlist)).toMatchObject({
      ok: false,
      problem: 'checksum',
    })
  })

  test('2047 is the last number', () => {
    const zeros = Array<string>(10).fill('0000')
    expect(decodeReceipt(zeros.with(3, '2047').join(' '), wordlist)).toMatchObject({
      ok: false,
      problem: 'checksum',
    })
    expect(decodeReceipt(zeros.with(3, '2048').join(' '), wordlist)).toMatchObject({
      ok: false,
      problem: 'unknown_word',
      unknown: [{ typed: '2048', position: 4, suggestion: null }],
    })
    // One digit is missing at the end.
    expect(decodeReceipt('0'.repeat(39), wordlist)).toMatchObject({
      problem: 'unknown_word',
      unknown: [{ position: 10 }],
    })
  })

  test('words are cut only where four letters are enough', () => {
    const list = wordlist.with(wordlist.indexOf('zoo'), 'abandoned')
    const full = encodeReceipt(entropy, list)
    expect(decodeReceipt(full.join(' '), list)).toEqual(ok(entropy))
    const place = full.findIndex((word) => word.length > 4)
    expect(decodeReceipt(full.with(place, full[place]!.slice(0, 4)).join(' '), list)).toMatchObject({
      problem: 'unknown_word',
      unknown: [{ position: place + 1 }],
    })
  })

  test('a list with accents is read with and without them', () => {
    const receipt = encodeReceipt(entropy, spanish)
    expect(decodeReceipt(receipt.join(' '), spanish)).toEqual(ok(entropy))
    expect(decodeReceipt(receipt.join(' ').normalize('NFD').replace(/\p{M}/gu, ''), spanish)).toEqual(
      ok(entropy),
    )
    const accented = spanish.find((word) => /\p{M}/u.test(word.normalize('NFD')))!
    const typo = `${accented.normalize('NFD').replace(/\p{M}/gu, '')}x`
    // The suggestion is spelled as in the list.
    expect(decodeReceipt(receipt.with(0, typo).join(' '), spanish)).toMatchObject({
      unknown: [{ suggestion: accented }],
    })
  })
})

describe('every receipt', () => {
  test('is read back from words and from digits', () => {
    fc.assert(
      fc.property(anyEntropy, (secret) => {
        expect(decodeReceipt(encodeReceipt(secret, wordlist).join(' '), wordlist)).toEqual(ok(secret))
        expect(decodeReceipt(receiptDigits(secret).join(' '), wordlist)).toEqual(ok(secret))
        expect(decodeReceipt(receiptDigits(secret).join(''), wordlist)).toEqual(ok(secret))
      }),
    )
  })

  test('is read where it stands twice and ten words across both have a right check by chance', () => {
    const across = (secret: Uint8Array) => {
      const indexes = receiptDigits(secret).map(Number)
      return indexes.slice(1).some((_, place) => {
        const turned = [...indexes.slice(place + 1), ...indexes.slice(0, place + 1)]
        return checkByDivision(turned.slice(0, 9)) === turned[9]
      })
    }
    const some = Array.from({ length: 2000 }, (_, n) =>
      used(Uint8Array.from(createHash('sha256').update(`${n}`).digest().subarray(0, 13))),
    ).filter(across)
    expect(some.length).toBeGreaterThan(3)
    for (const secret of some) {
      const line = encodeReceipt(secret, wordlist).join(' ')
      expect(decodeReceipt(`My receipt: ${line}. ${line}`, wordlist)).toEqual(ok(secret))
      const groups = receiptDigits(secret).join(' ')
      expect(decodeReceipt(`${groups}\n${groups}\n${groups}`, wordlist)).toEqual(ok(secret))
    }
  })

  const place = fc.integer({ min: 0, max: 9 })

  test('notices any one wrong word', () => {
    fc.assert(
      fc.property(anyEntropy, place, fc.integer({ min: 1, max: 2047 }), (secret, at, change) => {
        const right = receiptDigits(secret)
        const wrong = right.with(at, String(Number(right[at]) ^ change).padStart(4, '0'))
        expect(decodeReceipt(wrong.join(' '), wordlist)).toMatchObject({ ok: false, problem: 'checksum' })
      }),
      { numRuns: 2000 },
    )
  })

  test('notices any two words that changed places', () => {
    fc.assert(
      fc.property(anyEntropy, place, place, (secret, a, b) => {
        const right = encodeReceipt(secret, wordlist)
        fc.pre(right[a] !== right[b])
        const wrong = right.with(a, right[b]!).with(b, right[a]!)
        expect(decodeReceipt(wrong.join(' '), wordlist)).toMatchObject({ ok: false, problem: 'checksum' })
      }),
      { numRuns: 2000 },
    )
  })

  test('notices them at every place and for every difference', () => {
    // The check is linear: what one difference does to the zero receipt, it does to every receipt.
    const passes = (indexes: readonly number[]) =>
      decodeReceipt(indexes.map((index) => String(index).padStart(4, '0')).join(' '), wordlist).ok
    const zero = Array<number>(10).fill(0)
    for (let at = 0; at < 10; at++) {
      for (let change = 1; change < 2048; change += 7) {
        expect(passes(zero.with(at, change))).toBe(false)
        for (let other = 0; other < at; other++) {
          if (change % 5 === 1) expect(passes(zero.with(at, change).with(other, change))).toBe(false)
        }
      }
    }
  })

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...wordlist)).map((all) => all.join(' ')),
        ),
        (text) => {
          const answer = decodeReceipt(text, wordlist)
          expect(answer).toHaveProperty(answer.ok ? 'entropy' : 'problem')
          if (answer.ok)
            expect(decodeReceipt(encodeReceipt(answer.entropy, wordlist).join(' '), wordlist)).toEqual(answer)
        },
      ),
    )
  })
})
