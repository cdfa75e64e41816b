import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { EASY_PAGES, easyPath } from '../../src/web/public/easy/pages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const read = async (path: string, form?: Record<string, string>) => {
  const body = form && new URLSearchParams(form)
  return (await world.app.request(path, body ? { method: 'POST', body } : {})).text()
}

/** The languages that the bar of a page leads to, each by its own name and said to be of that language. */
const others = (html: string) =>
  [...html.matchAll(/<(?:a|button)[^>]* lang="(\w+)"[^>]*>([^<]*)</g)].map(([, code, name]) => [code, name])

const PAGES = [
  ['the start', ''],
  ['the form', '/report'],
  ['the page that opens one', '/status'],
  ['a lost receipt', '/lost'],
  ['how it works', '/how-it-works'],
  ['help', '/help'],
  ['help for a child', '/help/child'],
  ['the start in easy words', '/easy'],
  ...EASY_PAGES.map((name) => [`in easy words: ${name}`, easyPath(name)] as const),
] as const

test.each(PAGES)(
  '%s leads to every other language, by its own name, and says where it is a draft',
  async (_, path) => {
    for (const { code } of LANGUAGES) {
      const html = await read(`/${code}${path}`)
      const wanted = LANGUAGES.filter((each) => each.code !== code).map((each) => [each.code, each.name])
      expect(others(html)).toEqual(wanted)
      const { isDraft, w } = speak(code, 'UTC')
      expect(isDraft).toBe(code !== 'en')
      expect(html.includes(w.common.draft)).toBe(isDraft)
    }
  },
)

test('so does the page of a person, with what they typed in it', async () => {
  const { receipt } = await world.file()
  for (const { code } of LANGUAGES) {
    const html = await read(`/${code}/status`, { receipt })
    expect(others(html)).toHaveLength(LANGUAGES.length - 1)
    expect(html.includes(speak(code, 'UTC').w.common.draft)).toBe(code !== 'en')
  }
})
