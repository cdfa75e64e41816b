import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { inTransaction } from '../../src/actions/transaction.ts'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import type { Read } from '../../src/store/database.ts'
import { en } from '../../src/words/en/index.ts'
import { wordsOf } from '../../src/words/languages.ts'
import { addressOf, cloneDatabase } from '../postgres/template.ts'
import { makeWorld, type World } from '../world.ts'

async function limitsOf({ db }: Read) {
  const show = async (name: string) => {
    const { rows } = await sql<Record<string, string>>`show ${sql.raw(name)}`.execute(db)
    return rows[0]?.[name]
  }
  return {
    longest: await show('statement_timeout'),
    plans: await show('plan_cache_mode'),
    helpers: await show('max_parallel_workers_per_gather'),
  }
}

async function patienceOf(read: Read) {
  const { rows } = await sql<{ forRows: string; whenIdle: string }>`
    select current_setting('lock_timeout') as "forRows",
      current_setting('idle_in_transaction_session_timeout') as "whenIdle"`.execute(read.db)
  return rows[0]
}

test.each([
  ['an address', (address: string) => address],
  [
    'an address with options of the operator',
    (address: string) => `${address}${address.includes('?') ? '&' : '?'}options=-c%20jit%3Doff`,
  ],
])('in a house that is opened by %s a list has five seconds and one core', async (_, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-lists-'))
  const copy = await cloneDatabase(inject('testServer'))
  const settings = readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' })
  const { house, close } = await openHouse({ ...settings, databaseUrl: said(addressOf(copy)) }, 'owner')
  try {
    expect(await limitsOf(house.lists)).toEqual({ longest: '5s', plans: 'force_custom_plan', helpers: '0' })
    expect((await limitsOf(house.database)).longest).toBe('0')
    // Nobody waits for ever for a row that somebody else holds, or holds one when nobody is there any more.
    for (const read of [house.lists, house.database])
      expect(await patienceOf(read)).toEqual({ forRows: '10s', whenIdle: '1min' })
  } finally {
    await close()
    await copy.drop()
    rmSync(folder, { recursive: true })
  }
})

describe('whoever asks for a list that is not ready in time', () => {
  let world: World
  let answers: Response[] = []

  beforeAll(async () => {
    world = await makeWorld()
    await world.file()
    const { staff, tokens, app } = world
    const { cookie } = staff.ana
    const { authorization } = tokens.coordinator
    // Whoever holds the table keeps every list waiting.
    answers = await inTransaction(world.house, async (tx) => {
      await sql`lock table case_line in access exclusive mode`.execute(tx.db)
      return Promise.all([
        app.request('/staff/queues/worklist', { headers: { cookie } }),
        app.request('/staff/queues/worklist', { headers: { cookie: `${cookie}; amends_language=ar` } }),
        app.request('/staff/queues/worklist?reference=2026-0302-ABCD', { headers: { cookie } }),
        // So many that the last ones do not even begin.
        ...Array.from({ length: 10 }, () => app.request('/api/v1/cases', { headers: { authorization } })),
      ])
    })
  })
  afterAll(() => world.close())

  test('is told so after some seconds, and when to try again', async () => {
    expect(answers.map(({ status }) => status)).toEqual(Array(13).fill(503))
    for (const { headers } of answers) expect(headers.get('retry-after')).toBe('60')
    const [page, arabic, jump, api] = answers as [Response, Response, Response, Response]
    for (const each of [page, jump]) expect(await each.text()).toContain(en.common.tooSlow.body)
    expect(await arabic.text()).toContain(wordsOf('ar').common.tooSlow.body)
    expect(api.headers.get('content-type')).toContain('application/problem+json')
    expect(await api.json()).toMatchObject({ status: 503, code: 'too_slow', detail: en.api.too_slow.detail })
  })

  test('is written down for the operator', () => {
    const logged = world.log.filter((line) => line.includes('request failed'))
    expect(logged).toHaveLength(13)
  })

  test('gets the list when it is ready again', async () => {
    const { cookie } = world.staff.ana
    const page = await world.app.request('/staff/queues/worklist', { headers: { cookie } })
    expect(page.status).toBe(200)
  })
})
