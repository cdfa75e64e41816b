import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emailAddress, maybeEmailAddress } from '../case/fields.ts'
import { countTyped } from './count.ts'
import { plain } from '../case/plain.ts'
import { MONTH_NAMES, MONTHS_KNOWN_IN } from './month-names.ts'
import { dateInBoxes, dateTyped } from './date.ts'
import { latinDigits } from './digits.ts'
import { emailTyped } from './email.ts'
import { referenceTyped } from './reference.ts'
import { sameText } from './same-text.ts'

/** The first digit of every script that has digits of its own. */
const zeros = Array.from({ length: 0x1ffff }, (_, code) => code).filter(
  (code) => /\p{Nd}/u.test(String.fromCodePoint(code)) && !/\p{Nd}/u.test(String.fromCodePoint(code - 1)),
)

test('digits of every script mean what ours mean', () => {
  expect(zeros.length).toBeGreaterThan(60)
  for (const zero of zeros) {
    const digits = Array.from({ length: 10 }, (_, n) => String.fromCodePoint(zero + n)).join('')
    expect(latinDigits(`a${digits}z`)).toBe('a0123456789z')
  }
  // Five rows of mathematical digits stand one behind the other.
  expect(latinDigits('𝟘𝟙𝟡𝟢𝟬𝟵𝟶𝟿')).toBe('01900909')
})

describe('a day in three boxes', () => {
  const boxes = (day: string, month: string, year: string) => dateInBoxes({ day, month, year })

  test.each([
    ['25', '12', '2026'],
    ['٢٥', '١٢', '٢٠٢٦'],
    ['۲۵', '۱۲', '۲۰۲۶'],
    ['২৫', '১২', '২০২৬'],
    ['25', '12', '26'],
    ['25', '12', '’26'],
    ['25', 'Dec', '2026'],
    ['25', 'DECEMBER', '2026'],
    ['25.', 'dec.', '26'],
    ['25th', 'December', '2026'],
    ['٢٥', 'ديسمبر', '٢٦'],
    ['25', 'كانون الأول', '2026'],
    ['25', 'دجنبر', '2026'],
    ['\u200f25\u200e', '\u206612\u2069', '20\u200b26'],
    ['25 12 2026', '', ''],
    ['25.12.2026', '', ''],
    ['2026-12-25', '', ''],
    ['25/12/26', '', ''],
    ['25 December 2026', '', ''],
    ['December 25, 2026', '', ''],
    ['٢٥ ديسمبر ٢٠٢٦', '', ''],
    ['٢٥/١٢/٢٠٢٦', '', ''],
  ])('%s, %s, %s is Christmas 2026', (day, month, year) => {
    expect(boxes(day, month, year)).toBe('2026-12-25')
  })

  test.each([
    ['31', '2', '2026'],
    ['25', '13', '2026'],
    ['0', '12', '2026'],
    ['25', 'Decembro', '2026'],
    ['25', '12', '1448'],
    ['25', '12', '9999'],
    ['25', '12', '226'],
    ['25', '12', ''],
    ['', '12', '2026'],
    ['03/04/2026', '', ''],
    ['tomorrow', '', ''],
    ['25', '12', '2'.repeat(100_000)],
    ['1'.repeat(100_000), '', ''],
  ])('%.20s, %s, %.20s is no day that we could know', (day, month, year) => {
    expect(boxes(day, month, year)).toBeNull()
  })

  test('no name of a month means two of them', () => {
    const seen = MONTH_NAMES.flatMap((names) => [...new Set(names.map(plain))])
    expect(seen.filter((name, n) => seen.indexOf(name) !== n)).toEqual([])
  })

  test.each(MONTHS_KNOWN_IN)('every month is known by the names of %s', (language) => {
    for (const style of ['long', 'short'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const name = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: style })
        const date = `2026-${String(month).padStart(2, '0')}-15`
        expect(boxes('15', name.format(new Date(`${date}T12:00Z`)), '2026')).toBe(date)
        expect(dateTyped(`15 ${name.format(new Date(`${date}T12:00Z`))} 2026`)).toBe(date)
      }
  })
})

describe('a number of people', () => {
  test.each([
    ['12', 12],
    ['١٢', 12],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1234],
    ['1٬234', 1234],
    ['12,34,567', 1_234_567],
    ['\u206612\u2069', 12],
    ['007', 7],
  ])('%s is %d', (typed, count) => {
    expect(countTyped(typed)).toBe(count)
  })

  test.each(['1.5', '1,5', '1,2345', '1.234,5', '-3', '1e3', 'twelve', '', '½', '²'])(
    '%s is no number that we could know',
    (typed) => {
      expect(countTyped(typed)).toBeNull()
    },
  )
})

describe('an e-mail address', () => {
  const stored = (typed: string) => emailAddress().safeParse(typed).data ?? null

  test.each([
    ['ana@example.org', 'ana@example.org'],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@mu\u0308nchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@xn--e1afmkfd.xn--p1ai', 'ana@xn--e1afmkfd.xn--p1ai'],
    ['ana@пример.рф', 'ana@xn--e1afmkfd.xn--p1ai'],
    ['أنا@مثال.إختبار', 'أنا@xn--mgbh0fb.xn--kgbechtv'],
    ['r&d@example.org', 'r&d@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['ana+news@EXAMPLE.org', 'ana+news@example.org'],
    ['josé@example.org', 'josé@example.org'],
    ['jose\u0301@example.org', 'josé@example.org'],
    ['  ana@example.org \n', 'ana@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['Ana Lee <ana@example.org>', 'ana@example.org'],
    ['"Lee, Ana" <ana@example.org>,', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['MAILTO:ana@example.org?subject=Hello', 'ana@example.org'],
    ['<mailto:ana@example.org>', 'ana@example.org'],
    ['“ana@example.org”', 'ana@example.org'],
    ['ana@example.org.', 'ana@example.org'],
    ['(ana@example.org);', 'ana@example.org'],
    ['\u2066ana@example.org\u2069', 'ana@example.org'],
    ['ana\u200b@exam\u00adple.org', 'ana@example.org'],
    ['ana＠example.org', 'ana@example.org'],
    ['ana@example。org', 'ana@example.org'],
    ['ana٢٠٢٦@example.org', 'ana2026@example.org'],
    ['ana@example٢.org', 'ana@example2.org'],
  ])('%s is kept as %s', (typed, address) => {
    expect(stored(typed)).toBe(address)
    // What was understood once is understood again, and stays what it is.
    expect(stored(address)).toBe(address)
  })

  test.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'ana@@example.org',
    'ana@lee@example.org',
    'ana lee@example.org',
    'ana@exam ple.org',
    'ana@example..org',
    'ana@-.org',
    'ana@127.0.0.1',
    'ana@example.org/path',
    'ana@example.org:25',
    'ana@example.org, bo@example.org',
    `${'a'.repeat(250)}@example.org`,
    'a'.repeat(100_000),
  ])('%.40s is none', (typed) => {
    expect(stored(typed)).toBeNull()
  })

  test('what is no address comes back as it can be read, and is refused as an address', () => {
    expect(emailTyped('ana at example')).toBe('ana at example')
    const result = emailAddress().safeParse('ana at example')
    expect(result.error?.issues[0]).toMatchObject({ code: 'invalid_format', format: 'email' })
  })

  test('where it may be empty, blanks are empty and nonsense is refused', () => {
    expect(maybeEmailAddress().parse(' \u200b ')).toBe('')
    expect(maybeEmailAddress().parse(undefined)).toBeUndefined()
    expect(maybeEmailAddress().safeParse('ana').success).toBe(false)
    expect(z.toJSONSchema(emailAddress(), { io: 'input' })).toMatchObject({ format: 'email' })
  })
})

describe('the reference of a case', () => {
  test.each([
    '2026-1127-ACDE',
    '2026-1127-acde',
    ' 2026-1127-ACDE ',
    '\u20662026-1127-ACDE\u2069',
    '2026–1127–ACDE',
    '2026 1127 ACDE',
    '20261127ACDE',
    '2026/1127/ACDE',
    'Reference: 2026-1127-ACDE',
    'رقم الحالة: ٢٠٢٦-١١٢٧-ACDE',
    '“2026-1127-ACDE”,',
    '2026-1127-ACDE 2026-1127-ACDE',
    '2026\u200b-1127-ACDE',
    '２０２６-1127-ＡＣＤＥ',
  ])('%s is found', (typed) => {
    expect(referenceTyped(typed)).toBe('2026-1127-ACDE')
  })

  test.each(['2026-1127', 'ACDE', '2026-1127-ACDE 2026-1128-ACDE', '2026-1127-ACDEF', 'x'.repeat(2000)])(
    '%.40s names no single case',
    (typed) => {
      expect(referenceTyped(typed)).not.toMatch(/^\d{4}-\d{4}-\w{4}$/)
    },
  )
})

test('two texts that nobody can tell apart on a screen are the same', () => {
  const composed = 'español 中 \u{1f469}'
  for (const twin of [composed.normalize('NFD'), `\u200f${composed}\u200b`, ` ${composed}\u00a0`])
    expect(sameText(twin)).toBe(sameText(composed))
  expect(sameText('espanol')).not.toBe(sameText('español'))
})
