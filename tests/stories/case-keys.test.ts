import { createSecretKey, hkdfSync } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { moveCaseKeys } from '../../src/actions/keys/move-case-keys.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { EXIT } from '../../src/cli/command.ts'
import { erase } from '../../src/cli/erase.ts'
import { caseKeysIn, readConfig, type Config } from '../../src/config.ts'
import { openHouse, type OpenHouse } from '../../src/context.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { openWriter } from '../../src/store/history/writer.ts'
import { openCaseSlots } from '../../src/store/keys/case-slots.ts'
import { seal } from '../../src/store/keys/seal.ts'
import { openKeyring, passingSlots } from '../../src/store/keys/keyring.ts'
import { BLOCK } from '../../src/store/keys/place-secrets.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'

let folder: string
let copy: ClonedDatabase
let config: Config
const opened: OpenHouse[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-case-keys-'))
  copy = await cloneDatabase(inject('testServer'))
  config = {
    ...readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }),
    databaseUrl: addressOf(copy),
  }
})
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})
afterAll(async () => {
  await copy.drop()
  rmSync(folder, { recursive: true })
})

const start = async (changed: Partial<Config> = {}): Promise<OpenHouse> => {
  const open = await openHouse({ ...config, ...changed }, 'owner')
  opened.push(open)
  return open
}

const file = async ({ house }: OpenHouse, more: object = {}) => {
  const told = { story: STORY.story, language: 'en', ...more }
  const filed = await submitGrievance(house, people.person, told, null)
  if (!('caseId' in filed)) throw new Error('Not filed.')
  return filed.caseId
}

const read = async ({ house }: OpenHouse, caseId: string) =>
  findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)

const slotsOf = async ({ house }: OpenHouse) =>
  (await house.database.db.selectFrom('case_key').select(['case_id', 'slot']).orderBy('slot').execute()).map(
    ({ case_id, slot }) => ({ caseId: case_id, slot: slot! }),
  )

test('every case has a secret of its own beside the key file, and database and key file alone open none', async () => {
  const open = await start()
  const ids = await Promise.all(Array.from({ length: 20 }, () => file(open)))
  const slots = await slotsOf(open)
  expect(slots.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(ids))
  expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length)
  for (const { caseId, slot } of slots) expect(open.house.keys.slots.read(slot, caseId)).toHaveLength(32)

  const { with: withSlots } = openKeyring(config.keyFile, { make: false })
  const without = withSlots(passingSlots())
  await expect(findWholeCase(open.house.database, without, { kind: 'house' }, ids[0]!)).rejects.toThrow(
    /does not hold the key of this case/,
  )
})

test('a secret is on disk before its case is: whoever is stopped in between leaves no case that cannot be read', async () => {
  const open = await start()
  const { house } = open
  const order: string[] = []
  const slots = {
    ...house.keys.slots,
    write: async (...args: Parameters<typeof house.keys.slots.write>) => {
      await house.keys.slots.write(...args)
      const { rows } = await sql`select from case_key where case_id = ${args[0][0]!.caseId}::uuid`.execute(
        house.database.db,
      )
      order.push(`secret on disk, ${rows.length} rows`)
    },
  }
  const writer = openWriter(house.database, { ...house.keys, slots })
  await submitGrievance({ ...house, writer }, people.person, { story: STORY.story, language: 'en' }, null)
  expect(order).toEqual(['secret on disk, 0 rows'])

  const before = await slotsOf(open)
  const fails = { ...slots, write: () => Promise.reject(new Error('The disk is full.')) }
  const stuck = openWriter(house.database, { ...house.keys, slots: fails })
  await expect(
    submitGrievance({ ...house, writer: stuck }, people.person, { story: STORY.story, language: 'en' }, null),
  ).rejects.toThrow('The disk is full.')
  expect(await slotsOf(open)).toEqual(before)
})

test('what is filed at the same time goes to the file with one flush', async () => {
  const { house } = await start()
  let writes = 0
  let arrived = 0
  const { promise: allArrived, resolve: letGo } = Promise.withResolvers<void>()
  const slots = {
    ...house.keys.slots,
    write: async (...args: Parameters<typeof house.keys.slots.write>) => {
      writes += 1
      await allArrived
      return house.keys.slots.write(...args)
    },
  }
  const writer = openWriter(house.database, { ...house.keys, slots })
  const write: typeof writer.write = (commit) => {
    arrived += 1
    if (arrived === 16) letGo()
    return writer.write(commit)
  }
  const all = Array.from({ length: 16 }, () =>
    submitGrievance(
      { ...house, writer: { ...writer, write } },
      people.person,
      { story: STORY.story, language: 'en' },
      null,
    ),
  )
  await Promise.all(all)
  // Each of the two lanes takes what is there when it is free, and once more what came in meanwhile.
  expect(writes).toBeLessThanOrEqual(4)
})

test('two processes on one file never meet on a slot', async () => {
  const [one, other] = [await start(), await start()]
  const filing = Array.from({ length: BLOCK + 10 }, (_, n) => file(n % 2 === 0 ? one : other))
  const ids = await Promise.all(filing)
  const slots = await slotsOf(one)
  expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length)
  for (const [place, id] of ids.entries())
    expect((await read(place % 2 === 0 ? other : one, id))?.kase.id).toBe(id)
})

test('a database that was set back never writes over the secret of a newer case', async () => {
  const open = await start()
  const mine = await file(open)
  const before = readFileSync(caseKeysIn(config))
  await sql`select setval('case_key_block', 1, false)`.execute(open.house.database.db)
  const later = await start()
  const ids = await Promise.all(Array.from({ length: 5 }, () => file(later)))
  expect(readFileSync(caseKeysIn(config)).subarray(0, before.length)).toEqual(before)
  for (const id of [mine, ...ids]) expect((await read(later, id))?.kase.id).toBe(id)
})

test('a case of the first release is opened without a slot, and then moved to one', async () => {
  const open = await start()
  const { house } = open
  const caseId = await file(open)
  const before = await read(open, caseId)
  // As 0.1.0 left it: under the key file alone.
  await sql`update case_key set slot = null, wrapped = ${wrappedByKeyFile(caseId, before!.key.export())}
    where case_id = ${caseId}::uuid`.execute(house.database.db)
  expect((await read(open, caseId))?.kase).toEqual(before?.kase)
  expect(await moveCaseKeys(house)).toBe(1)
  expect((await read(open, caseId))?.kase).toEqual(before?.kase)
  expect(await moveCaseKeys(house)).toBe(0)
  expect((await verifyLedger(house)).faults).toEqual([])
})

function wrappedByKeyFile(caseId: string, key: Buffer): Buffer {
  const shape = JSON.parse(readFileSync(config.keyFile, 'utf8')) as { keys: { secret: string }[] }
  const secret = Buffer.from(shape.keys[0]!.secret, 'base64')
  const under = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'amends', 'wrap', 32)))
  return seal(under, key, `case_key:${caseId}`)
}

test('a start without the file of case keys, with another or an older one is refused, and makes none', async () => {
  const open = await start()
  const older = join(folder, 'older.cases')
  copyFileSync(caseKeysIn(config), older)
  for (let more = 0; more <= BLOCK; more += 1) await file(open)
  await opened.pop()!.close()

  const missing = join(folder, 'nowhere.cases')
  await expect(start({ caseKeys: missing })).rejects.toThrow(/nowhere\.cases is missing/)
  expect(existsSync(missing)).toBe(false)
  const other = openCaseSlots(join(folder, 'other.cases'), { id: null })
  other.close()
  await expect(start({ caseKeys: other.path })).rejects.toThrow(/belongs to another database/)
  await expect(start({ caseKeys: older })).rejects.toThrow(/older than this database/)
  const again = await start()
  expect(await again.house.database.db.selectFrom('case_event').select('seq').execute()).not.toEqual([])
})

describe('amends erase', () => {
  const WHY = { yes: true, because: ORDERED.reasons, 'although-open': true }
  const say = async (words: readonly string[], options: Record<string, boolean | string> = {}) => {
    const said: string[] = []
    const keep = (text: string | Uint8Array) => said.push(String(text)) > 0
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep)
    const errors = vi.spyOn(process.stderr, 'write').mockImplementation(keep)
    try {
      const code = await erase.run({ words, options, json: false, config: () => config })
      return { code, said: said.join('') }
    } finally {
      out.mockRestore()
      errors.mockRestore()
    }
  }

  test('says what goes, what stays and what opens it still, and erases nothing without --yes', async () => {
    const open = await start()
    const caseId = await file(open)
    for (const options of [{ preview: false }, { preview: true }]) {
      const { code, said } = await say([caseId], options)
      expect([code, said]).toEqual([EXIT.ok, said])
      expect(said).toMatch(/Goes, and comes back from no backup of the database: its key/)
      expect(said).toMatch(/Stays: \d+ entries of the ledger/)
      expect(said).toMatch(
        /Opens it still: a backup of the keys from before.*within 7 days \(AMENDS_KEY_BACKUP_DAYS\)/,
      )
      expect(said).toMatch(/Nothing was erased/)
    }
    expect((await read(open, caseId))?.kase.id).toBe(caseId)
  })

  test('erases with --yes, proves it, and says so when it is asked again', async () => {
    const open = await start()
    const caseId = await file(open)
    const { slot } = (await slotsOf(open)).find((each) => each.caseId === caseId)!
    const { code, said } = await say([caseId], WHY)
    expect([code, said]).toEqual([EXIT.ok, said])
    expect(said).toMatch(/Run amends backup now/)
    expect(said).toContain(`Slot ${slot} of the file of case keys was overwritten`)
    expect(open.house.keys.slots.stateOf(slot)).toBe('erased')
    expect(readFileSync(`${caseKeysIn(config)}.erased`, 'utf8')).toContain(caseId)
    expect(await read(open, caseId)).toBeNull()
    expect((await say([caseId], { yes: true })).said).toMatch(/This case was erased on .*\nWhy: A court/)
  })

  test('says what is still open, and erases only with a reason and the word that this is known', async () => {
    const open = await start()
    const caseId = await file(open, { dangerSigns: ['violence'] })
    const { said } = await say([caseId])
    expect(said).toMatch(/received, First \(P1\)\./)
    expect(said).toMatch(/Still open: nobody has read it; it is not decided; somebody may be in danger/)
    expect(said).toMatch(/Would never happen:\n {2}A person reads what you told us \(.*, by \d{4}-\d\d-\d\d/)
    expect(said).toMatch(/--yes --because "why" --although-open/)
    await expect(say([caseId], { yes: true })).rejects.toThrow(/Say why.*Nothing was erased/)
    const refused: readonly (readonly [Record<string, string | boolean>, RegExp])[] = [
      [{ yes: true, because: 'Because.' }, /Nothing was erased/],
      [{ yes: true, because: ORDERED.reasons }, /Something is still open.*\n.*--although-open\.\nNothing/],
    ]
    for (const [options, says] of refused) {
      const tried = await say([caseId], options)
      expect([tried.code, tried.said]).toEqual([EXIT.findings, expect.stringMatching(says)])
    }
    expect((await read(open, caseId))?.kase.id).toBe(caseId)
    expect((await say([caseId], WHY)).code).toBe(EXIT.ok)
  })

  test('says what it does not find, and what it is not told', async () => {
    await start()
    expect(await say(['2026-0101-AAAA'])).toMatchObject({ code: EXIT.findings })
    await expect(say([])).rejects.toThrow(/Name the case/)
    await expect(say(['x'], { preview: true, yes: true })).rejects.toThrow(/not both/)
  })
})

test('a case that was erased is gone again at the start with a database from before', async () => {
  const open = await start()
  const { house } = open
  const caseId = await file(open)
  await sql`create table old_key as select * from case_key where case_id = ${caseId}::uuid`.execute(
    house.database.db,
  )
  await eraseForHouse(house, caseId, ORDERED)
  await sql`delete from erased_case where case_id = ${caseId}::uuid`.execute(house.database.db)
  await sql`insert into case_key select * from old_key`.execute(house.database.db)
  await expect(read(open, caseId)).rejects.toThrow(/was erased/)
  expect(await read(await start(), caseId)).toBeNull()
})
