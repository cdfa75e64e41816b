import { expect, test } from 'vitest'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import * as stages from '../in-memory/stages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

test.each([true, false])(
  'whoever has trouble for having written reads what was done, and says themselves that it is over (script: %s)',
  async (javaScriptEnabled) => {
    const filed = await world.reach(stages.assessing)
    const { caseId, receipt } = filed
    await world.does(filed, caseId, 'write_message', { body: 'They moved me to nights.', retaliation: true })
    await world.does('ana', caseId, 'record_reprisal_step', {
      reprisal: 't1',
      done: 'We spoke with the works council, and they write to the office.',
      nextAt: plusMs(world.now(), 7 * DAY),
    })
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    await page.goto('/en/status')
    await page.locator('[name=receipt]').fill(receipt)
    await page.locator('main button').first().click()
    const part = page.locator('#reprisal')
    await part.getByText('We spoke with the works council').waitFor()
    expect(await part.locator('[type=radio][value=handed_over]').count()).toBe(0)
    await part.locator('[type=radio][value=safe_enough]').check()
    await part.locator('textarea').fill('They left me alone since Monday.')
    await part.getByRole('button').click()
    await page.getByText('We do nothing more about it.').waitFor()
    expect(await page.locator('#reprisal').innerText()).toContain('They left me alone since Monday.')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(320)
    expect((await world.read(caseId)).kase.reprisals[0]?.end?.how).toBe('safe_enough')
  },
)
