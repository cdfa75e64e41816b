import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const omar = reader(
  () => world,
  () => world.staff.omar.cookie,
)

test('whoever had a case reads on their list and on the case who has it now and why, until they say that they know', async () => {
  const { caseId } = await world.file()
  const { reference } = (await world.read(caseId)).kase
  await world.does('omar', caseId, 'take_up')
  const told = async () => (await omar.visit('/staff/queues/mine')).html.includes('I know the agency.')
  expect(await told()).toBe(false)
  await world.does('ana', caseId, 'take_up', { reasons: 'I know the agency.' })
  const list = await omar.visit('/staff/queues/mine')
  expect(list.html).toContain('I know the agency.')
  expect(list.html).toContain(`/staff/cases/${caseId}`)
  expect(list.html).toContain(reference)
  const page = await omar.visit(`/staff/cases/${caseId}`)
  expect(page.html).toContain(`/staff/cases/${caseId}/noticed`)
  await omar.send(page, `/staff/cases/${caseId}/noticed`, {})
  expect(await told()).toBe(false)
  expect((await omar.visit(`/staff/cases/${caseId}`)).html).not.toContain('/noticed')
})
