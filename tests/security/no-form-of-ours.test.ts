import { afterAll, beforeAll, expect, test } from 'vitest'
import { WORST } from '../in-memory/worst-texts.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test.each(WORST)('a note is saved, whatever its form says that it is: %s', async (_, make) => {
  const { caseId } = await world.file()
  const answer = await world.app.request(`/staff/cases/${caseId}/add-note`, {
    method: 'POST',
    headers: { cookie: world.staff.ana.cookie, origin: world.house.url },
    body: new URLSearchParams({ form: make(300), note: 'I called the agency about it.' }),
  })
  expect(answer.status).toBe(303)
  expect((await world.read(caseId)).kase.notes.map(({ note }) => note)).toEqual([
    'I called the agency about it.',
  ])
})
