import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { watchDisk } from '../../src/actions/alarms/watch-disk.ts'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { findAlarms } from '../../src/store/alarms.ts'
import type { Room } from '../../src/store/disk/room.ts'
import { readAssets } from '../../src/web/assets.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const STORY = 'They took my pictures and made others of them. I want them gone.'

let world: World
/** The same world, on a disk that a test fills. */
let small: World
let room: Room = 'enough'
let filed: FiledStory
beforeAll(async () => {
  world = await makeWorld()
  const house = { ...world.house, room: () => Promise.resolve(room) }
  small = { ...world, house, app: createApp(house, readAssets(assetsFolder)) }
  filed = await world.file()
})
afterAll(() => world.close())

const nobody = reader(() => small)
const ana = reader(
  () => small,
  () => world.staff.ana.cookie,
)
const cases = () => world.count(sql`case_key`)
const send = () =>
  nobody.post('/en/report', { story: STORY, language: 'en', step: 'send', submission: 'a-key-of-a-form' })
const byApi = () =>
  small.app.request('/api/v1/grievances', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story: STORY, language: 'en' }),
  })

describe('while the disk is nearly full', () => {
  test('nothing new is filed, the page says so, and every word stands in it to be sent later', async () => {
    room = 'full'
    const before = await cases()
    const page = await send()
    expect(page.status).toBe(503)
    expect(page.html).toContain('Our disk is nearly full')
    expect(page.html).toContain(`>${STORY}</textarea>`)
    const answer = await byApi()
    expect(answer.status).toBe(507)
    expect(await answer.json()).toMatchObject({ code: 'no_room' })
    expect(await cases()).toBe(before)

    room = 'enough'
    expect((await send()).status).toBe(201)
    expect(await cases()).toBe(before + 1)
  })

  test('what staff were told by phone stands in its form', async () => {
    room = 'full'
    const page = await ana.post('/staff/file', {
      story: STORY,
      language: 'en',
      channel: 'phone',
      submitter: 'affected_person',
    })
    expect(page.html).toContain('The disk of this house is nearly full')
    expect(page.html).toContain(`>${STORY}</textarea>`)
    room = 'enough'
  })

  test('whoever has a case can read it and write still', async () => {
    room = 'full'
    expect((await nobody.comeBack(filed.receipt)).status).toBe(200)
    expect(await world.tries(filed, filed.caseId, 'write_message', { body: 'They are still there.' })).toBe(
      'done',
    )
    room = 'enough'
  })
})

describe('a disk that fills up', () => {
  const told = () => world.count(sql`staff_mail where kind = 'alarm'`)

  test('is told of once when there is time, once more when there is none, and is over when there is room', async () => {
    room = 'low'
    await watchDisk(small.house)
    await watchDisk(small.house)
    await sendOutbox(small.house)
    expect(await told()).toBe(2)
    expect((await findAlarms(world.house.database)).map(({ what }) => what)).toEqual(['disk_low'])
    expect((await ana.visit('/staff')).html).toContain('The disk is filling up')
    await sql`delete from staff_mail`.execute(world.house.database.db)
    room = 'full'
    await watchDisk(small.house)
    await sendOutbox(small.house)
    expect(await told()).toBe(2)
    expect((await ana.visit('/staff')).html).toContain('nobody can file anything')
    room = 'enough'
    await watchDisk(small.house)
    expect(await findAlarms(world.house.database)).toEqual([])
    await sql`delete from staff_mail`.execute(world.house.database.db)
  })
})

describe('what one day holds for one case', () => {
  const LONG = `${'Again and again. '.repeat(6000)}`.slice(0, 100_000)
  const write = (body: string) => world.tries(filed, filed.caseId, 'write_message', { body })

  test('is three of the longest texts; more stays on the page, with when it can be sent', async () => {
    const { caseId, receipt } = await world.file()
    const theirs = { caseId, receipt }
    for (const n of [1, 2, 3])
      expect(await world.tries(theirs, caseId, 'write_message', { body: `${n}${LONG.slice(1)}` })).toBe(
        'done',
      )
    const shown = await nobody.comeBack(receipt)
    const more = `And now ${LONG.slice(0, 3000)}`.trim()
    const page = await nobody.send(shown, '/en/status/write-message', { body: more })
    expect(page.status).toBe(409)
    expect(page.html).toContain('This is more than one day holds')
    expect(page.html).toContain('send the rest tomorrow')
    expect(page.html).toContain(more)

    const answer = await small.app.request('/api/v1/grievances/current/write-message', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Receipt ${receipt}` },
      body: JSON.stringify({ body: more }),
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'too_much_today' })
    world.later({ days: 1 })
    expect(await world.tries(theirs, caseId, 'write_message', { body: more })).toBe('done')
  })

  test('leaves room for a few words that cannot wait', async () => {
    for (const n of [1, 2]) await write(`${n}${LONG.slice(1)}`)
    await write(`3${LONG.slice(1)}`)
    expect(await write(`4${LONG.slice(1)}`)).toBe('too_much_today')
    expect(await write('He is at my door.')).toBe('done')
  })
})
