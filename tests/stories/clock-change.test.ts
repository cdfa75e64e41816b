import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { en } from '../../src/words/en/index.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
/** The same house, in a place where the clocks change. */
let app: World['app']

beforeAll(async () => {
  world = await makeWorld()
  const calendar = { ...world.house.calendar, timeZone: 'Europe/Madrid' }
  app = createApp({ ...world.house, calendar }, readAssets(assetsFolder))
})
afterAll(() => world.close())

const headers = () => ({ cookie: world.staff.ana.cookie, origin: world.house.url, 'accept-language': 'en' })

test.each([
  ['2026-03-28', '02:30', '2026-03-28T01:30:00.000Z', null],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'skipped'],
  ['2026-10-25', '٠٢:٣٠', '2026-10-25T01:30:00.000Z', 'doubled'],
] as const)(
  'a time of %s %s goes forward when the clocks change, and the page says so',
  async (date, time, at, change) => {
    const { caseId } = await world.reach(stages.attributed)
    const form = new URLSearchParams({
      impact: 'i1',
      entity: 'e1',
      elements: 'satisfaction',
      what: 'A letter that says sorry.',
      proofWanted: 'The letter',
      'dueAt-date': date,
      'dueAt-time': time,
    })
    const posted = await app.request(`/staff/cases/${caseId}/propose-action`, {
      method: 'POST',
      headers: headers(),
      body: form,
    })
    expect(posted.status).toBe(303)
    const to = posted.headers.get('location') ?? ''
    const html = await (await app.request(to, { headers: headers() })).text()
    const { clocks } = en.workspace.casePage
    for (const [each, words] of Object.entries(clocks))
      expect([each, html.includes(words)]).toEqual([each, each === change])
    const { events } = await world.read(caseId)
    expect(JSON.stringify(events.at(-1)?.facts)).toContain(at)
  },
)

test('what is typed in for somebody says it on the page with the receipt', async () => {
  const form = new URLSearchParams({
    story: 'They rang me.',
    language: 'en',
    channel: 'phone',
    submitter: 'affected_person',
    dangerSigns: 'date_will_pass',
    'dateThatWillPass-date': '29 March 2026',
    'dateThatWillPass-time': '2:30',
  })
  const filed = await app.request('/staff/file', { method: 'POST', headers: headers(), body: form })
  expect(await filed.text()).toContain(en.workspace.casePage.clocks.skipped)
})
