import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inEnglish, inPage, withoutMarks } from '../../src/words/english-marks.ts'

const HERE = '<span lang="en" dir="ltr">'
const MARK = /[\ue000-\uf8ff]/u

test('English that stands in says so where an element may stand', () => {
  expect(inPage(`<h1>${inEnglish('Lists')}</h1>`)).toBe(`<h1>${HERE}Lists</span></h1>`)
  expect(inPage(`<p>قبل ${inEnglish('one')} بعد ${inEnglish('two')}</p>`)).toBe(
    `<p>قبل ${HERE}one</span> بعد ${HERE}two</span></p>`,
  )
  expect(inPage(`<p>${inEnglish(`by ${inEnglish('Ana')}`)}</p>`)).toBe(
    `<p>${HERE}by ${HERE}Ana</span></span></p>`,
  )
})

test.each([
  ['a title', (said: string) => `<title>${said}</title>`],
  ['an attribute', (said: string) => `<button aria-label="${said}" title="${said}"><b>x</b></button>`],
  ['a choice in a list', (said: string) => `<select><option value="a">${said}</option></select>`],
  ['a box that somebody types in', (said: string) => `<textarea name="a">\n${said}</textarea>`],
  ['a picture', (said: string) => `<svg><title>${said}</title><text>${said}</text></svg>`],
])('in %s it stands plain', (_, around) => {
  expect(inPage(around(inEnglish('Lists')))).toBe(around('Lists'))
  expect(inPage(`${around('x')}<p>${inEnglish('Lists')}</p>`)).toBe(
    `${around('x')}<p>${HERE}Lists</span></p>`,
  )
})

test('what is cut in the middle leaves neither half a mark nor half an element', () => {
  const whole = `<p>${inEnglish('Some words')} and ${inEnglish('more')}</p>`
  for (let length = 3; length < whole.length; length += 1) {
    const page = inPage(whole.slice(0, length))
    const count = (what: string) => page.split(what).length - 1
    expect(count(HERE), page).toBe(count('</span>'))
  }
})

/** Everything that somebody could type in the hope to be taken for a mark. */
const typed = fc.string({
  unit: fc.constantFrom('\ue000', '\uf8fe', '\uf8ff', '\ue123', '\uf000', 'a', ' ', '\u2066', '\u2069'),
  maxLength: 40,
})

describe('what is typed in the characters of marks', () => {
  test('is shown as it was typed, and never taken for one', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(inPage(`<p>${text}</p>`)).toBe(`<p>${text}</p>`)
        expect(inPage(`<p>${inEnglish('By')} ${text}</p>`)).toBe(`<p>${HERE}By</span> ${text}</p>`)
        expect(withoutMarks(`${inEnglish('By')} ${text}`)).toBe(`By ${text}`)
      }),
    )
  })
})

test('a mark is not the same in another process', async () => {
  const { execFileSync } = await import('node:child_process')
  const module = new URL('../../src/words/english-marks.ts', import.meta.url).href
  const script = `process.stdout.write((await import(${JSON.stringify(module)})).inEnglish(''))`
  const others = [1, 2].map(() =>
    execFileSync(process.execPath, ['--experimental-strip-types', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  expect(new Set([...others, inEnglish('')]).size).toBe(3)
  for (const each of others) expect(each).toMatch(MARK)
})
