import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { speakerOf } from '../../src/cli/register/speaker-of.ts'
import { lintRegister } from '../../src/domain/diligence/lint/index.ts'
import { fixOf, sentenceOf, titleOf } from '../../src/register/check/rule-words.ts'
import { RULES } from '../../src/register/files/rules.ts'
import { jsonSchemas } from '../../src/register/files/schema/json-schema.ts'
import { languagesFolder } from '../../src/paths.ts'
import { registerWords } from '../../src/words/en/register/index.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'
import { FINDS } from '../in-memory/lint-cases.ts'
import { lintContext } from '../in-memory/registers.ts'
import { run, sampleProduct } from './folder.ts'

const { names, report, vocabulary, mitigations, triggers, foundOf, balance, evidence } = registerWords
/** Codes of the files that have a name in words, so that nobody has to read them. */
const CODES = new Set(
  [
    ...[names.judgements, names.depths, names.mitigationStatuses, names.decisions, names.stillOpen],
    ...[names.fits, report.statuses, mitigations.categories, triggers, foundOf],
    ...[balance.results, balance.tests, balance.gateReasons, evidence.verdicts],
    ...Object.values(vocabulary),
  ]
    .flatMap((each) => Object.keys(each))
    .filter((code) => /^[a-z]/.test(code)),
)
/** What stands between the signs that set the value of a gap apart. */
const GAP = /\u2068([^\u2068\u2069]*)\u2069/g
const codesIn = (text: string) =>
  [...text.matchAll(GAP)].map(([, gap]) => gap!).filter((gap) => CODES.has(gap))

const arabic = speakerOf({
  words: [],
  options: { language: 'ar' },
  json: false,
  config: () => {
    throw new Error('No settings in a register.')
  },
})

/** Gaps whose values are to be typed into a file just so. */
const TYPED = ['key', 'known', 'label', 'list', 'missing', 'needs', 'question', 'questions']

test('what a rule found names no code that has a name, in any register of the other tests', () => {
  const found = FINDS.flatMap(([, parts]) => lintRegister(lintContext(parts)))
  const said = found.flatMap((each) => {
    const typed = Object.entries(each.gaps).flatMap(([gap, value]) => (TYPED.includes(gap) ? value : []))
    return [titleOf(arabic, each), sentenceOf(arabic, each), fixOf(arabic, each)]
      .flatMap(codesIn)
      .filter((code) => !typed.includes(code))
      .map((code) => `${each.rule} ${code}`)
  })
  expect([...new Set(said)]).toEqual([])
  expect(found.length).toBeGreaterThan(200)
})

/** What could be typed where a label does not exist. */
const TYPED_SAMPLE = arabic.w.commands.explain.samples.known

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنه'
const isCode = (text: string) => /^[a-z0-9_./*@:-]+$/.test(text) || /^[A-Z]+(-\d+)?$/.test(text)

/** What people wrote themselves, in Arabic letters: what is left of Latin ones comes from us. */
function inArabicLetters(value: unknown): unknown {
  if (typeof value === 'string')
    return isCode(value)
      ? value
      : value.replaceAll(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase().charCodeAt(0) - 97]!)
  if (Array.isArray(value)) return value.map(inArabicLetters)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inArabicLetters(inner)]))
}

/** The sample product and the election example, as people who write Arabic would have written them. */
function arabicProduct(): string {
  const root = sampleProduct()
  const folder = join(root, 'human-rights')
  cpSync(
    resolve('examples/counterbalancing/election-information.yaml'),
    join(folder, 'counterbalancing/CB-0002.yaml'),
  )
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml') || name === 'register.lock.yaml') continue
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8').replace('id: CB-0001\ntitle: What', 'id: CB-0002\ntitle: What')
    writeFileSync(file, stringify(inArabicLetters(parse(text))))
  }
  return root
}

/** The same a few weeks later: grades, a status, a group and languages are others, and something was let out. */
function changed(root: string): string {
  const later = join(root, 'later')
  mkdirSync(later)
  cpSync(join(root, 'human-rights'), later, { recursive: true })
  const change = (name: string, from: string, to: string) => {
    const file = join(later, name)
    const text = readFileSync(file, 'utf8')
    expect(text, name).toContain(from)
    writeFileSync(file, text.replace(from, to))
  }
  change('impacts/IMP-0001.yaml', 'status: mitigating', 'status: monitoring')
  change('impacts/IMP-0001.yaml', 'scale: 5', 'scale: 2')
  change('impacts/IMP-0002.yaml', 'scope: 4', 'scope: unknown')
  change('impacts/IMP-0003.yaml', 'likelihood: 2', 'likelihood: 5')
  change('register.yaml', 'launched: ', 'launched: 2026-10-02 #')
  change('mitigations/MIT-0002.yaml', 'status: planned', 'status: active')
  const impact = readFileSync(join(later, 'impacts/IMP-0003.yaml'), 'utf8')
  writeFileSync(join(later, 'impacts/IMP-0009.yaml'), impact.replace('IMP-0003', 'IMP-0009'))
  return later
}

/** Every Latin word of our sentences in Arabic: commands, keys and names that a translator left as they are. */
const OURS = new Set(
  wordsIn(
    ['register', 'vocabulary']
      .map((file) => readFileSync(join(languagesFolder, `ar/${file}.json`), 'utf8'))
      .join(''),
  ).filter((word) => !CODES.has(word)),
)
/** Keys and labels of the files, which are typed just so. */
const KEYS = new Set(
  wordsIn(Object.values(jsonSchemas(englishRegister)).join('')).filter((word) => !CODES.has(word)),
)

function wordsIn(text: string): readonly string[] {
  return text.match(/[a-z][a-z_-]{2,}/gi) ?? []
}

/** Ids that people gave to parts of their entries, such as the options of a worksheet. */
function idsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\bid: (\S+)$/gm)].map(([, id]) => id!),
    )
}

/** Latin words of an output that are neither ours nor of the files; without the marks of its form. */
function strangersIn(output: string, root: string): readonly string[] {
  const files = new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap(wordsIn))
  const plain = output
    .replaceAll(/<style>[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>|\]\([^)]*\)|&[a-z]+;/g, ' ')
    .replaceAll(root, ' ')
  const own = new Set(idsIn(join(root, 'human-rights')).flatMap(wordsIn))
  return [...new Set(wordsIn(plain))].filter(
    (word) =>
      ![OURS, KEYS, files, own].some((known) => known.has(word)) &&
      !/^(error|warning|note|IMP|MIT|CB|ENG|REL|AS|EV)\b/.test(word),
  )
}

describe('a register that is written and asked in Arabic answers in no code that has a name', () => {
  const root = arabicProduct()
  const later = changed(root)
  const COMMANDS: readonly (readonly string[])[] = [
    ['check'],
    ['check', '--format', 'markdown'],
    ['check', '--dir', later, '--base', join(root, 'human-rights'), '--limit', '0'],
    ['report'],
    ['report', '--format', 'markdown'],
    ['report', '--dir', later, '--format', 'markdown'],
    ['diff', join(root, 'human-rights'), later],
    ['diff', later, join(root, 'human-rights')],
    ['diff', join(root, 'human-rights'), later, '--format', 'comment'],
    ['export', '--format', 'csv', '--output', join(root, 'out.csv')],
    ['export', '--format', 'ai-act-27'],
    ['export', '--format', 'oscal', '--output', join(root, 'out.json')],
    ['add', 'impact'],
  ]
  test.each(COMMANDS.map((typed) => [typed.filter((each) => !each.includes('/')).join(' '), typed] as const))(
    '%s',
    async (_name, typed) => {
      const { code, out, err } = await run(root, [...typed, '--language', 'ar'])
      expect(code, err).toBeLessThan(2)
      const said = out + err
      expect({ strangers: strangersIn(said, root), codes: codesIn(said) }).toEqual({
        strangers: [],
        codes: [],
      })
    },
  )

  test.each(RULES.map(({ code }) => code))('explain %s', async (rule) => {
    const { out } = await run(root, ['explain', rule, '--language', 'ar'])
    expect(codesIn(out.replace(`\u2068${TYPED_SAMPLE}\u2069`, ''))).toEqual([])
  })
})
