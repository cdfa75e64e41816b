import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let app: World['app']
beforeAll(async () => {
  world = await makeWorld()
  app = createApp({ ...world.house, languages: ['ar'] }, readAssets(assetsFolder))
})
afterAll(() => world.close())

const asks = (path: string) => app.request(path, { headers: { 'accept-language': 'en' } })

test('a house that offers Arabic alone shows no other language, and leads from others to the same page', async () => {
  const page = await (await asks('/ar/report')).text()
  expect(page).not.toContain('am-bar__language')
  const led = await asks('/en/report?x=1')
  expect([led.status, led.headers.get('location')]).toEqual([302, '/ar/report?x=1'])
  expect(await (await asks('/')).text()).toContain('lang="ar"')
  expect(await (await asks('/.well-known/amends')).json()).toMatchObject({ languages: ['ar'] })
  // A story may be told in any language all the same.
  expect(page).toContain('value="de"')
})
