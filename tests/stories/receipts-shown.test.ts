import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/actions/house.ts'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { connect } from '../../src/store/database.ts'
import { readAssets } from '../../src/web/assets.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { makeWorld, type World } from '../world.ts'
import { reader, receiptOn } from '../world/page.ts'

let world: World
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
afterAll(() => world.close())

/** The house as it answers when the connection is lost right after something was stored. */
function losing(): { readonly app: ReturnType<typeof createApp>; readonly end: () => Promise<void> } {
  const nowhere = connect({ host: '127.0.0.1', port: 1 })
  const house = world.anotherProcess()
  let { database } = house
  const lose = <T>(stored: T): T => {
    database = nowhere
    return stored
  }
  const writer: House['writer'] = {
    ...house.writer,
    write: async (rows) => lose(await house.writer.write(rows)),
    alone: async (transaction) => lose(await house.writer.alone(transaction)),
  }
  const cut = Object.defineProperty({ ...house, writer }, 'database', { get: () => database })
  return { app: createApp(cut, readAssets(assetsFolder)), end: () => nowhere.db.destroy() }
}

test('who files for somebody at the desk reads the receipt to them, also when nothing more can be read', async () => {
  const { app, end } = losing()
  const { visit, post } = reader(
    () => ({ ...world, app }),
    () => world.staff.ana.cookie,
  )
  const page = await visit('/staff/file')
  const once = /name="once" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const filed = await post('/staff/file', {
    once,
    story: 'A letter came: they took my benefit.',
    language: 'en',
    channel: 'phone',
    submitter: 'affected_person',
    safety: 'safe',
  }).finally(end)
  expect(filed.status).toBe(200)
  const opened = await openWithReceipt(world.house, receiptOn(filed))
  if (!('viewer' in opened)) throw new Error('The receipt opens nothing.')
  // What could not be read is logged in the minute in which somebody was heard: nothing there says whose case it is.
  const log = world.log.join()
  expect(log).toContain('although it is filed')
  expect(log).not.toContain(opened.viewer.caseId)
})

test('paper for whoever rang is in the language they speak, where the house speaks it, and holds nothing for staff', async () => {
  const { visit, send } = reader(
    () => world,
    () => world.staff.ana.cookie,
  )
  for (const tag of [...LANGUAGES.map(({ code }) => code), 'pt-BR', 'tlh']) {
    const page = await send(await visit('/staff/file'), '/staff/file', {
      story: 'A letter came: they took my benefit.',
      language: tag,
      channel: 'phone',
      submitter: 'affected_person',
    })
    const { language, dir, w } = speak(tag, 'UTC')
    const main = /<main[^>]*>(.*)<\/main>/s.exec(page.html)?.[1] ?? ''
    const [screen = '', paper = ''] = main.split(
      `<div class="am-paper am-whole-paper" lang="${language}" dir="${dir}">`,
    )
    // Whatever stands before it is left out on paper, and nothing comes after it.
    expect(screen).toMatch(/^<div class="am-no-print">.*<\/div>$/s)
    expect(paper).toMatch(/<\/section><\/div>$/)
    expect(paper).toContain(`${world.house.url}/${language}/status`)
    for (const said of [w.portal.receipt.boxTitle, w.portal.receipt.opens, ...receiptOn(page).split(' ')])
      expect(paper).toContain(said)
  }
})

test('who lets somebody stand beside them has that receipt, also when nothing more can be read', async () => {
  const { receipt } = await world.file({ story: 'They took my benefit because of a second income.' })
  const { app, end } = losing()
  const { comeBack, send } = reader(() => ({ ...world, app }))
  const page = await comeBack(receipt)
  const done = await send(page, '/en/status/let-in-adviser', {
    name: 'Nadia Haddad',
    mandate: 'lawyer',
    earlier: 'no',
  }).finally(end)
  expect(done.status).toBe(200)
  expect(done.html).toContain('Nadia Haddad')
  expect(await openWithReceipt(world.house, receiptOn(done))).toHaveProperty('adviser')
})

test('and so has a program that does it for them', async () => {
  const { receipt } = await world.file({ story: 'They took my benefit because of a second income.' })
  const { app, end } = losing()
  const answer = await app.request('/api/v1/grievances/current/let-in-adviser', {
    method: 'POST',
    headers: { authorization: `Receipt ${receipt}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: false }),
  })
  await end()
  expect(answer.status).toBe(200)
  const { adviserReceipt } = (await answer.json()) as { readonly adviserReceipt: string }
  expect(await openWithReceipt(world.house, adviserReceipt)).toHaveProperty('adviser')
  expect(await world.count(sql`adviser_receipt`)).toBe(2)
})
