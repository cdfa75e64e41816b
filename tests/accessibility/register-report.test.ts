import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { makeWorld } from '../world.ts'
import { FORMS } from '../../src/register/report/forms.ts'
import { folderPages } from '../../src/register/report/folder.ts'
import { alone, onePage } from '../../src/register/report/one-page.ts'
import { readReport } from '../../src/register/report/read-report.ts'
import { rulesPage } from '../../src/register/report/rules-page.ts'
import { visitors } from '../browser/browser.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const whole = readReport(englishRegister, 'examples/sample-product/human-rights', '2026-11-21')
const pages = folderPages(englishRegister, whole, FORMS.html).filter(({ name }) =>
  ['index.html', 'IMP-0001.html', 'effect.html', 'mitigations.html'].includes(name),
)

test.each([
  { name: 'on one page', text: onePage(whole, FORMS.html) },
  { name: 'every rule', text: alone(rulesPage(englishRegister), FORMS.html) },
  ...pages,
])('the report of a register can be used by everybody, on a narrow screen too: $name', async ({ text }) => {
  const world = await makeWorld()
  const house = await visitors(world.app)
  // The page forbids every script; only this way can the tool that looks at it run inside.
  const page = await house.open({ bypassCSP: true, viewport: { width: 320, height: 700 } })
  await page.setContent(text)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(house.strangers).toEqual([])
  await house.close()
  await world.close()
})
