import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { isPublic } from './chapters.ts'
import { en } from './en/index.ts'
import { READ } from './languages.ts'
import { gapsOf, sentencesOf, type Sentence } from './sentences.ts'
import { textOf } from '../../tests/words/text-of.ts'
import { faultIn } from '../../scripts/words/fault-in.ts'
import { readSentences } from '../../scripts/words/language-files.ts'
import { statesOf } from '../../scripts/words/states.ts'

const english = sentencesOf(en)

/** Every other language, and what it says of its own; the register fills its gaps in a way of its own. */
const OTHERS = READ.languages.map((language) => {
  const all = [...readSentences(language.code)]
  return { ...language, all, said: all.filter(([path]) => !path.startsWith('register.')) }
})
const arabic = OTHERS.find(({ code }) => code === 'ar')?.said ?? []

/** The sentences that break a rule, as lines of a failing test. */
const breaking = (all: readonly Sentence[], breaks: (sentence: string, path: string) => boolean) =>
  all.flatMap(([path, sentence]) => (breaks(sentence, path) ? [`${path}: ${sentence}`] : []))

describe.each([
  { name: 'English', locale: 'en-GB', said: english },
  ...OTHERS.map(({ name, locale, said }) => ({ name, locale, said })),
])('every sentence in $name', ({ locale, said }) => {
  test('can be said: its gaps are ICU MessageFormat', () => {
    const broken = breaking(said, (sentence) => {
      try {
        return !new IntlMessageFormat(sentence, locale)
      } catch {
        return true
      }
    })
    expect(broken).toEqual([])
  })

  test('says something, and is tidy', () => {
    expect(breaking(said, (sentence) => sentence.trim() === '')).toEqual([])
    expect(breaking(said, (sentence) => sentence !== sentence.normalize('NFC'))).toEqual([])
    const untidy = (sentence: string) =>
      / {2}| [.,;:?،؛؟](?!\S)/u.test(textOf(sentence, { gap: 'x', alternatives: 'last' }))
    expect(breaking(said, untidy)).toEqual([])
  })

  test('has no straight apostrophe, which ICU may take for the start of a quotation', () => {
    expect(breaking(said, (sentence) => sentence.includes("'") && sentence.includes('{'))).toEqual([])
  })
})

test('the files of every language can be read', () => {
  expect(READ.faults).toEqual([])
  expect(READ.languages.length).toBeGreaterThan(0)
})

describe.each(OTHERS)('in $name', ({ code, all, said, neverSay, missing }) => {
  test('everything is said that somebody may read who does not work here', () => {
    expect(missing.filter(isPublic)).toEqual([])
  })

  test('each sentence has the gaps and codes of the English one, and nothing that is never said', () => {
    expect(all.flatMap(([path, sentence]) => faultIn(path, sentence, neverSay) ?? [])).toEqual([])
  })

  test('it is known from which English each sentence was made (npm run words -- note)', () => {
    expect([...statesOf(code)].filter(([, state]) => state === 'unnoted')).toEqual([])
  })

  test('what has letters of its own is written in them, apart from names and codes', () => {
    if (new Intl.Locale(code).maximize().script === 'Latn') return expect(said).not.toEqual([])
    const latin = (sentence: string, path: string) =>
      !path.endsWith('.command') &&
      (textOf(sentence).match(/\p{Script=Latin}[\p{Script=Latin}\d]*/gu) ?? []).some(
        (word) => !LATIN.has(word),
      )
    return expect(breaking(said, latin)).toEqual([])
  })
})

/** What is typed or read elsewhere as it is, and so stands in Latin letters in every language. */
const LATIN = new Set(
  'Amends Shift notMe yes P1 P2 P3 P4 AI API JSON UTF Idempotency Key Authorization Bearer Receipt application json errors name example org https Standard Webhooks HMAC SHA EUR KE sw web phone text email address ke commissioner PDF MB kB'.split(
    ' ',
  ),
)

test('Arabic has its own commas, semicolons and question marks', () => {
  expect(arabic.length).toBeGreaterThan(3000)
  expect(breaking(arabic, (sentence) => /\p{Script=Arabic}\s*[,;?]/u.test(textOf(sentence)))).toEqual([])
})

test('Arabic asks with a noun and not with an order, which would be said to a man alone', () => {
  const order =
    /(?:^|[\s«(])(?:اكتب|أدخل|ادخل|اختر|انقر|اضغط|افتح|انظر|ارجع|راجع|أرسل|احفظ|انسخ|اقرأ|تأكد|أضف|اطلب|حاول)(?=[\s.:،]|$)/u
  expect(breaking(arabic, (sentence) => order.test(textOf(sentence)))).toEqual([])
})

/** Outputs are probabilistic (domain reference T9): nobody can keep these. */
const GUARANTEES = [
  /\bnever (happen )?again\b/i,
  /\bwe (can |do |will )?(guarantee|promise|ensure)\b/i,
  /\bguaranteed\b/i,
  /\bonce and for all\b/i,
  /\b100 ?%/,
]
/** Whoever tells of a harm has done nothing wrong. */
const BLAMING = [
  /\byou (have )?(failed|forgot|neglected)\b/i,
  /(?<!\bnot )\byour (own )?(fault|mistake|error)\b/i,
  /\b(illegal|incorrect|bad|wrong) (input|value|entry|answer|date)\b/i,
  /\binvalid\b/i,
  /\bfailed\b/i,
  /!/,
]
/** They are somebody, too. */
const COLD = [/\busers?\b/i, /\bcomplainants?\b/i, /\bvictims?\b/i, /\balleged/i]

/** Here "user" is somebody who misused a product and answers for it. */
const NOT_ABOUT_THE_TELLER = 'catalogue.SAT-DEP-04.action'

test.each([
  ['guarantees what nobody can keep', GUARANTEES],
  ['blames', BLAMING],
  ['speaks coldly', COLD],
])('no sentence %s', (_, banned) => {
  const has = (sentence: string, path: string) =>
    path !== NOT_ABOUT_THE_TELLER && banned.some((phrase) => phrase.test(textOf(sentence)))
  expect(breaking(english, has)).toEqual([])
})

test.each([
  ['This will never happen again.', GUARANTEES],
  ['We guarantee a safe answer.', GUARANTEES],
  ['You failed to fill this in.', BLAMING],
  ['Invalid date', BLAMING],
  ['Illegal input', BLAMING],
  ['Please try again!', BLAMING],
  ['The user did not answer', COLD],
])('the ban would notice: %s', (sentence, banned) => {
  expect(banned.some((phrase) => phrase.test(sentence))).toBe(true)
})

describe('a refusal', () => {
  /** `'code')` or `'code', { detail })` at the end of a call, in the rules as they are written. */
  const CALL = /'(\w+)'(?:,\s*\{([^}]*)\})?\)/g
  const rules = new URL('../domain/', import.meta.url)
  // The register tells its findings by the rules of its own, never as refusals.
  const sources = filesIn(rules).filter((file) => !file.includes('.test.') && !file.startsWith('diligence/'))
  const refused = sources.flatMap((file) =>
    [...readFileSync(new URL(file, rules), 'utf8').matchAll(CALL)].flatMap(([, code = '', detail = '']) =>
      code in en.refusals ? [{ code: code as keyof typeof en.refusals, detail }] : [],
    ),
  )

  test('has gaps only for what every rule that refuses so tells', () => {
    expect(refused.length).toBeGreaterThan(80)
    for (const { code, detail } of refused)
      for (const gap of gapsOf(en.refusals[code]).map((each) => each.split(' ')[0]))
        expect(detail, `${code} with ${gap}`).toMatch(new RegExp(`\\b${gap}\\b`))
  })

  test('says what is so, and what to do', () => {
    for (const [path, sentence] of sentencesOf(en.refusals))
      expect(sentence, path).toMatch(/(?:^Please|[.:]) .+\.$/s)
  })
})

/** Paths of all files in a folder of words, from that folder on. */
function filesIn(folder: URL, under = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${under}${entry.name}`
    return entry.isDirectory() ? filesIn(new URL(`${entry.name}/`, folder), `${path}/`) : [path]
  })
}
