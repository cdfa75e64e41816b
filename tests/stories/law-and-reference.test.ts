import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('staff see on a case which laws may apply, with source, date, and what would decide it', async () => {
  const { caseId } = await world.reach(stages.rated)
  await world.does('ana', caseId, 'add_entity', { ...stages.MODEL_MAKER, size: 'medium' })
  const page = await world.app.request(`/staff/cases/${caseId}`, {
    headers: { cookie: world.staff.ana.cookie, 'accept-language': 'en' },
  })
  const html = await page.text()
  const section = html.slice(html.indexOf('id="law"'), html.indexOf('id="timeline"'))
  expect(section).toContain('This is not legal advice')
  expect(section).toContain('General Data Protection Regulation')
  expect(section).toContain('compared with the law on 2026-11-21')
  expect(section).toContain('not compared with the law yet')
  expect(section).toContain('the country')

  const { authorization } = world.tokens.coordinator
  const answer = await world.app.request(`/api/v1/cases/${caseId}`, { headers: { authorization } })
  const { law } = (await answer.json()) as { law: { code: string }[] }
  expect(law).toContainEqual({
    code: 'CLK-GDPR33-72H',
    law: 'General Data Protection Regulation, (EU) 2016/679',
    article: '33',
    verifiedOn: '2026-11-21',
    dependsOn: ['place'],
  })
})

test('the reference page names every operation', async () => {
  const html = await (await world.app.request('/api/v1/')).text()
  expect(apiRoutes.filter(({ id }) => !html.includes(`id="${id}"`)).map(({ id }) => id)).toEqual([])
})
