import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { makeWorld } from '../world.ts'
import { reportText } from '../../src/register/report/write-report.ts'
import { visitors } from '../browser/browser.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

test('the report of a register can be used by everybody, on a narrow screen too', async () => {
  const world = await makeWorld()
  const house = await visitors(world.app)
  // The page forbids every script; only this way can the tool that looks at it run inside.
  const page = await house.open({ bypassCSP: true, viewport: { width: 360, height: 700 } })
  await page.setContent(
    reportText(englishRegister, 'examples/sample-product/human-rights', '2026-11-21', 'html'),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(house.strangers).toEqual([])
  await house.close()
  await world.close()
})
