import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { freshKey } from '../../src/store/keys/key-file.ts'
import { passingKeyring, type Keyring } from '../../src/store/keys/keyring.ts'
import { isFirst } from '../../src/store/used-posts.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { makeWorld, type World } from '../world.ts'

/*
 * What a page of a person carries is good for one post, whatever process takes it: the browser that keeps it may be
 * somebody else's next.
 */

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

type App = World['app']

/** The house as a process has it that was started now and remembers nothing. */
async function freshProcess(): Promise<App> {
  vi.resetModules()
  const { createApp } = await import('../../src/app.ts')
  return createApp(world.anotherProcess())
}

async function post(app: App, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answer.status, html: await answer.text() }
}

/** What a page carries besides its fields. */
function carriedBy(html: string): Record<string, string> {
  const found = /<input type="hidden" name="(visit|asked|shown)" value="([^"]*)"/.exec(html)
  if (found === null) throw new Error('This page carries nothing.')
  return { [found[1]!]: found[2]! }
}

const minutes = (much: number) => world.at(plusMs(world.now(), much * MINUTE))
const STORY = 'They took my housing benefit.'

/** Each kind of page that carries something, with what it sends. */
const PAGES = {
  'the page that asks for the receipt': async () => {
    const { receipt } = await world.file({ story: STORY })
    const html = await (await world.app.request('/en/status')).text()
    return ['/en/status', { ...carriedBy(html), receipt, step: 'open' }] as const
  },
  'the status page': async () => {
    const { receipt } = await world.file({ story: STORY })
    const page = await post(world.app, '/en/status', { receipt })
    return ['/en/status', { ...carriedBy(page.html), step: 'show' }] as const
  },
  'the page of the receipt': async () => {
    const filing = { story: STORY, language: 'en', step: 'send', submission: crypto.randomUUID() }
    const page = await post(world.app, '/en/report', filing)
    return ['/en/receipt', { ...carriedBy(page.html), step: 'show' }] as const
  },
} as const

const OPENED = /They took my housing benefit|am-receipt__codes/

test.each(Object.entries(PAGES))(
  '%s is good for one post, also after a restart and at another process',
  async (_, make) => {
    const [path, fields] = await make()
    const first = await post(world.app, path, fields)
    expect(first.status).toBe(200)
    expect(first.html).toMatch(OPENED)
    minutes(1)
    for (const app of [world.app, await freshProcess(), await freshProcess()]) {
      const again = await post(app, path, fields)
      expect(again.status).toBe(400)
      expect(again.html).not.toMatch(OPENED)
    }
  },
)

test('a second click is no second post, whichever process takes it', async () => {
  const [path, fields] = await PAGES['the status page']()
  const apps = [world.app, await freshProcess(), world.app, await freshProcess()]
  const answers = await Promise.all(apps.map((app) => post(app, path, fields)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('of two who post the same at once one is first, whatever each process knows of a key that changes', async () => {
  const [old, next, last] = [1, 2, 3].map((id) => ({ ...freshKey(id), since: Date.now() }))
  // One has not looked yet, one knows what comes, one uses it, and one is a change ahead.
  const processes = [
    [old!],
    [old!, { ...next!, phase: 'coming' as const }],
    [old!, next!],
    [old!, next!, last!],
  ].map((keys) => passingKeyring(keys))
  const good = { now: 1, until: 2 }
  const isFirstAt = (keys: Keyring, secret: string) => isFirst(world.house.database, keys, secret, good)
  for (const one of processes)
    for (const other of processes)
      for (let n = 0; n < 10; n += 1) {
        const secret = crypto.randomUUID()
        const both = await Promise.all([isFirstAt(one, secret), isFirstAt(other, secret)])
        expect(both.filter(Boolean)).toHaveLength(1)
        for (const later of processes) expect(await isFirstAt(later, secret)).toBe(false)
      }
})

test('a page that comes when its hour is over leaves nothing, and is refused', async () => {
  const [path, fields] = await PAGES['the status page']()
  const before = await world.count(sql`used_post`)
  minutes(61)
  expect((await post(world.app, path, fields)).status).toBe(400)
  expect(await world.count(sql`used_post`)).toBe(before)
})

test('what is remembered leads to no case, tells no minute, and is forgotten', async () => {
  await sql`delete from used_post`.execute(world.house.database.db)
  minutes(7)
  const [path, fields] = await PAGES['the status page']()
  minutes(13)
  await post(world.app, path, fields)
  const { rows } = await sql<Record<string, unknown>>`select * from used_post`.execute(
    world.house.database.db,
  )
  expect(rows).toHaveLength(1)
  const [row] = rows
  expect(Object.keys(row!).toSorted()).toEqual(['at', 'expires_at', 'hash'])
  const ids = await sql<{ case_id: string }>`select case_id from case_line`.execute(world.house.database.db)
  const whole = Object.values(row!)
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    .join(' ')
  for (const { case_id: id } of ids.rows) expect(whole).not.toContain(id)
  expect(whole).not.toContain(String(Date.parse(world.now())))
  expect((row!['expires_at'] as Date).toISOString()).toMatch(/:00:00\.000Z$/)
  world.later({ hours: 1 })
  await purgeExpired(world.house)
  // Its page was still good when the hour began.
  expect((await post(world.app, path, fields)).status).toBe(400)
  world.later({ hours: 1 })
  await purgeExpired(world.house)
  expect(await world.count(sql`used_post`)).toBe(0)
  expect((await post(world.app, path, fields)).status).toBe(400)
})

/*
 * A visit can be ended by whose it is: whoever sits there next finds no page of it that opens anything.
 */

async function visitOf() {
  const { receipt, caseId } = await world.file({ story: STORY })
  const first = await post(world.app, '/en/status', { receipt })
  const second = await post(world.app, '/en/status', { ...carriedBy(first.html), step: 'show' })
  return { receipt, caseId, first: carriedBy(first.html), second: carriedBy(second.html) }
}

test('the person ends a visit, and no page of it opens the case any more, at once and at every process', async () => {
  const { receipt, first, second } = await visitOf()
  const page = await post(world.app, '/en/status', { receipt })
  expect(page.html).toContain('End this visit')
  const ended = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ ...second, step: 'end' }),
  })
  expect([ended.status, ended.headers.get('location')]).toEqual([303, '/en/status?ended=yes'])
  for (const app of [world.app, await freshProcess()])
    for (const carried of [first, second])
      for (const step of ['show', 'end']) {
        const again = await post(app, '/en/status', { ...carried, step })
        expect(again.status).toBe(400)
        expect(again.html).not.toMatch(OPENED)
      }
  const written = await post(world.app, '/en/status/write-message', {
    ...second,
    do: 'write-message',
    'write-message/body': 'Whoever sits here now writes this.',
  })
  expect(written.status).toBe(400)
})

test('the receipt opens a new visit after one was ended, and another visit goes on', async () => {
  const { receipt, caseId, second } = await visitOf()
  const other = carriedBy((await post(world.app, '/en/status', { receipt })).html)
  await post(world.app, '/en/status', { ...second, step: 'end' })
  expect((await post(world.app, '/en/status', { ...other, step: 'show' })).html).toMatch(OPENED)
  expect((await post(world.app, '/en/status', { receipt })).html).toMatch(OPENED)
  const after = await (await world.app.request('/en/status?ended=yes')).text()
  expect(after).toContain('Your visit has ended')
  expect(after).not.toContain(caseId)
})
