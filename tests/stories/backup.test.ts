import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { backUp, type BackupReport } from '../../src/actions/backup/back-up.ts'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { finishErasing } from '../../src/actions/erasure/finish-erasing.ts'
import { whenErased } from '../../src/actions/erasure/when-erased.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { backup } from '../../src/cli/backup.ts'
import { EXIT, type Command } from '../../src/cli/command.ts'
import { erase } from '../../src/cli/erase.ts'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { restore } from '../../src/cli/restore.ts'
import { caseKeysIn, readConfig, type Config } from '../../src/config.ts'
import { openHouse, type OpenHouse } from '../../src/context.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { IN_CLEAR } from '../../src/store/in-clear.ts'
import { standingOf } from '../../src/store/backup/ends.ts'
import { packKeys, unpackKeys } from '../../src/store/backup/keys-file.ts'
import { addToErasedList, readErasedList } from '../../src/store/keys/erased-list.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'

const LONGEST = 60_000
vi.setConfig({ testTimeout: LONGEST, hookTimeout: LONGEST })

let folder: string
let config: Config
let house: OpenHouse
const copies: ClonedDatabase[] = []
const opened: OpenHouse[] = []
let made = 0

/** A machine of its own: no keys, and a database in which nothing is. */
async function emptyMachine(): Promise<Config> {
  const copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
  copies.push(copy)
  const data = join(folder, `machine-${(made += 1)}`, 'data')
  return { ...readConfig({ AMENDS_DATA: data, LOG_LEVEL: 'silent' }), databaseUrl: addressOf(copy) }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-backup-'))
  config = await emptyMachine()
  house = await openHouse(config, 'owner')
  await seedDemo(house.house, new AbortController().signal)
})
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})
afterAll(async () => {
  await house.close()
  for (const copy of copies) await copy.drop()
  rmSync(folder, { recursive: true })
})

async function say(
  command: Command,
  words: readonly string[],
  on: Config,
  options: Record<string, string | boolean> = {},
) {
  const said: string[] = []
  const keep = (text: string | Uint8Array) => said.push(String(text)) > 0
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  const errors = vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  try {
    const code = await command.run({ words, options, json: false, config: () => on })
    return { code, said: said.join('') }
  } finally {
    out.mockRestore()
    errors.mockRestore()
  }
}

const places = (name: string) => ({
  folder: join(folder, name),
  keysFolder: join(folder, `${name}-keys`),
  keyFile: config.keyFile,
})
const backUpTo = (name: string): Promise<BackupReport> => backUp(house.house, places(name))

const file = async (story: string) => {
  const filed = await submitGrievance(house.house, people.person, { story, language: 'en' }, null)
  if (!('caseId' in filed)) throw new Error('Not filed.')
  return filed.caseId
}

async function openOn(on: Config): Promise<OpenHouse> {
  const open = await openHouse(on, 'owner')
  opened.push(open)
  return open
}

/** Every case as the house reads it, by its id. */
async function stories({ house: of }: OpenHouse) {
  const rows = await of.database.db.selectFrom('case_key').select('case_id').execute()
  const all = new Map<string, unknown>()
  for (const { case_id } of rows) {
    const whole = await findWholeCase(of.database, of.keys, { kind: 'house' }, case_id)
    all.set(case_id, { kase: whole?.kase, head: whole?.head.toString('hex') })
  }
  return all
}

async function counts({ house: of }: OpenHouse) {
  const all: Record<string, number> = {}
  for (const table of Object.keys(IN_CLEAR)) {
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(
      of.database.db,
    )
    all[table] = Number(rows[0]?.n)
  }
  return all
}

test('a drill on an empty machine: counts, ends of the ledger and stories are equal, and it goes on from there', async () => {
  const { data, keys } = await backUpTo('drill')
  const there = await emptyMachine()
  const { code, said } = await say(restore, [data], there, { keys })
  expect([code, said]).toEqual([EXIT.ok, said])
  expect(said).toMatch(/Every table has the rows that the backup says, and the ledger ends where it ended/)
  const restored = await openOn(there)
  expect(await counts(restored)).toEqual(await counts(house))
  expect(await standingOf(restored.house.database)).toEqual(await standingOf(house.house.database))
  expect(await stories(restored)).toEqual(await stories(house))
  expect((await verifyLedger(restored.house)).faults).toEqual([])
  expect(isInStep(await checkProjections(restored.house))).toBe(true)
  for (const path of [there.keyFile, caseKeysIn(there)]) expect(statSync(path).mode & 0o777).toBe(0o600)

  // It files, and no slot of the file of case keys is written a second time.
  const before = readFileSync(caseKeysIn(there))
  const filed = await submitGrievance(
    restored.house,
    people.person,
    { story: STORY.story, language: 'en' },
    null,
  )
  expect(filed).toHaveProperty('receipt')
  expect(readFileSync(caseKeysIn(there)).subarray(0, before.length)).toEqual(before)
  expect((await verifyLedger(restored.house)).faults).toEqual([])
})

test('it is brought back where the program owns no table, as in the database that comes with it', async () => {
  const { data, keys } = await backUpTo('two-roles')
  const alone = await emptyMachine()
  const copy = copies.at(-1)!
  const there = {
    ...alone,
    databaseUrl: addressOf({ ...copy, connection: copy.program }),
    databaseOwnerUrl: alone.databaseUrl,
  }
  const { code, said } = await say(restore, [data], there, { keys })
  expect([code, said]).toEqual([EXIT.ok, said])
  expect(await stories(await openOn(there))).toEqual(await stories(house))
})

test('what is filed while it is copied is in it or not, and never half', async () => {
  const filing = Promise.all(Array.from({ length: 40 }, (_, n) => file(`The story number ${n}.`)))
  const { data, keys, cases } = await backUpTo('meanwhile')
  await filing
  const there = await emptyMachine()
  await say(restore, [data], there, { keys })
  const restored = await openOn(there)
  expect((await stories(restored)).size).toBe(cases)
  expect((await verifyLedger(restored.house)).faults).toEqual([])
})

describe('a case that was erased since', () => {
  test('stays erased with data from before and the keys of today', async () => {
    const [gone, kept] = [await file('This will be gone.'), await file('This stays.')]
    const { data, keys } = await backUpTo('before')
    await eraseForHouse(house.house, gone, ORDERED)
    const there = await emptyMachine()
    // The database is lost, the keys are not.
    const today = { ...there, keyFile: join(folder, 'today.key') }
    for (const path of ['', '.cases', '.cases.erased'])
      copyFileSync(`${config.keyFile}${path}`, `${today.keyFile}${path}`)
    const before = readFileSync(caseKeysIn(today))
    const { said } = await say(restore, [data], today, { keys })
    expect(readFileSync(caseKeysIn(today)).equals(before)).toBe(true)
    expect(said).toMatch(/Erased again, because they were erased since: [1-9]\d* cases/)
    expect(said).toMatch(/The keys that were here stay/)
    const restored = await openOn(today)
    const all = await stories(restored)
    expect([all.has(gone), all.has(kept)]).toEqual([false, true])
    expect((await verifyLedger(restored.house)).faults).toEqual([])
    expect(isInStep(await checkProjections(restored.house))).toBe(true)
  })

  test('stays erased with an old pair, by the list that lies beside it or by slots alone', async () => {
    const gone = await file('This will be gone too.')
    const { data, keys } = await backUpTo('pair')
    await eraseForHouse(house.house, gone, ORDERED)
    const later = await backUpTo('pair')
    expect(readFileSync(join(folder, 'pair', 'erased-cases.txt'), 'utf8')).toContain(gone)
    const byList = await emptyMachine()
    await say(restore, [data], byList, { keys })
    expect((await stories(await openOn(byList))).has(gone)).toBe(false)

    // Data from before, keys from after, and no list anywhere.
    const alone = await emptyMachine()
    const moved = { data: join(folder, 'only-data.amends'), keys: join(folder, 'only-keys.amends') }
    copyFileSync(data, moved.data)
    const kept = unpackKeys(later.keys, readFileSync(later.keys))
    writeFileSync(moved.keys, packKeys({ ...kept, erased: Buffer.alloc(0) }))
    await say(restore, [moved.data], alone, { keys: moved.keys })
    expect((await stories(await openOn(alone))).has(gone)).toBe(false)
  })
})

describe('a case that is erased with the command, after a backup and before the next', () => {
  const WHY = { yes: true, because: ORDERED.reasons, 'although-open': true }
  const backUpBy = async (name: string) => {
    const at = places(name)
    await say(backup, [at.folder], config, { keys: at.keysFolder })
    const newest = (of: string, kind: string) =>
      join(
        of,
        readdirSync(of)
          .filter((each) => each.startsWith(kind) && each.endsWith('.amends'))
          .toSorted()
          .at(-1)!,
      )
    return { data: newest(at.folder, 'data'), keys: newest(at.keysFolder, 'keys'), ...at }
  }

  test('stays erased on an empty machine, and so does why: the backups were told', async () => {
    const gone = await file('This is erased between two backups.')
    const kept = await file('This is not.')
    const { data, keys, folder: at, keysFolder } = await backUpBy('told')
    const { code, said } = await say(erase, [gone], config, WHY)
    expect([code, said]).toEqual([EXIT.ok, said])
    for (const each of [at, keysFolder])
      expect(said).toContain(`The list beside the backups in ${each} names it.`)
    expect(said).toMatch(/Run amends backup now.*without that list, the case comes back\.\n$/)
    const there = await emptyMachine()
    expect((await say(restore, [data], there, { keys })).said).toMatch(/erased since: [1-9]\d* cases/)
    const restored = await openOn(there)
    const all = await stories(restored)
    expect([all.has(gone), all.has(kept)]).toEqual([false, true])
    expect((await whenErased(restored.house, gone))!.why).toMatchObject({ reasons: ORDERED.reasons })
  })

  test('is told to the backups also where it is erased by its time, and no command is given', async () => {
    const gone = await file('This is erased by the clock.')
    const { folder: at, keysFolder } = await backUpBy('by-clock')
    const by = { kind: 'clock' } as const
    const asked = { because: 'house', ...ORDERED }
    await runVerb(house.house, 'erase_case', { kind: 'house' }, by, gone, asked)
    await finishErasing(house.house)
    for (const each of [at, keysFolder])
      expect(readErasedList(join(each, 'erased-cases.txt')).map(({ caseId }) => caseId)).toContain(gone)
  })

  test('is said to come back where the backups were away, and is told to them when they are there again', async () => {
    const gone = await file('This is erased while the disk of the backups is out.')
    const { data, keys, folder: at, keysFolder } = await backUpBy('away')
    const out = [at, keysFolder].map((each) => [each, `${each}-out`] as const)
    for (const [each, away] of out) renameSync(each, away)
    // The place where the disk was is there, and empty.
    mkdirSync(at)
    const { said } = await say(erase, [gone], config, WHY)
    for (const [each] of out)
      expect(said).toContain(`Not reached, so the backups there do not know of it: ${each}`)
    expect(readdirSync(at)).toEqual([])
    rmSync(at, { recursive: true })
    for (const [each, away] of out) renameSync(away, each)

    // Nothing can erase it again: the command says what that means, and of when the keys are.
    const back = await emptyMachine()
    const restored = await say(restore, [data], back, { keys })
    expect(restored.said).toMatch(/The keys are those of \d{4}-\d\d-\d\d at \d\d:\d\d UTC, 0 hours old\./)
    expect(restored.said).toMatch(/erased after that, and stands on no list of erased cases .* has come back/)
    expect((await stories(await openOn(back))).has(gone)).toBe(true)

    expect((await say(erase, [gone], config, { yes: true })).said).toContain(
      `The list beside the backups in ${keysFolder} names it.`,
    )
    const there = await emptyMachine()
    await say(restore, [data], there, { keys })
    expect((await stories(await openOn(there))).has(gone)).toBe(false)
  })

  test('a list whose last line was cut off takes the next one whole', () => {
    const path = join(folder, 'cut-off.erased')
    const line = (n: number) => ({
      caseId: `0199a2c0-0000-7000-8000-00000000000${n}`,
      slot: n,
      day: '2026-03-02',
      because: 'house',
      why: null,
    })
    addToErasedList(path, line(1))
    writeFileSync(path, `${readFileSync(path, 'utf8')}0199a2c0-0000-7000`)
    addToErasedList(path, line(2))
    expect(readErasedList(path)).toEqual([line(1), line(2)])
  })
})

describe('keys', () => {
  test('are kept for as many days as the house says, and older copies are removed, data never', async () => {
    const first = await backUpTo('old')
    const today = house.house.now()
    const inDays = (days: number) => ({ ...house.house, now: () => plusMs(today, days * DAY) })
    const second = await backUp(inDays(6), places('old'))
    expect(second.removed).toEqual([])
    const third = await backUp(inDays(8), places('old'))
    expect(third.removed).toEqual([first.keys])
    expect(readdirSync(join(folder, 'old-keys')).filter((name) => /\.amends$/.test(name))).toHaveLength(2)
    expect(readdirSync(join(folder, 'old')).filter((name) => /\.amends$/.test(name))).toHaveLength(3)
  })

  test('that are older than the data are refused, and nothing is restored', async () => {
    const { keys } = await backUpTo('older-keys')
    for (let n = 0; n <= 70; n += 1) await file(`A story more, ${n}.`)
    const { data } = await backUpTo('newer-data')
    const there = await emptyMachine()
    await expect(say(restore, [data], there, { keys })).rejects.toThrow(/lacks the keys of \d+ cases.*older/)
  })

  test('that are older than they may be are warned of', async () => {
    const today = house.house.now()
    const old = { ...house.house, now: () => plusMs(today, -9 * DAY) }
    const { data, keys } = await backUp(old, places('warned'))
    const { said } = await say(restore, [data], await emptyMachine(), { keys })
    expect(said).toMatch(/UTC, 9 days old\./)
    expect(said).toMatch(/Keys are to be kept for 7 days, and these are older/)
  })

  test('have to be there, both of them, or none', async () => {
    const { data, keys } = await backUpTo('half')
    await expect(say(restore, [data], await emptyMachine())).rejects.toThrow(/Say --keys/)
    const there = await emptyMachine()
    await say(restore, [data], there, { keys })
    const half = { ...(await emptyMachine()), keyFile: there.keyFile, caseKeys: join(folder, 'none.cases') }
    await expect(say(restore, [data], half, { keys })).rejects.toThrow(/only .*\.key is there/)
  })
})

describe('what is no whole backup is refused, and nothing of it stays', () => {
  const CHANGES: readonly (readonly [what: string, change: (bytes: Buffer) => Buffer, says: RegExp])[] = [
    ['it was cut off', (bytes) => bytes.subarray(0, bytes.length - 2000), /damaged or cut off/],
    ['it is something else', () => gzipSync('hello\n'), /no backup of the data/],
    [
      'a row was changed',
      changedText((text) => text.replace('"priority":2', '"priority":1')),
      /The rows of case_line are not those/,
    ],
    [
      'a row is gone',
      changedText((text) => text.replace(/\n\{"receipt_hash"[^\n]*/, '')),
      /The rows of receipt/,
    ],
    [
      'the end of the ledger was changed',
      changedText((text) =>
        text.replace(/"heads":"([0-9a-f])/, (_, digit: string) => `"heads":"${digit === '0' ? 'f' : '0'}`),
      ),
      /ends of the ledger are not those/,
    ],
    [
      'a row is none',
      changedText((text) => text.replace('"seq":1,', '"seq":"x",')),
      /a row that is none of case_event/,
    ],
    [
      'its last line is gone',
      changedText((text) => text.replace(/\n[^\n]*\n$/, '\n')),
      /ends before its end/,
    ],
  ]
  function changedText(change: (text: string) => string): (bytes: Buffer) => Buffer {
    return (bytes) => {
      const text = gunzipSync(bytes).toString('utf8')
      const changed = change(text)
      expect(changed).not.toBe(text)
      return gzipSync(changed)
    }
  }

  test.each(CHANGES)('%s', async (_what, change, says) => {
    const { data, keys } = await backUpTo('whole')
    const there = await emptyMachine()
    const path = join(folder, `changed-${made}.amends`)
    writeFileSync(path, change(readFileSync(data)))
    await expect(say(restore, [path], there, { keys })).rejects.toThrow(says)
    // The same machine takes the whole one afterwards.
    expect((await say(restore, [data], there, { keys })).code).toBe(EXIT.ok)
  })

  test('a file that is not the one of its manifest', async () => {
    const { data, keys } = await backUpTo('manifest')
    writeFileSync(data, Buffer.concat([readFileSync(data), Buffer.from('x')]))
    await expect(say(restore, [data], await emptyMachine(), { keys })).rejects.toThrow(
      /its manifest speaks of/,
    )
  })
})

test('a database that is in use is never written over', async () => {
  const { data, keys } = await backUpTo('in-use')
  const before = await counts(house)
  await expect(say(restore, [data], config, { keys })).rejects.toThrow(
    /in use: a backup is restored into an empty one/,
  )
  expect(await counts(house)).toEqual(before)
})

test('the command says what it wrote, that keys are for days, and where not to keep them', async () => {
  const apart = await say(backup, [join(folder, 'said')], config, { keys: join(folder, 'said-keys') })
  expect(apart.said).toMatch(/Data: .*data-\d{8}T\d{9}Z\.amends \(\d+ cases, \d+ entries/)
  expect(apart.said).toMatch(/Delete every copy of the keys within 7 days/)
  expect(apart.said).not.toMatch(/Both lie in one folder/)
  expect((await say(backup, [join(folder, 'together')], config)).said).toMatch(/Both lie in one folder/)
  for (const name of readdirSync(join(folder, 'said-keys')))
    expect(statSync(join(folder, 'said-keys', name)).mode & 0o777).toBe(0o600)
})
