import { IntlMessageFormat } from 'intl-messageformat'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { CommandCall } from '../../src/cli/command.ts'
import { speakerOf } from '../../src/cli/register/speaker-of.ts'
import { LOCK_FILE, readLock, writeLock } from '../../src/register/files/lock.ts'
import { languagesFolder } from '../../src/paths.ts'
import { registerWords, type RegisterWords } from '../../src/words/en/register/index.ts'
import { layOver } from '../../src/words/lay-over.ts'
import { registerSpeaker } from '../../src/words/register-speaker.ts'
import { say } from '../../src/words/say.ts'
import { repository, run, sampleProduct } from './folder.ts'

/** A language may speak to people from outside before it speaks in the register. */
const languages = readdirSync(languagesFolder).filter((code) =>
  existsSync(join(languagesFolder, code, 'register.json')),
)
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

describe('a folder of languages that somebody made', () => {
  const FACTS = { code: 'sw', name: 'Kiswahili', dir: 'ltr', locale: 'sw' }
  const asked: CommandCall = {
    words: [],
    options: { language: 'sw' },
    json: false,
    language: undefined,
    config: () => {
      throw new Error('No settings in a register.')
    },
  }
  /** The speaker of a folder with these files for `sw`, and what is told beside it. */
  const heard = (files: Readonly<Record<string, string>>) => {
    const folder = repository(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`sw/${name}.json`, text])),
    )
    const told: string[] = []
    const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
    try {
      return { speaker: speakerOf(asked, folder), told }
    } finally {
      err.mockRestore()
    }
  }

  test('is no language without its facts: the direction of its script is never guessed', () => {
    expect(() => heard({ register: '{}' })).toThrow(/^languages\/sw\/language\.json is missing.* Write it/)
    const dir = JSON.stringify({ ...FACTS, dir: 'up' })
    expect(() => heard({ register: '{}', language: dir })).toThrow(/"dir", is not right.* "ltr" or "rtl"/)
    expect(() => heard({ register: '{}', language: '{' })).toThrow(/language\.json.* is no JSON/)
  })

  test('is told of a file that was cut off with its name, the place and what to do, and English stands in', () => {
    const { speaker, told } = heard({ language: JSON.stringify(FACTS), vocabulary: '{ "rights": {' })
    expect(told.join('')).toMatch(/^languages\/sw\/vocabulary\.json.* is no JSON.* Correct it/)
    expect(speaker.w).toEqual(registerWords)
    const odd = heard({
      language: JSON.stringify(FACTS),
      register: '{ "commands": { "check": { "empty": 7 } } }',
    })
    expect(odd.told).toEqual([
      expect.stringMatching(/^languages\/sw\/register\.json, "commands\.check\.empty", is no text/),
    ])
  })

  test('may begin its files with a byte order mark', () => {
    const { speaker, told } = heard({
      language: `\ufeff${JSON.stringify({ ...FACTS, dir: 'rtl' })}`,
      register: '\ufeff{ "comma": "، " }',
    })
    expect([speaker.dir, speaker.list(['a', 'b']), told]).toEqual(['rtl', 'a، b', []])
  })
})

test('what stands in a row is parted by the comma of the language, in findings, reports, changes and imports', async () => {
  const root = sampleProduct()
  const said = [
    await run(root, ['check', '--language', 'ar', '--limit', '0']),
    await run(root, ['check', '--language', 'ar', '--format', 'nothing']),
    await run(root, ['add', 'nothing', '--language', 'ar']),
    await run(root, ['report', '--language', 'ar']),
  ].map(({ out, err }) => out + err)
  /** After an id or a label; a sentence of the product itself has such a row in English. */
  const LATIN_COMMA = /(?:[A-Z]-\d{4}|_[a-z]+|scale|scope)\u2069?(?:<[^>]+>)*, /
  for (const text of said) {
    expect(text).toContain('، ')
    expect(LATIN_COMMA.exec(text.replaceAll('(IMP-0001, IMP-0002)', ''))).toBe(null)
  }
  const inArabic = registerSpeaker('ar', { ...registerWords, comma: '، ' }, 'rtl')
  expect(inArabic.say('{names}: {none}', { names: ['a', 'b'], none: [] })).toBe(
    '\u2068a\u2069، \u2068b\u2069: –',
  )
})

test('what a language has not said yet is said in English', () => {
  const part = { commands: { check: { empty: 'فارغ' } } }
  const { w } = registerSpeaker(
    'ar',
    layOver<RegisterWords>(registerWords, part, { say: (english, own) => own ?? english }),
    'rtl',
  )
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
