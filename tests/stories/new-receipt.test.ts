import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newReceipt, readReceipt } from '../../src/actions/intake/receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { replaceReceipt } from '../../src/actions/intake/replace-receipt.ts'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { encodeReceipt } from '../../src/domain/intake/receipt.ts'
import { entropyOf, indexesOf, LIST_LENGTH } from '../../src/domain/intake/receipt-numbers.ts'
import { TRIES_OF_A_PAIR, WINDOW_HOURS } from '../../src/domain/intake/receipt-guard.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
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
const ask = (page: Page) => post('/en/receipt', { visit: hiddenOn(page, 'visit'), step: 'renew' })

describe('whoever thinks that somebody has seen their receipt', () => {
  test('gets a new one, and the old one opens nothing any more', async () => {
    const shown = await ask(await comeBack(samira.receipt))
    expect(shown.html).toContain('This is your new receipt')
    expect(receiptOn(shown)).not.toBe(samira.receipt)
    expect(await world.problemOf(samira.receipt)).toBe('opens')
    expect(await world.problemOf(receiptOn(shown))).toBe('unknown')
    const page = await confirm(shown)
    expect(page.status).toBe(200)
    expect(page.html).toContain('id="next"')
    expect(page.html).toContain('This receipt counts now. The old one opens nothing any more.')
    expect(await world.problemOf(receiptOn(shown))).toBe('opens')
    const old = await comeBack(samira.receipt)
    expect(old.status).toBe(400)
    expect(old.html).toContain('Another receipt took the place of this one on 2 March 2026')
    expect(old.html).toContain('If it was not you who asked for it')
  })

  test('is told so of a new one alone: the first takes the place of nothing', async () => {
    const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
    const page = await confirm(await post('/en/report', filing))
    expect(page.html).toContain('id="next"')
    expect(page.html).not.toContain('This receipt counts now')
  })

  test('is asked once whether they kept the first, with the way to another on the same page', async () => {
    const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
    const filed = await post('/en/report', filing)
    const page = await confirm(filed)
    expect(page.html).toContain('Only your receipt brings you back here')
    expect(page.html).toContain('href="#new-receipt"')
    expect((await ask(page)).html).toContain('This is your new receipt')
    expect((await comeBack(receiptOn(filed))).html).not.toContain('Only your receipt brings you back here')
  })

  test('ends every page that somebody opened with the old one', async () => {
    const [theirs, mine] = [await comeBack(samira.receipt), await comeBack(samira.receipt)]
    await confirm(await ask(mine))
    for (const path of ['/en/status', '/en/status/write-message', '/en/receipt'])
      expect((await post(path, { visit: hiddenOn(theirs, 'visit'), step: 'show' })).html).toContain(
        'Please type your receipt again',
      )
  })

  test('ends the page that showed the old receipt after filing', async () => {
    const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
    const filed = await post('/en/report', filing)
    await confirm(await ask(await comeBack(receiptOn(filed))))
    const late = await confirm(filed)
    expect(late.status).toBe(400)
    expect(late.html).not.toContain('id="next"')
  })

  test('loses nothing that stands typed on the page, and can go back without a new one', async () => {
    const page = await comeBack(samira.receipt)
    const typed = { 'write-message/body': 'They came to my door.' }
    const shown = await post('/en/receipt', { visit: hiddenOn(page, 'visit'), step: 'renew', ...typed })
    expect(shown.html).toContain('They came to my door.')
    const back = await post('/en/status', { visit: hiddenOn(shown, 'visit'), step: 'show', ...typed })
    expect(back.html).toContain('They came to my door.')
    expect(await world.problemOf(samira.receipt)).toBe('opens')
  })

  test('has one new receipt after two clicks, also where the words were typed wrong first', async () => {
    const shown = await ask(await comeBack(samira.receipt))
    const wrong = await post('/en/receipt', {
      shown: hiddenOn(shown, 'shown'),
      step: 'confirm',
      first: 'zebra',
      last: 'zebra',
    })
    expect(wrong.status).toBe(400)
    expect(receiptOn(wrong)).toBe(receiptOn(shown))
    expect(await world.problemOf(samira.receipt)).toBe('opens')
    const [once, twice] = [await confirm(wrong), await confirm(wrong)]
    expect([once.status, twice.status]).toEqual([200, 200])
    expect(await world.count(sql`receipt where case_id = ${samira.caseId}::uuid`)).toBe(2)
    const { events } = await world.read(samira.caseId)
    expect(events.filter(({ kind }) => kind === 'receipt_replaced')).toHaveLength(1)
  })

  test('can do it again, each time with the newest', async () => {
    let receipt = samira.receipt
    for (let time = 0; time < 3; time += 1) {
      const shown = await ask(await comeBack(receipt))
      expect((await confirm(shown)).status).toBe(200)
      expect(await world.problemOf(receipt)).toBe('replaced')
      receipt = receiptOn(shown)
    }
    expect(await world.problemOf(receipt)).toBe('opens')
    const page = await comeBack(receipt)
    const sent = await post('/en/status/write-message', {
      visit: hiddenOn(page, 'visit'),
      do: 'write-message',
      'write-message/body': 'I am here again.',
    })
    expect(sent.html).toContain('I am here again.')
  })

  test('does it through the API in two steps, and for no other case', async () => {
    const other = await world.file()
    const call = async (receipt: string, body: object) => {
      const answer = await world.app.request('/api/v1/grievances/current/new-receipt', {
        method: 'POST',
        headers: { authorization: `Receipt ${receipt}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, string> }
    }
    const offered = await call(samira.receipt, {})
    expect(offered.status).toBe(200)
    const { receipt = '', confirm: sealed } = offered.body
    expect((await call(other.receipt, { confirm: sealed })).status).toBe(400)
    for (const confirm of ['', 'x', 7, receipt])
      expect((await call(samira.receipt, { confirm })).status).toBe(400)
    const again = (await call(samira.receipt, {})).body
    expect((await call(samira.receipt, { confirm: again['confirm'] })).status).toBe(200)
    expect(await world.problemOf(again['receipt'] ?? '')).toBe('opens')
    expect(await world.problemOf(receipt)).toBe('unknown')
    expect((await call(samira.receipt, {})).body['code']).toBe('receipt_replaced')
  })

  test('is not undone by the same new receipt for somebody else', async () => {
    const other = await world.file()
    const receipt = newReceipt().words
    expect(await replaceReceipt(world.house, { caseId: samira.caseId, receipt })).toBe(true)
    expect(await replaceReceipt(world.house, { caseId: other.caseId, receipt })).toBe(false)
    expect(await world.problemOf(other.receipt)).toBe('opens')
  })
})

/** The receipt with other words in these places, and its check: what somebody tries who saw the rest. */
function guess(receipt: string, places: readonly number[], n: number): string {
  const read = readReceipt(receipt)
  if (!read.ok) throw new Error('A receipt of ours can be read.')
  const all = indexesOf(read.entropy)
  const free = places.filter((place) => place < 9)
  const others = (step: number) =>
    all.slice(0, 9).map((index, place) => {
      const at = free.indexOf(place)
      if (at < 0) return index
      const moved = places.includes(9) || at > 0 ? n + 1 : step
      return (index + moved * (at + 1)) % LIST_LENGTH
    })
  const entropyAt = (step: number) => entropyOf(others(step))
  // Where the check was seen, one of the words follows from the others.
  const fits = places.includes(9)
    ? 0
    : Array.from({ length: LIST_LENGTH }, (_, step) => step).find(
        (step) => indexesOf(entropyAt(step))[9] === all[9],
      )!
  return encodeReceipt(entropyAt(fits), wordlist).join(' ')
}

describe('whoever saw a part of a receipt and guesses the rest', () => {
  test.each([
    ['the last two words', [8, 9]],
    ['a word of the first and of the last pair', [0, 8, 9]],
    ['two words of two pairs', [3, 5]],
    ['three words of three pairs', [1, 4, 6]],
  ])('tries only a few: %s', async (_, places) => {
    const answers: string[] = []
    const isRight = (n: number) => guess(samira.receipt, places, n) === samira.receipt
    expect([0, 1, 2, 3].some(isRight)).toBe(false)
    for (let n = 0; n < TRIES_OF_A_PAIR * 3; n += 1)
      answers.push(await world.problemOf(guess(samira.receipt, places, n)))
    expect(answers.slice(0, TRIES_OF_A_PAIR)).toEqual(Array(TRIES_OF_A_PAIR).fill('unknown'))
    expect(new Set(answers.slice(TRIES_OF_A_PAIR))).toEqual(new Set(['guarded']))
    // Not even the right one says that it is right.
    expect(await world.problemOf(samira.receipt)).toBe('guarded')
    const page = await comeBack(samira.receipt)
    expect(page.html).toContain('none of them opens anything until 4 March 2026')
    world.later({ hours: WINDOW_HOURS + 2 })
    expect(await world.problemOf(samira.receipt)).toBe('opens')
  })

  test('finds in a week no more than some forty of the 2,048 that two unseen words leave', async () => {
    let looked = 0
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      for (let n = 0; n < 3; n += 1)
        if ((await world.problemOf(guess(samira.receipt, [3, 5], hour * 3 + n))) === 'unknown') looked += 1
      world.later({ hours: 1 })
    }
    expect(looked).toBeLessThanOrEqual(4 * TRIES_OF_A_PAIR)
  }, 120_000)

  test('shuts out nobody whose receipt shares less than two pairs with it', async () => {
    const other = await world.file()
    for (let n = 0; n < TRIES_OF_A_PAIR * 2; n += 1) await world.problemOf(guess(samira.receipt, [8, 9], n))
    expect(await world.problemOf(other.receipt)).toBe('opens')
    // All but one pair unknown: it is no help to guess, and shuts out nobody.
    const third = await world.file()
    for (let n = 0; n < TRIES_OF_A_PAIR * 2; n += 1)
      await world.problemOf(guess(third.receipt, [0, 2, 4, 6], n))
    expect(await world.problemOf(third.receipt)).toBe('opens')
  })

  test('at once, with many connections, gets no further', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => world.problemOf(guess(samira.receipt, [8, 9], n))),
    )
    expect(answers.filter((each) => each === 'unknown').length).toBeLessThanOrEqual(TRIES_OF_A_PAIR + 4)
  })
})

test('nothing is counted of a receipt that opens a case, and what was counted is forgotten after its time', async () => {
  world.later({ days: 30 })
  await purgeExpired(world.house)
  const before = await world.count(sql`receipt_try`)
  for (let time = 0; time < 5; time += 1) expect(await world.problemOf(samira.receipt)).toBe('opens')
  expect(await world.count(sql`receipt_try`)).toBe(before)
  await world.problemOf(newReceipt().words)
  expect(await world.count(sql`receipt_try`)).toBe(before + 5)
  world.later({ hours: WINDOW_HOURS + 2 })
  await purgeExpired(world.house)
  expect(await world.count(sql`receipt_try`)).toBe(0)
})

test('while many open nothing each of those takes its time, and what comes beyond a queue is told to come again', async () => {
  PACE.pauseMs = 50
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: 300 }, () => world.problemOf(newReceipt().words)))
  // Four side by side: what was looked at cannot have been faster than this.
  const looked = answers.filter((each) => each === 'unknown').length
  expect(performance.now() - began).toBeGreaterThan(((looked - 20) / 4) * PACE.pauseMs * 0.9)
  expect(answers.filter((each) => each === 'busy').length).toBe(300 - looked)
  expect(looked).toBeLessThan(210)
  expect(await world.problemOf(samira.receipt)).toBe('opens')
  PACE.pauseMs = 0
})
