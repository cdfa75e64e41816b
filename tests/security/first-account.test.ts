import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { createApp } from '../../src/app.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('the link of the first account never stands in the log, not even when its page breaks', async () => {
  const link = await firstAccountLink(world.house)
  const token = link.split('/').at(-1)!
  expect((await world.app.request(link)).status).toBe(200)
  const broken = createApp({
    ...world.house,
    now: () => {
      throw new Error(`It broke at ${link}`)
    },
  })
  expect((await broken.request(link)).status).toBe(500)
  expect(world.log.join('\n')).toContain('/staff/welcome/:token')
  expect(world.log.join('\n')).not.toContain(token)
})
