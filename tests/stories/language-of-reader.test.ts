import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { formInHand } from '../world/form.ts'
import { reader } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ana = (language: string) =>
  reader(
    () => world,
    () => `${world.staff.ana.cookie}; ${LANGUAGE_COOKIE}=${language}`,
  )
const person = reader(() => world)

const HINT = 'This is read by the person, who told their story in'

describe('staff who write for somebody', () => {
  test.each([
    ['ar', 'en', `${HINT} Arabic. Write so that they can read it.`],
    ['fr', 'en', `${HINT} French.`],
    ['und', 'en', `${HINT} another language.`],
    ['en-GB', 'en', null],
    ['ar', 'ar', null],
  ])('of a story in %s, with pages in %s, are told which language is read', async (told, pages, hint) => {
    const { caseId } = await world.reach(stages.assessing, { language: told })
    const form = async (id: string) =>
      formInHand((await ana(pages).visit(`/staff/cases/${caseId}?do=${id}`)).html)
    const letter = await form('write-message')
    expect(letter).not.toBe('')
    if (hint === null) expect(letter).not.toMatch(/This is read by the person|يقرأ/)
    else expect(letter).toContain(hint)
    // A note is for colleagues.
    expect(await form('add-note')).not.toContain('This is read by the person')
  })

  test('of nobody who reads it are told nothing', async () => {
    const page = await ana('en').visit('/staff/file')
    expect(page.html).not.toContain('This is read by the person')
  })
})

test('the person reads which language our words are in, where it is not theirs, and the words are marked', async () => {
  const { caseId, receipt } = await world.reach(stages.assessing, { language: 'ar' })
  const ours = 'We have read what you told us, and we ask the agency today.'
  await world.does('ana', caseId, 'write_message', { body: ours })
  const open = (language: string) => person.post(`/${language}/status`, { receipt })
  const arabic = (await open('ar')).html
  expect(arabic).toMatch(new RegExp(`lang="en"[^>]*>[^]{0,40}${ours}`))
  expect(arabic).toContain('الإنجليزية')
  // The excerpt in what is new says it as well.
  expect(/id="newest"[^]*?<\/section>/.exec(arabic)?.[0]).toContain('الإنجليزية')
  const english = (await open('en')).html
  expect(english).toContain(ours)
  expect(english).not.toMatch(new RegExp(`lang="en"[^>]*>[^]{0,40}${ours}`))
  expect(english).not.toContain('This is written in')
})

test('a short word of ours in letters that are not theirs is marked, whichever language it is in', async () => {
  const { caseId, receipt } = await world.reach(stages.assessing, { language: 'bn' })
  await world.does('ana', caseId, 'write_message', { body: 'Please send proof quickly tomorrow.' })
  for (const [language, part] of [
    ['bn', 'অন্য ভাষা'],
    ['ar', 'لغة أخرى'],
    ['ru', 'другой язык'],
  ] as const) {
    const { html } = await person.post(`/${language}/status`, { receipt })
    for (const id of ['newest', 'messages'])
      expect(new RegExp(`id="${id}"[^]*?</section>`).exec(html)?.[0], language).toContain(part)
  }
  expect((await person.post('/en/status', { receipt })).html).not.toContain('This is written in')
})

test('what an organisation is to do is marked as well, where it is not in the language of the page', async () => {
  const { receipt } = await world.reach(stages.offered, { language: 'ar' })
  const arabic = (await person.post('/ar/status', { receipt })).html
  const first = /id="offer[^]*?<fieldset/.exec(arabic)?.[0]
  expect(first).toContain('الإنجليزية')
})
