import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { HOUR, MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { en } from '../../src/words/en/index.ts'
import { hiddenOn, reader, receiptOn, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let samira: FiledStory
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
beforeEach(async () => {
  world.at(MONDAY)
  samira = await world.file()
})
afterAll(() => world.close())

const { comeBack, confirm, post } = reader(() => world)
const choose = (page: Page, fields: Readonly<Record<string, string>>, step = 'own_word') =>
  post('/en/status', { visit: hiddenOn(page, 'visit'), step, ...fields })
const typeWord = (asked: Page, word: string) =>
  post('/en/status', { 'word-for': hiddenOn(asked, 'word-for'), step: 'word', word })
const CHECK_VALUE = en.portal.history.keep
const opens = (word?: string) => world.problemOf(samira.receipt, word)
/** The page with a new receipt for whoever has the case open here. */
const asksForNew = (page: Page) => post('/en/receipt', { visit: hiddenOn(page, 'visit'), step: 'renew' })

test('a person whose receipt was found by somebody is protected by a word of their own', async () => {
  const other = await comeBack(samira.receipt)
  const page = await comeBack(samira.receipt)
  expect(page.html).toContain('If you forget it, nobody can open this page, not even we.')
  const chosen = await choose(page, { 'own-word': 'Blue Heron ٧' })
  expect(chosen.html).toContain('From now on we ask for your word too.')
  expect(chosen.html).not.toContain('Blue Heron')
  // Whoever had a page open before has none any more.
  expect((await post('/en/status', { visit: hiddenOn(other, 'visit'), step: 'show' })).html).toContain(
    'Please type your receipt again',
  )
  const asked = await comeBack(samira.receipt)
  expect(asked.html).toContain('Type your word')
  expect(asked.html).not.toContain(samira.receipt)
  expect(asked.html).not.toContain('id="next"')
  const wrong = await typeWord(asked, 'red heron')
  expect([wrong.status, wrong.html.includes('This is not the word that you chose')]).toEqual([400, true])
  expect((await typeWord(wrong, ' blue heron 7 ')).html).toContain('id="next"')
})

describe('somebody who left the page of a new receipt open', () => {
  const asks = async () => asksForNew(await comeBack(samira.receipt))
  const changes = {
    'chose a word': async () => choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' }),
    'took another new receipt': async () => confirm(await asks()),
  }

  test.each(Object.entries(changes))('gets by it no further once the person %s', async (_, change) => {
    const [one, two] = [await asks(), await asks()]
    expect((await change()).status).toBe(200)
    for (const page of [
      await confirm(one),
      await post('/ar/receipt', { shown: hiddenOn(two, 'shown'), step: 'show' }),
    ]) {
      expect(page.status).toBe(400)
      for (const opens of ['visit', 'shown']) expect(hiddenOn(page, opens)).toBe('')
    }
    const { events } = await world.read(samira.caseId)
    expect(events.filter(({ kind }) => kind === 'receipt_replaced').length).toBeLessThanOrEqual(1)
  })

  test('reads nothing of the case on the page of the first one either', async () => {
    const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
    const filed = await post('/en/report', filing)
    const again = await post('/en/receipt', { shown: hiddenOn(filed, 'shown'), step: 'show' })
    expect(again.html).toContain(CHECK_VALUE)
    const receipt = receiptOn(filed)
    await choose(await comeBack(receipt), { 'own-word': 'blue heron' })
    const late = await post('/en/receipt', { shown: hiddenOn(again, 'shown'), step: 'show' })
    expect(late.html).toContain(receipt)
    expect(late.html).not.toContain(CHECK_VALUE)
  })
})

test('words that do not fit wait longer and longer, an hour at most, and never for good', async () => {
  await choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' })
  for (const _ of [1, 2, 3]) expect(await opens('guess')).toBe('word_wrong')
  expect(await opens('guess')).toBe('word_waits')
  expect(await opens('blue heron')).toBe('word_waits')
  for (const minutes of [1, 5, 15, 60]) {
    world.at(plusMs(world.house.now(), minutes * MINUTE))
    expect(await opens('guess')).toBe('word_waits')
  }
  world.at(plusMs(world.house.now(), HOUR))
  expect(await opens('blue heron')).toBe('opens')
  for (const _ of [1, 2, 3]) expect(await opens('guess')).toBe('word_wrong')
})

test('whoever forgot the word is led to a code, and to none where a click would lose what they typed', async () => {
  await choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' })
  const lost = 'href="/en/lost"'
  expect((await comeBack(samira.receipt)).html).toContain(lost)
  const typed = { receipt: samira.receipt, 'write-message/body': 'They came to my door.' }
  const asked = await post('/en/status', { ...typed, step: 'open' })
  expect(asked.html).toContain('Type your word')
  expect(asked.html).toContain('They came to my door.')
  expect(asked.html).not.toContain(lost)
})

test('guesses at once are counted one by one', async () => {
  await choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' })
  const all = await Promise.all(Array.from({ length: 12 }, () => opens('guess')))
  expect(all.filter((each) => each === 'word_wrong').length).toBeLessThanOrEqual(3)
})

test('it is changed and taken off by whoever has both', async () => {
  const first = await choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' })
  const refused = await choose(first, { 'own-word': 'green heron', 'own-word-now': 'no' })
  expect([refused.status, refused.html.includes('This is not the word that you chose')]).toEqual([400, true])
  const changed = await choose(refused, { 'own-word': 'green heron', 'own-word-now': 'blue heron' })
  expect(await opens('blue heron')).toBe('word_wrong')
  expect(await opens('green heron')).toBe('opens')
  expect((await choose(changed, { 'own-word-now': 'green heron' }, 'end_word')).html).toContain(
    'We ask for no word any more.',
  )
  expect(await opens()).toBe('opens')
})

test('a new receipt keeps the word, and the receipts of others need none', async () => {
  const page = await choose(await comeBack(samira.receipt), { 'own-word': 'blue heron' })
  const letIn = await post('/en/status/let-in-adviser', {
    visit: hiddenOn(page, 'visit'),
    do: 'let-in-adviser',
    'let-in-adviser/name': 'Nadia Haddad',
    'let-in-adviser/mandate': 'lawyer',
    'let-in-adviser/earlier': 'yes',
  })
  expect('adviser' in (await openWithReceipt(world.house, receiptOn(letIn)))).toBe(true)
  const shown = await asksForNew(page)
  const renewed = receiptOn(shown)
  expect(await world.problemOf(renewed)).toBe('unknown')
  await confirm(shown)
  expect(await opens('blue heron')).toBe('replaced')
  expect(await world.problemOf(renewed)).toBe('word_needed')
  expect(await world.problemOf(renewed, 'blue heron')).toBe('opens')
})

test('a program sends the word in a header of its own', async () => {
  const call = async (word?: string, body?: object) => {
    const answer = await world.app.request(`/api/v1/grievances/current${body ? '/own-word' : ''}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Receipt ${samira.receipt}`,
        ...(word && { 'receipt-word': encodeURIComponent(word) }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    return [answer.status, ((await answer.json()) as { code?: string }).code] as const
  }
  expect(await call(undefined, { word: 'голубая цапля' })).toEqual([200, undefined])
  expect(await call()).toEqual([401, 'receipt_word_needed'])
  expect(await call('цапля')).toEqual([401, 'receipt_word_wrong'])
  expect((await call('голубая цапля'))[0]).toBe(200)
  expect(await call('голубая цапля', { word: null })).toEqual([200, undefined])
  expect((await call())[0]).toBe(200)
})
