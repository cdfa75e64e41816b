import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { QUEUES } from '../../src/domain/case/queues.ts'
import { TESTED } from '../words/tested-languages.ts'
import * as stages from '../in-memory/stages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { comeBack, submit } from './forms.ts'
import { openToVisitors, readIn, sitDown } from './visited.ts'

/** A usual phone. */
const PHONE = { width: 390, height: 844 }

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/**
 * Words that stand on two lines, and check values that do or whose edge lies over other words. A longer word, such as an
 * address, may have to break.
 */
async function broken(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    await document.fonts.ready
    document.querySelectorAll('details').forEach((each) => { each.open = true })
    const linesOf = (range) => new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{M}\\p{N}]{2,20}/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (linesOf(range) > 1) found.push(word)
      }
    for (const value of document.querySelectorAll('.am-check-value')) {
      const range = document.createRange()
      range.selectNodeContents(value)
      if (linesOf(range) !== 1 || value.scrollWidth > value.clientWidth) found.push(value.textContent)
      range.selectNodeContents(value.previousSibling)
      if (range.getBoundingClientRect().bottom > value.getBoundingClientRect().top) found.push('over words')
    }
    return found
  })()`)
}

describe.each(TESTED.map(({ code }) => code))('on a phone, in %s', (language) => {
  test('no word and no check value breaks on the pages of a person', async () => {
    const page = await house.open({ viewport: PHONE })
    const holds = async (what: string) => {
      expect(await broken(page), what).toEqual([])
    }
    for (const path of ['', '/how-it-works', '/lost', '/status', '/report']) {
      await page.goto(`/${language}${path}`)
      await holds(path.slice(1) || 'start')
    }
    await page.fill('[name=story]', 'They took my benefit.')
    await submit(page)
    await submit(page)
    expect(await page.locator('.am-check-value').count()).toBe(1)
    await holds('receipt')
    const { receipt } = await world.reach(stages.delivering)
    await comeBack(page, receipt, language)
    expect(await page.locator('.am-check-value').count()).toBe(1)
    await holds('case')
    await page.locator('button[value=renew]').click()
    await page.waitForSelector('#receipt')
    expect(await page.locator('.am-check-value').count()).toBe(1)
    await holds('new-receipt')
  })

  test('no word breaks on the pages of staff', async () => {
    const page = await house.open({ viewport: PHONE })
    await sitDown(page, world.staff.ana)
    await readIn(page, language)
    const { caseId } = await world.reach(stages.delivering)
    const paths = [
      '',
      '/accounts',
      '/account-acts',
      '/you',
      '/web-hooks',
      '/organisations',
      `/cases/${caseId}`,
    ]
    for (const path of [...paths, ...QUEUES.map(({ code }) => `/queues/${code}`)]) {
      await page.goto(`/staff${path}`)
      expect(await broken(page), path).toEqual([])
    }
  })
})
