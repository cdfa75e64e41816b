import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSentences } from '../../scripts/words/language-files.ts'
import { noteRead } from '../../scripts/words/states.ts'
import { languageNotes } from '../../src/cli/language-notes.ts'
import { languagesFolder } from '../../src/paths.ts'
import { CHAPTERS, isPublic, translatable } from '../../src/words/chapters.ts'
import { inEnglish, isInEnglish, withoutMarks } from '../../src/words/english-marks.ts'
import { isWhole, readLanguages } from '../../src/words/read-languages.ts'
import { sayLanguageFault } from '../../src/words/say-language-fault.ts'
import { sentencesOf } from '../../src/words/sentences.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-languages-'))
  cpSync(join(languagesFolder, 'ar'), join(folder, 'ar'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, content: unknown) =>
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>
const arabic = () => readLanguages(folder).languages.find(({ code }) => code === 'ar')

test('a language is its folder and nothing else: whoever adds one changes no program', () => {
  cpSync(join(folder, 'ar'), join(folder, 'sw'), { recursive: true })
  write('sw/language.json', { code: 'sw', name: 'Kiswahili', dir: 'ltr', locale: 'sw' })
  const { languages, faults } = readLanguages(folder)
  expect(faults).toEqual([])
  expect(languages.map(({ code, name, dir }) => [code, name, dir])).toEqual([
    ['ar', 'العربية', 'rtl'],
    ['sw', 'Kiswahili', 'ltr'],
  ])
  expect(languages.every(isWhole)).toBe(true)
})

test.each(CHAPTERS)('without %s a language is offered where nobody from outside reads that', (chapter) => {
  rmSync(join(folder, 'ar', `${chapter}.json`), { force: true })
  const language = arabic()!
  expect(isWhole(language)).toBe(!isPublic(chapter))
  const notes = languageNotes(readLanguages(folder))
  if (!isPublic(chapter)) return expect(notes).toEqual([])
  expect(notes).toHaveLength(1)
  const first = language.missing.slice(0, 3).join(', ')
  return expect(notes[0]).toMatch(
    new RegExp(`^العربية \\(ar\\) is offered to nobody: \\d+ sentences of the public pages .*: ${first}\\b`),
  )
})

test('one sentence of the public side is enough not to be offered, and English stands in for it', () => {
  const common = json('ar/common.json')
  delete common['notSent']
  write('ar/common.json', common)
  const language = arabic()!
  expect(isWhole(language)).toBe(false)
  expect(language.missing.filter(isPublic)).toEqual(['common.notSent'])
  expect(isInEnglish(language.words.common.notSent)).toBe(true)
  expect(withoutMarks(language.words.common.notSent)).toBe(translatable.common.notSent)
  expect(isInEnglish(language.words.common.back)).toBe(false)
})

test.each([
  ['a bracket that is not closed', 'الصفحة: {address'],
  ['a gap that was translated', 'الصفحة: {العنوان}'],
  ['a gap that English does not fill', 'الصفحة: {address} {when}'],
  ['a gap that was left out', 'الصفحة'],
  ['a text that would be written as a date', 'الصفحة: {address, date}'],
  ['an element that nobody closes', 'الصفحة: <b>{address}'],
])('with %s a sentence cannot be said, and its language is offered to nobody', (_, text) => {
  write('ar/mail.json', { ...json('ar/mail.json'), text })
  const { languages, faults } = readLanguages(folder)
  expect(faults).toEqual([{ file: 'ar/mail.json', problem: 'not_sayable', path: 'text' }])
  expect(languages.map(isWhole)).toEqual([false])
  expect(languages[0]?.missing).toEqual(['mail.text'])
  expect(languages[0]?.words.mail.text).toBe(inEnglish(translatable.mail.text))
  const [line] = languageNotes({ languages, faults })
  expect(line).toMatch(/^languages\/ar\/mail\.json, "text", cannot be said.* Close every bracket/)
})

test('what staff alone read and cannot be said is said in English, and the language is offered', () => {
  const workspace = json('ar/workspace.json')
  write('ar/workspace.json', { ...workspace, law: { ...Object(workspace['law']), article: '{article' } })
  expect(isWhole(arabic()!)).toBe(true)
  expect(arabic()!.missing).toEqual(['workspace.law.article'])
})

test('a language is a draft until every public sentence was read as it is now, in both languages', () => {
  const read = (code: string) =>
    noteRead(
      'ar',
      [...readSentences('ar', folder).keys()].filter((path) => code === '' || path.startsWith(code)),
      { name: 'Amal', day: '2026-03-02' },
      folder,
    )
  rmSync(join(folder, 'ar/reviewed.json'), { force: true })
  expect(arabic()!.isDraft).toBe(true)
  for (const chapter of CHAPTERS.filter(isPublic)) {
    expect(arabic()!.isDraft).toBe(true)
    read(`${chapter}.`)
  }
  expect(arabic()!.isDraft).toBe(false)
  write('ar/common.json', { ...json('ar/common.json'), back: 'رجوع إلى ما سبق' })
  expect(arabic()!.isDraft).toBe(true)
})

test('a byte order mark, as editors write it, is no fault', () => {
  for (const file of ['language', 'common'])
    write(`ar/${file}.json`, `\ufeff${readFileSync(join(folder, 'ar', `${file}.json`), 'utf8')}`)
  const { languages, faults } = readLanguages(folder)
  expect(faults).toEqual([])
  expect(languages.map(isWhole)).toEqual([true])
})

describe('a file that cannot be used is told of with its name, the place in it and what to do', () => {
  test.each([
    ['portal.json', '{ "start": ', /^languages\/ar\/portal\.json.* is no JSON.* Correct it/],
    ['portal.json', '[]', /^languages\/ar\/portal\.json is no text/],
    ['portal.json', '{\n  "start": "x"\n  "end": "y" }', /portal\.json, line 3 column 3, is no JSON/],
    ['language.json', '{', /^languages\/ar\/language\.json.* is no JSON/],
    [
      'language.json',
      { code: 'xx' },
      /^languages\/ar\/language\.json, "code", is not right.* the name of its folder/,
    ],
    ['language.json', { code: 'ar', name: 'x', dir: 'up' }, /"dir", is not right.* "ltr" or "rtl"/],
    [
      'language.json',
      { code: 'ar', name: 'x', dir: 'rtl', locale: 'no locale' },
      /"locale", is not right.* a tag/,
    ],
    [
      'language.json',
      { code: 'ar', name: 'x', dir: 'rtl', locale: 'ar', neverSay: 'x' },
      /"neverSay", is not right.* a list of phrases/,
    ],
    ['common.json', { back: 7 }, /^languages\/ar\/common\.json, "back", is no text.* Write the sentence/],
    ['common.json', { exit: 'Leave' }, /^languages\/ar\/common\.json, "exit", is no text/],
    ['common.json', { back: ['x'] }, /"back", is no text/],
  ])('%s with %j', (file, content, line) => {
    write(`ar/${file}`, content)
    const notes = languageNotes(readLanguages(folder))
    expect(notes[0]).toMatch(line)
    expect(notes.every((each) => !each.includes('\n'))).toBe(true)
  })

  test('a folder without facts, and no folder at all', () => {
    mkdirSync(join(folder, 'fr'))
    expect(languageNotes(readLanguages(folder))[0]).toMatch(/^languages\/fr\/language\.json is missing/)
    expect(languageNotes(readLanguages(join(folder, 'none')))[0]).toMatch(/^languages\/ is not there/)
  })

  test('English in a folder is no second English', () => {
    cpSync(join(folder, 'ar'), join(folder, 'en'), { recursive: true })
    const { languages, faults } = readLanguages(folder)
    expect(languages.map(({ code }) => code)).toEqual(['ar'])
    expect(faults.map(sayLanguageFault)).toEqual([
      expect.stringMatching(/^languages\/en is not read: English stands in the program/),
    ])
  })

  test('what is no language is not looked at', () => {
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'drafts of mine'))
    write('README.md', 'x')
    expect(readLanguages(folder).faults).toEqual([])
  })
})

test('every sentence is there in every language, whatever its files lack', () => {
  for (const chapter of CHAPTERS) write(`ar/${chapter}.json`, chapter === 'mail' ? '{' : {})
  const { words } = arabic()!
  expect(sentencesOf(words).map(([path, sentence]) => [path, withoutMarks(sentence)])).toEqual(
    sentencesOf(translatable),
  )
})

test('names that every object has are no sentences', () => {
  write('ar/common.json', '{ "__proto__": { "back": "x" }, "constructor": "x" }')
  const language = arabic()!
  expect(isInEnglish(language.words.common.back)).toBe(true)
})
