import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anchorNow, readAnchors, type Anchor } from '../../src/actions/ledger/anchor.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { job } from '../../src/jobs/anchor.job.ts'
import { passingKeyring } from '../../src/store/keys/keyring.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let folder: string
/** One of a day with some cases, one of a day with some more, one of today. */
let lines: readonly string[]

const anchorsOf = (...which: readonly number[]) =>
  readAnchors(world.house.keys, which.map((n) => lines[n]).join('\n')).anchors
const faults = async (anchors: readonly Anchor[]) =>
  (await verifyLedger(world.house, () => {}, anchors)).faults.map(({ fault }) => fault)

beforeAll(async () => {
  world = await makeWorld()
  folder = mkdtempSync(join(tmpdir(), 'amends-anchors-'))
  const made: string[] = []
  for (const more of [2, 2, 1]) {
    for (let n = 0; n < more; n += 1) await world.file()
    await world.house.writer.drain()
    made.push(await anchorNow(world.house))
  }
  lines = made
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** What is found after everything was taken away that came after an anchor, as by putting back an old backup. */
async function setBackTo({ ends }: Anchor, anchors: readonly Anchor[]): Promise<string[]> {
  const kept = JSON.stringify(ends.map(({ lane, n }) => ({ lane, n })))
  const later = sql`not exists (select from jsonb_to_recordset(${kept}::jsonb) as k(lane int, n bigint)
    where k.lane = b.lane and b.n <= k.n)`
  let found: string[] = []
  const undo = new Error('undo')
  await world.owner.db
    .transaction()
    .execute(async (tx) => {
      await sql`alter table case_event disable trigger case_event_append_only`.execute(tx)
      await sql`alter table ledger_batch disable trigger ledger_batch_append_only`.execute(tx)
      const gone =
        await sql`delete from case_event e using ledger_batch b, unnest(b.cases, b.firsts) as c(id, first)
        where ${later} and e.case_id = c.id and e.seq >= c.first`.execute(tx)
      expect(Number(gone.numAffectedRows)).toBeGreaterThan(0)
      await sql`delete from ledger_batch b where ${later}`.execute(tx)
      for (const table of ['case_key', 'receipt', 'case_line'])
        await sql`delete from ${sql.table(table)} as t
          where not exists (select from case_event e where e.case_id = t.case_id)`.execute(tx)
      const report = await verifyLedger(
        { ...world.house, database: { db: tx, writable: true } },
        () => {},
        anchors,
      )
      found = report.faults.map(({ fault }) => fault)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found
}

test('a ledger that went on since its anchors holds against all of them', async () => {
  expect(anchorsOf(0, 1, 2)).toHaveLength(3)
  expect(await faults(anchorsOf(0, 1, 2))).toEqual([])
})

test.each([
  [0, 1],
  [0, 2],
  [1, 2],
] as const)(
  'a whole database set back to anchor %i is found by anchor %i, and by no older one',
  async (to, since) => {
    const [older] = anchorsOf(to)
    expect(await setBackTo(older!, [])).toEqual([])
    expect(await setBackTo(older!, anchorsOf(to))).toEqual([])
    expect(await setBackTo(older!, anchorsOf(to, since))).toEqual(['set_back'])
  },
)

test('an anchor of another key file, and one that somebody changed, are named and not compared', () => {
  const { keys } = world.house
  const [line = ''] = lines
  const shape = JSON.parse(line) as { at: string; ends: string }
  const changed = [
    JSON.stringify({ ...shape, at: '2020-01-01T00:00:00.000Z' }),
    JSON.stringify({ ...shape, ends: Buffer.from(shape.ends, 'base64').fill(255, 0, 4).toString('base64') }),
  ]
  expect(readAnchors(keys, changed.join('\n'))).toEqual({
    anchors: [],
    bad: [1, 2].map((n) => ({ line: n, problem: 'not_signed_here' })),
  })
  expect(readAnchors(passingKeyring(), line).bad).toEqual([{ line: 1, problem: 'not_signed_here' }])
})

test('a line that is no anchor is named by its place, and empty ones count for nothing', () => {
  const text = ['', lines[0], 'hello', '{"anchor":1}', '', '[]', lines[1], ''].join('\r\n')
  expect(readAnchors(world.house.keys, text)).toMatchObject({
    anchors: [{}, {}],
    bad: [3, 4, 6].map((line) => ({ line, problem: 'not_an_anchor' })),
  })
})

test('every day a line is added to the file, which is for its owner alone, and lines before it stay', async () => {
  const anchorFile = join(folder, 'kept.anchors')
  const means = {
    house: world.house,
    mail: undefined,
    wayOut: openWayOut([]),
    anchorFile,
    stopping: new AbortController().signal,
  }
  for (const _ of [1, 2]) await job.run(means, {}, false)
  const { anchors, bad } = readAnchors(world.house.keys, readFileSync(anchorFile, 'utf8'))
  expect([anchors.length, bad]).toEqual([2, []])
  expect(await faults(anchors)).toEqual([])
  expect(statSync(anchorFile).mode & 0o777).toBe(0o600)
})

test('an anchor holds no case and no word', async () => {
  const { rows } = await sql<{ id: string }>`select distinct case_id::text as id from case_event`.execute(
    world.house.database.db,
  )
  const bytes = lines.map((line) =>
    Buffer.from((JSON.parse(line) as { ends: string }).ends, 'base64').toString('hex'),
  )
  for (const { id } of rows) {
    expect(lines.join()).not.toContain(id)
    expect(bytes.join()).not.toContain(id.replaceAll('-', ''))
  }
})
