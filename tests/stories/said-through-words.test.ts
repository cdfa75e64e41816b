import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUEUES } from '../../src/domain/case/queues.ts'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import * as stages from '../in-memory/stages.ts'
import { speakPseudo } from '../words/pseudo-language.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

/*
 * Every page in a language of which each text stands between brackets: what stands outside of them was written into the
 * program, where no translator finds it.
 */

let world: World
let stories: readonly FiledStory[]
let leave = () => {}
beforeAll(async () => {
  world = await makeWorld()
  stories = [
    await world.reach(stages.offered),
    await world.reach(stages.notUpheld),
    await world.reach(stages.fearing),
  ]
  leave = speakPseudo()
})
afterAll(async () => {
  leave()
  await world.close()
})

const person = reader(() => world)
const ana = reader(
  () => world,
  () => `${world.staff.ana.cookie}; ${LANGUAGE_COOKIE}=ar`,
)

/** What people of these stories wrote, where it stands without marks of its own: in names of buttons. */
const WRITTEN = [
  'The benefit agency of the tests',
  'The benefit agency',
  'Casework Ltd',
  'Model Ltd',
  'The benefit is paid again, with what was withheld.',
  'Double family names become a test of the assistant, and a letter says sorry.',
]
/** Names of staff are capitals here; so are time zones. */
const NAMES = /\b[A-Z]{3,}\b|token-\w+|Amends|http:\/\/localhost\S*/g
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g

/** Letters of ours that stand on the page outside of brackets, without what people and standards write. */
function outsideOfWords(html: string): string[] {
  const page = html
    .replace(/<(script|style|textarea|code|bdi)\b[^>]*>[^]*?<\/\1>/g, ' ')
    // Words of people, names, and names of languages in themselves.
    .replace(/<(\w+)[^>]* (?:dir="(?:auto|ltr)"|lang="\w+")[^>]*>[^<]*<\/\1>/g, ' ')
  const texts = [...page.matchAll(/>([^<]+)</g), ...page.matchAll(/ (?:aria-label|title|alt)="([^"]+)"/g)]
  return texts.flatMap(([, text = '']) => {
    const theirs = WRITTEN.reduce((all, each) => all.replaceAll(each, ' '), text)
    const left = withoutBrackets(theirs.replace(ISOLATED, ' ').replace(NAMES, ' '))
    return /[A-Za-z]{3,}/.test(left) ? [text.trim()] : []
  })
}

/** Brackets may stand in each other where one sentence is put into another. */
function withoutBrackets(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, ' ')
  return less === text ? text : withoutBrackets(less)
}

test('the measure sees what is written into a page', () => {
  expect(outsideOfWords('<p>⟦Ḣo⟧ <b>Hello</b></p>')).toEqual(['Hello'])
  expect(outsideOfWords('<p aria-label="Close">⟦a ⟦b⟧ c⟧ 12 P1</p>')).toEqual(['Close'])
})

describe('nothing is written into the pages', () => {
  test.each([
    '/ar',
    '/ar/report',
    '/ar/how-it-works',
    '/ar/check-proof',
    '/ar/lost',
    '/ar/status',
    '/ar/nothing-here',
  ])('%s', async (path) => {
    expect(outsideOfWords((await person.visit(path)).html)).toEqual([])
  })

  test('of a person', async () => {
    for (const { receipt } of stories)
      expect(outsideOfWords((await person.post('/ar/status', { receipt })).html)).toEqual([])
  })

  test.each([
    '/staff',
    ...QUEUES.map(({ code }) => `/staff/queues/${code}`),
    '/staff/file',
    '/staff/organisations',
    '/staff/you',
    '/staff/accounts',
  ])('%s', async (path) => {
    expect(outsideOfWords((await ana.visit(path)).html)).toEqual([])
  })

  test('of a case', async () => {
    for (const { caseId } of stories)
      expect(outsideOfWords((await ana.visit(`/staff/cases/${caseId}`)).html)).toEqual([])
  })
})
