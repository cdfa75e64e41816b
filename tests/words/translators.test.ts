import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gettext from 'gettext-parser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ENGLISH, readFactsOf, readSentences } from '../../scripts/words/language-files.ts'
import { fromPo, toPo, type Translated } from '../../scripts/words/po.ts'
import { note, statesOf } from '../../scripts/words/states.ts'
import { status } from '../../scripts/words/status.ts'
import { takeIn } from '../../scripts/words/take-in.ts'
import { languagesFolder } from '../../src/paths.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-words-'))
  cpSync(join(languagesFolder, 'ar'), join(folder, 'ar'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const facts = () => readFactsOf('ar', folder)!
const BY = { name: 'Amal Haddad', day: '2026-11-28' }
const BACK = 'common.back'
const entry = (path: string, sentence: string, more: Partial<Translated> = {}): Translated => ({
  path,
  english: ENGLISH.get(path) ?? '',
  sentence,
  isFuzzy: false,
  ...more,
})
const stateOf = (path: string) => statesOf('ar', folder).get(path)
const saidNow = (path: string) => readSentences('ar', folder).get(path)
/** As if somebody had changed the English sentence since. */
const changeEnglish = (path: string) => {
  const file = join(folder, 'ar', 'sources.json')
  const sources = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  writeFileSync(file, JSON.stringify({ ...sources, [path]: sources[path]?.replace(/^\S+/, '0000000000') }))
}

test('what goes out to a translator comes back as it was, and changes no file', () => {
  const before = ['portal', 'workspace', 'sources'].map((each) =>
    readFileSync(join(folder, 'ar', `${each}.json`), 'utf8'),
  )
  const back = fromPo(toPo(facts(), folder))
  expect(back.map(({ path, sentence }) => [path, sentence])).toEqual([...readSentences('ar', folder)])
  expect(takeIn(facts(), back, null, folder)).toEqual({ changed: 0, read: 0, refused: [] })
  const after = ['portal', 'workspace', 'sources'].map((each) =>
    readFileSync(join(folder, 'ar', `${each}.json`), 'utf8'),
  )
  expect(after).toEqual(before)
})

test('the file says where each sentence stands, what to keep of it, and which plural forms the language has', () => {
  const { translations } = gettext.po.parse(toPo(facts(), folder))
  const path = 'common.counted.body'
  const body = translations[path]?.[ENGLISH.get(path) ?? '']
  expect(Object.keys(translations).filter((each) => each !== '')).toEqual([...ENGLISH.keys()])
  expect(body?.comments?.extracted).toContain('Keep as they are: {from}, {hour other whole}, {n}')
  expect(body?.comments?.extracted).toContain('zero, one, two, few, many, other')
})

test('a sentence that was read is a draft again when it or its English is changed', () => {
  expect(stateOf(BACK)).toBe('draft')
  takeIn(facts(), [entry(BACK, saidNow(BACK) ?? '')], BY, folder)
  expect(stateOf(BACK)).toBe('read')
  expect(readFileSync(join(folder, 'ar', 'reviewed.json'), 'utf8')).toContain('2026-11-28 Amal Haddad')
  takeIn(facts(), [entry(BACK, 'رجوع إلى الخلف')], null, folder)
  expect(stateOf(BACK)).toBe('draft')
  takeIn(facts(), [entry(BACK, 'رجوع إلى الخلف')], BY, folder)
  changeEnglish(BACK)
  expect(stateOf(BACK)).toBe('stale')
})

test('a sentence whose English was changed is stale, goes out as fuzzy, and is fresh when it comes back', () => {
  changeEnglish(BACK)
  expect(status('ar', folder)).toMatch(
    /Stale: their English was changed: \d+\n(?: {2}.*\n)* {2}common\.back\b/,
  )
  const out = fromPo(toPo(facts(), folder))
  expect(out.filter(({ isFuzzy }) => isFuzzy).map(({ path }) => path)).toContain(BACK)
  // Whoever leaves the mark has not decided yet.
  takeIn(facts(), out, BY, folder)
  expect(stateOf(BACK)).toBe('stale')
  takeIn(facts(), [entry(BACK, saidNow(BACK) ?? '')], null, folder)
  expect(stateOf(BACK)).toBe('draft')
})

test('what is changed by hand waits to be noted; what needed no change is noted by its name', () => {
  const file = join(folder, 'ar', 'common.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"back": "[^"]*"/, '"back": "عودة"'))
  expect(stateOf(BACK)).toBe('unnoted')
  expect(note('ar', [], folder)).toBe(1)
  expect(stateOf(BACK)).toBe('draft')
  changeEnglish('common.yes')
  expect(note('ar', [], folder)).toBe(0)
  expect(note('ar', ['common.yes'], folder)).toBe(1)
  expect(stateOf('common.yes')).toBe('draft')
})

describe('is not taken, and the others are', () => {
  const counted = 'common.counted.body'
  test.each([
    [
      'a gap that was left out',
      entry('common.titleError', 'خطأ'),
      /leaves the gaps none, and English leaves \{title\}/,
    ],
    ['a gap that was translated', entry('common.titleError', 'خطأ: {العنوان}'), /cannot be said|gaps/],
    ['a gap more', entry(BACK, 'رجوع {n}'), /leaves the gaps \{n\}, and English leaves none/],
    [
      'a code of a choice that was translated',
      entry(counted, '{n, plural, other {#}} {from} {hour, select, كامل {x} other {}}'),
      /cannot be said|gaps/,
    ],
    ['a bracket too few', entry('common.titleError', 'خطأ: {title'), /cannot be said/],
    ['a plural without its last form', entry(counted, '{n, plural, one {#}} {from}'), /cannot be said/],
    ['a promise', entry(BACK, 'لن يتكرّر هذا'), /says “لن يتكرر”/],
    ['a promise with its vowels', entry(BACK, 'نَضمن لك'), /says “نضمن”/],
    ['spaces alone', entry(BACK, '  '), /empty/],
    ['a space at the end', entry(BACK, 'رجوع '), /space/],
    ['what English does not know', entry('common.nothing', 'رجوع'), /no such sentence/],
    ['what every object has', entry('__proto__.x', 'رجوع'), /no such sentence/],
    ['older English', entry(BACK, 'رجوع', { english: 'Go back' }), /its English was changed/],
  ])('%s', (_, wrong, why) => {
    const before = saidNow(wrong.path)
    const { refused, changed } = takeIn(facts(), [wrong, entry('common.yes', 'أجل')], null, folder)
    expect(refused.map(({ path }) => path)).toEqual([wrong.path])
    expect(refused[0]?.why).toMatch(why)
    expect(changed).toBe(1)
    expect(saidNow(wrong.path)).toBe(before)
    expect(saidNow('common.yes')).toBe('أجل')
  })
})

test('files that begin with a byte order mark are read as they are', () => {
  const before = readSentences('ar', folder)
  for (const name of ['language', 'common', 'sources']) {
    const file = join(folder, 'ar', `${name}.json`)
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`)
  }
  expect(facts().code).toBe('ar')
  expect(readSentences('ar', folder)).toEqual(before)
  expect(stateOf(BACK)).toBe('draft')
})

test('the table tells how far a language is', () => {
  const table = status(undefined, folder)
  expect(table).toMatch(/العربية \(ar\): offered; a draft: nobody has read \d+ of its sentences/)
  expect(table).toMatch(/\nportal +public +(\d+) +\1 +0 +0\n/)
  rmSync(join(folder, 'ar', 'portal.json'))
  expect(status('ar', folder)).toMatch(/not offered: \d+ sentences of the public side are missing/)
  writeFileSync(join(folder, 'ar', 'mail.json'), JSON.stringify({ text: '{address' }))
  expect(status('ar', folder)).toMatch(/mail\.json, "text", cannot be said[^]*not offered: \d+ sentences/)
  writeFileSync(join(folder, 'ar', 'portal.json'), '{')
  expect(status('ar', folder)).toMatch(/languages\/ar\/portal\.json, line 1 column 2, is no JSON/)
})
