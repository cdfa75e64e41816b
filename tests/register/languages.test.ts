import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCK_FILE, readLock, writeLock } from '../../src/register/files/lock.ts'
import { languagesFolder } from '../../src/paths.ts'
import { registerWords, type RegisterWords } from '../../src/words/en/register/index.ts'
import { fallBack } from '../../src/words/fall-back.ts'
import { registerSpeaker } from '../../src/words/register-speaker.ts'
import { say } from '../../src/words/say.ts'
import { repository, run, sampleProduct } from './folder.ts'

const languages = readdirSync(languagesFolder)
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(join(languagesFolder, language, 'register.json'), 'utf8')) as object

/** Every sentence of a tree of words, by its place. */
function sentencesIn(words: unknown, place = ''): [place: string, sentence: string][] {
  if (typeof words === 'string') return [[place, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => sentencesIn(inner, `${place}/${key}`))
}

const english = new Map(sentencesIn(registerWords))
const FORMS = /, plural,(?:\s*[\w=]+ \{[^{}]*\})+/g
const gapsIn = (sentence: string) =>
  [...new Set([...sentence.replaceAll(FORMS, '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()

describe.each(languages)('the words of the register in %s', (language) => {
  const own = sentencesIn(wordsOf(language))

  test('say nothing that English does not say, and fill the same gaps', () => {
    expect(own.filter(([place]) => !english.has(place)).map(([place]) => place)).toEqual([])
    expect(
      own.filter(([place, text]) => String(gapsIn(text)) !== String(gapsIn(english.get(place)!))),
    ).toEqual([])
  })

  test('are read by the full grammar as they are read here', () => {
    for (const [place, sentence] of own) {
      const gaps = Object.fromEntries(gapsIn(sentence).map((name) => [name!, 3]))
      // What shows how something is written in a file is said as it stands.
      if (/\{ \w+:/.test(sentence)) {
        expect({ place, gaps, said: say(sentence, gaps, language) }).toEqual({
          place,
          gaps: {},
          said: sentence,
        })
        continue
      }
      const full = new IntlMessageFormat(sentence, `${language}-u-nu-latn`, undefined, { ignoreTag: true })
      expect(say(sentence, gaps, language), place).toBe(full.format(gaps))
    }
  })
})

describe('a register that is asked to speak Arabic', () => {
  test('says what it found in Arabic, under the same rules', async () => {
    const root = sampleProduct()
    const plain = JSON.parse((await run(root, ['check', '--json'])).out) as Findings
    const arabic = JSON.parse((await run(root, ['check', '--json', '--language', 'ar'])).out) as Findings
    expect(arabic.language).toBe('ar')
    expect(plain.language).toBe('en')
    expect(places(arabic)).toEqual(places(plain))
    expect(arabic.findings.length).toBeGreaterThan(0)
    expect(arabic.findings.some(({ title }) => /\p{Script=Arabic}/u.test(title))).toBe(true)
  })

  test('is heard by the setting too, and says which languages there are', async () => {
    const { out } = await run(sampleProduct(), ['check'], 'ar')
    expect(out).toContain('التقييمات المستحقة')
    const { code, err } = await run(sampleProduct(), ['check', '--language', 'xx'])
    expect([code, err]).toEqual([2, expect.stringContaining('en, ar')])
  })

  test('writes a report from right to left, with ids and paths apart from the words beside them', async () => {
    const { out } = await run(sampleProduct(), ['report', '--language', 'ar'])
    expect(out).toContain('<html lang="ar" dir="rtl">')
    expect(out).toContain('<bdi>')
    expect(out.replaceAll(/<svg[\s\S]*?<\/svg>|<title>.*<\/title>|<[^>]*>/g, '')).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069]/,
    )
  })

  test('leaves the header of a lock in the language in which it was written', () => {
    const folder = repository()
    expect(writeLock(folder, [], 'In one language.\nIn two lines.')).toBe(true)
    expect(writeLock(folder, [], 'In another.')).toBe(false)
    const text = readFileSync(join(folder, LOCK_FILE), 'utf8')
    expect(text).toMatch(/^# In one language\.\n# In two lines\.\nversion: 1\n/)
    expect(readLock(folder).problems).toEqual([])
  })
})

test('what a language has not said yet is said in English', () => {
  const part = { commands: { check: { empty: 'فارغ' } } }
  const { w } = registerSpeaker('ar', fallBack<RegisterWords>(registerWords, part), 'rtl')
  expect([w.commands.check.empty, w.commands.check.owedTitle]).toEqual([
    'فارغ',
    registerWords.commands.check.owedTitle,
  ])
})

test('from right to left an id stands apart from the words beside it, and nobody can turn them', () => {
  const { say: inArabic } = registerSpeaker('ar', registerWords, 'rtl')
  expect(inArabic('{id} في {file}', { id: 'IMP-0001', file: 'a\u202eb' })).toBe(
    '\u2068IMP-0001\u2069 في \u2068ab\u2069',
  )
  expect(inArabic('{count, plural, one {أثر} other {آثار}}', { count: 1 })).toBe('أثر')
})

interface Findings {
  readonly language: string
  readonly findings: readonly { readonly rule: string; readonly title: string; readonly line: number }[]
}

const places = ({ findings }: Findings) => findings.map(({ rule, line }) => `${rule} ${String(line)}`)
