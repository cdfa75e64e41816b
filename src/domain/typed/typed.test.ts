import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emailAddress, maybeEmailAddress } from '../case/fields.ts'
import { countTyped } from './count.ts'
import { withVowels } from '../case/with-vowels.ts'
import { MONTH_NAMES, MONTHS_KNOWN_IN } from './month-names.ts'
import { dateInBoxes, dateTyped } from './date.ts'
import { latinDigits } from './digits.ts'
import { emailTyped } from './email.ts'
import { referenceTyped } from './reference.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { timeTyped } from './time.ts'
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
    const seen = MONTH_NAMES.flatMap((names) => [...new Set(names.map(withVowels))])
    expect(seen.filter((name, n) => seen.indexOf(name) !== n)).toEqual([])
  })

  test('the months are known in every language that people are spoken to in', () => {
    expect(LANGUAGES.map(({ code }) => code).filter((code) => !MONTHS_KNOWN_IN.includes(code))).toEqual([])
  })

  describe.each(MONTHS_KNOWN_IN)('as it is written in %s', (language) => {
    const OWN_DIGITS: Readonly<Record<string, string>> = { ar: 'arab', bn: 'beng', hi: 'deva', zh: 'hanidec' }
    const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 2 * month + 1, 12)))

    test.each([...new Set(['latn', OWN_DIGITS[language] ?? 'latn'])])(
      'is understood in the digits %s',
      (digits) => {
        const writes = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-${digits}`, { timeZone: 'UTC', ...options })
        for (const month of ['long', 'short'] as const)
          for (const year of ['numeric', '2-digit'] as const) {
            const whole = writes({ day: 'numeric', month, year })
            const parts = [writes({ day: 'numeric' }), writes({ month }), writes({ year })]
            for (const date of days) {
              const wanted = date.toISOString().slice(0, 10)
              const typed = whole.format(date)
              // Some languages write short months as numbers, which others read in another order.
              if (!typed.includes('/')) expect([typed, dateTyped(typed)]).toEqual([typed, wanted])
              const [d = '', m = '', y = ''] = parts.map((part) => part.format(date))
              expect([d, m, y, boxes(d, m, y)]).toEqual([d, m, y, wanted])
              expect([d, m, y, dateTyped(`${d} ${m} ${y}`)]).toEqual([d, m, y, wanted])
            }
          }
      },
    )
  })

  test.each([
    '1er de enero del 2026',
    '1º de janeiro de 2026',
    '1er janvier 2026',
    'den 1. Januar 2026',
    '1-го января 2026 года',
    'tarehe 1 Januari 2026',
    '১লা জানুয়ারী, ২০২৬',
    '1 जनवरी 2026',
    '二零二六年一月一日',
    '2026 年 1 月 1 日',
    '2026年01月01号',
    '２０２６／０１／０１',
  ])('%s is New Year 2026', (typed) => {
    expect(dateTyped(typed)).toBe('2026-01-01')
  })

  test.each(['15 फरवरी 2026', '15 फ़रवरी 2026', '15 फ़रवरी 2026'])('%s is in February', (typed) => {
    expect(dateTyped(typed)).toBe('2026-02-15')
  })

  test.each(['12/25/2026', '25/12/2026', '25 सितम्बर 2026'])('%s can be one day only', (typed) => {
    expect(dateTyped(typed)).toMatch(/^2026-(?:12|09)-25$/)
  })
})

describe.each(MONTHS_KNOWN_IN)('a time of day as it is written in %s', (language) => {
  test.each([0, 9, 12, 21])('is understood at %d hours', (hour) => {
    const at = new Date(Date.UTC(2026, 0, 1, hour, 30))
    for (const hour12 of [true, false]) {
      const typed = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
        hour: 'numeric',
        minute: '2-digit',
        hourCycle: hour12 ? 'h12' : 'h23',
        timeZone: 'UTC',
      }).format(at)
      expect([typed, timeTyped(typed)]).toEqual([typed, `${String(hour).padStart(2, '0')}:30`])
    }
  })
})

test.each(['21:30 Uhr', '21 h 30', '21h30', '21.30', '下午9点30分', '晚上 9:30', '9:30 p. m.', '९:३० PM'])(
  '%s is half past nine in the evening',
  (typed) => {
    expect(timeTyped(typed)).toBe('21:30')
  },
)

describe('a number of people', () => {
  test.each([
    ['12', 12],
    ['١٢', 12],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1234],
    ['1٬234', 1234],
    ['१,२३४', 1234],
    ['১২,৩৪,৫৬৭', 1_234_567],
    ['１，２３４', 1234],
    ['1\u202f234', 1234],
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
