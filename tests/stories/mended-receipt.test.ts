import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { hiddenOn, reader, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let samira: FiledStory
beforeAll(async () => {
  world = await makeWorld()
  samira = await world.file()
})
afterAll(() => world.close())

const { comeBack, post } = reader(() => world)
const tries = () => world.count(sql`receipt_try`)
/** The receipt with a question mark in the place of its fourth word. */
const withGap = (receipt: string) => receipt.split(' ').with(3, '?').join(' ')
const take = (asked: Page, typed: string) =>
  post('/en/status', {
    asked: hiddenOn(asked, 'asked'),
    receipt: typed,
    mended: hiddenOn(asked, 'mended'),
    step: 'mended',
  })

describe('whoever makes one slip in their receipt', () => {
  test('is asked what they meant, and opens their page with one click', async () => {
    const typed = withGap(samira.receipt)
    const asked = await comeBack(typed)
    expect(asked.status).toBe(400)
    expect(asked.html).not.toContain('id="next"')
    expect(asked.html).toContain('Did you mean this?')
    expect(asked.html).toContain(`Word number 4 is “${samira.receipt.split(' ')[3]}”.`)
    expect(asked.html).toContain(typed)
    const page = await take(asked, typed)
    expect(page.status).toBe(200)
    expect(page.html).toContain('id="next"')
  })

  test('may type it again in its place: what is offered is never opened by itself', async () => {
    const asked = await comeBack(withGap(samira.receipt))
    const again = await post('/en/status', {
      asked: hiddenOn(asked, 'asked'),
      receipt: 'then acoustic',
      mended: hiddenOn(asked, 'mended'),
      step: 'open',
    })
    expect(again.status).toBe(400)
    expect(again.html).toContain('We found only 2')
  })

  test('is told how to say which one is missing', async () => {
    const asked = await comeBack(samira.receipt.split(' ').toSpliced(3, 1).join(' '))
    expect(asked.html).not.toContain('Did you mean this?')
    expect(asked.html).toContain('Type a question mark in its place')
  })

  test('is offered the same, whether it opens anything or not, and only the click is a try', async () => {
    const nobodys = newReceipt().words
    const before = await tries()
    const asked = await comeBack(withGap(nobodys))
    const [theirs, others] = [await comeBack(withGap(samira.receipt)), asked].map(({ html }) =>
      html
        .slice(html.indexOf('id="mended"'), html.indexOf('<textarea'))
        .replaceAll(/“\w+”|value="[^"]*"/g, ''),
    )
    expect(others).toBe(theirs)
    expect(await tries()).toBe(before)
    const page = await take(asked, withGap(nobodys))
    expect(page.status).toBe(400)
    expect(page.html).toContain('it opens nothing here')
    expect(await tries()).toBe(before + 5)
  })
})
