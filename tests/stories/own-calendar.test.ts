import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { createApp } from '../../src/app.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import type { House } from '../../src/actions/house.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { noteCalendar } from '../../src/store/installation.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let cairo: House
beforeAll(async () => {
  world = await makeWorld()
  cairo = {
    ...world.house,
    calendar: {
      timeZone: 'Africa/Cairo',
      workingDays: [1, 2, 3, 4, 7],
      holidays: ['2026-03-22'],
      daysOff: { '2026-03-22': 'Eid' },
    },
  }
})
afterAll(() => world.close())

const told = { story: 'They took my benefit.', language: 'en' }

test('what is promised, and how it was counted, follows the working days and days off of the house', async () => {
  world.at(instant('2026-03-19T10:00Z'))
  const filed = await submitGrievance(cairo, { kind: 'person' }, told, null)
  if (!('receipt' in filed)) throw new Error('It was not filed.')
  const page = await createApp(cairo).request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt: filed.receipt }),
  })
  const html = await page.text()
  expect(html).toContain('24 March 2026')
  expect(html).toContain('How this date was counted')
  expect(html).toContain(
    '20 March 2026 (no working day), 21 March 2026 (no working day) and 22 March 2026 (Eid)',
  )
  const api = await createApp(cairo).request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${filed.receipt}` },
  })
  const { next } = (await api.json()) as { next: { counted: { leftOut: object[] } } }
  expect(next.counted.leftOut).toContainEqual({ date: '2026-03-22', because: 'day_off', name: 'Eid' })
})

test('the published times say which days count, and which days off come next', async () => {
  const html = await (await createApp(cairo).request('/en/how-it-works')).text()
  expect(html).toContain('Working days are Monday, Tuesday, Wednesday, Thursday and Sunday')
  expect(html).toContain('22 March 2026 (Eid)')
  const arabic = await (await createApp(cairo).request('/ar/how-it-works')).text()
  expect(arabic).toContain('الأحد')
})

test('the page before filing says for how long what ended is kept at least, and that it can be erased', async () => {
  const pageOf = async (keepMonths: House['keepMonths']) =>
    (await createApp({ ...world.house, keepMonths }).request('/en/how-it-works')).text()
  expect(await pageOf({})).toContain('We have set no time after which it is erased')
  const limited = await pageOf({ remedied_confirmed: 36, noted: 12 })
  expect(limited).toContain('it is kept for at least 12 months')
  expect(limited).toContain('It happens 14 days later')
})

test('when the calendar becomes another one, lists are made anew by it; a start with the same one changes nothing', async () => {
  const { house } = world
  const made = async () =>
    (await house.database.db.selectFrom('case_line').select('made_by').execute()).map(
      ({ made_by }) => made_by,
    )
  await noteCalendar(house.database, house.calendar)
  expect((await made()).every((by) => by > 0)).toBe(true)
  await world.file()
  await noteCalendar(house.database, cairo.calendar)
  expect((await made()).every((by) => by === 0)).toBe(true)
  await keepInStep(cairo)
  expect((await made()).every((by) => by > 0)).toBe(true)
  expect(isInStep(await checkProjections(cairo))).toBe(true)
  await noteCalendar(house.database, cairo.calendar)
  expect((await made()).every((by) => by > 0)).toBe(true)
})
