import { execFile } from 'node:child_process'
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { whenErased } from '../../src/actions/erasure/when-erased.ts'
import { changeKeys, type ChangeOfKeys } from '../../src/actions/keys/change-keys.ts'
import { forgetKey } from '../../src/actions/keys/forget-key.ts'
import { listKeys } from '../../src/actions/keys/list-keys.ts'
import { anchorNow, readAnchors } from '../../src/actions/ledger/anchor.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { findByElsewhere, listStaff } from '../../src/store/staff/accounts.ts'
import { linkByAddress } from '../../src/actions/staff/link-elsewhere.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { signIn, whoIs } from '../../src/actions/staff/sign-in.ts'
import type { House } from '../../src/actions/house.ts'
import { sealOnce, openOnce } from '../../src/actions/intake/one-use.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import type { OpenHouse } from '../../src/context.ts'
import { packageFolder } from '../../src/paths.ts'
import { findErased } from '../../src/store/erasure/erased-cases.ts'
import { openWhy } from '../../src/store/erasure/why-erased.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { KEY_KINDS } from '../../src/store/keys/key-kinds.ts'
import { LOOKS_AGAIN_MS } from '../../src/store/keys/live-keys.ts'
import { openKeyring } from '../../src/store/keys/keyring.ts'
import { digestOfAddress, findRecoveries } from '../../src/store/receipt-recoveries.ts'
import { findReceipt } from '../../src/store/receipts.ts'
import { findToken } from '../../src/store/staff/tokens.ts'
import { chooseRecovery } from '../../src/actions/intake/choose-recovery.ts'
import { readReceipt } from '../../src/actions/intake/receipt.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { organisationIdOf, saveOrganisation, saveSystem } from '../../src/store/directory/save-directory.ts'
import { newId } from '../../src/store/ids.ts'
import { addressOf } from '../postgres/template.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { fileAt, makeKeyHouse, openedBy, type KeyHouse } from '../world/key-house.ts'
import { PROGRAM } from '../world/program.ts'

let at: KeyHouse
let open: OpenHouse
/** Another process of the same house, such as the one that answers people. */
let other: OpenHouse

beforeAll(async () => {
  at = await makeKeyHouse()
  open = await at.start()
  other = await at.start()
})
afterAll(() => at.close())

const ALL = { kinds: null, isAgainstTheft: false } as const
/** No process of a test is ever busy for long. */
const change = (what: ChangeOfKeys) => changeKeys(open.house, at.file(), what, () => {}, 3 * LOOKS_AGAIN_MS)
const read = (house: House, caseId: string) =>
  findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
const faults = async (house: House) => (await verifyLedger(house)).faults
const entropyOf = (receipt: string) => {
  const found = readReceipt(receipt)
  if (!found.ok) throw new Error('No receipt.')
  return found.entropy
}

/** Somebody of the staff with a session, and a token. */
async function colleague(house: House, name: string) {
  const email = `${name}@house.example`
  const account = await openAccount(house, { email, name, role: 'coordinator' })
  const session = await signIn(house, email, account!.password)
  const token = await addToken(house, { for: email })
  await linkByAddress(house, account!.id, { subject: name, email, byTwo: false })
  if (!('token' in session) || !('token' in token)) throw new Error('Not signed in.')
  return {
    id: account!.id,
    email,
    password: account!.password,
    session: session.token,
    device: session.device,
    token: token.token,
  }
}

/** Whose account opens to this subject of the organisation. */
const linkedTo = async ({ database, keys }: Pick<House, 'database' | 'keys'>, subject: string) =>
  (await findByElsewhere(database, keys, subject))?.id ?? null

const names = (house: House, name: string, system: string) =>
  inTransaction(house, async (tx) => [
    await saveOrganisation(tx, house.keys, organisationIdOf(house.keys, name), name),
    await saveSystem(tx, house.keys, newId(house.now()), system),
  ])

/** A copy of the key file as somebody took it at this moment. */
function takenCopy(): string {
  const path = join(at.folder, `taken-${Math.random()}.key`)
  writeFileSync(path, readFileSync(at.config.keyFile), { mode: 0o600 })
  return path
}

/** What a command says on both its ways out, in a process of its own that logs as usual. */
async function say(...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...PROGRAM, ...words], {
    cwd: packageFolder,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: addressOf(at.copy),
      AMENDS_DATA: at.config.dataFolder,
      LOG_LEVEL: 'info',
    },
  })
  return stderr + stdout
}

describe('while people file and come back, all keys are changed', () => {
  test('nobody waits, nothing is lost, and the key before opens nothing of it any more', async () => {
    const before = await fileAt(open.house)
    const ana = await colleague(open.house, 'ana')
    const visit = sealOnce(other.house, 'visit', { word: 'mine' })
    const firm = await names(open.house, 'Brightwell', 'Screener')
    const erased = await fileAt(open.house)
    await eraseForHouse(open.house, erased.caseId, ORDERED)
    const mailed = { ...open.house, sendsMail: true }
    await chooseRecovery(mailed, before.caseId, { email: 'mine@example.org', typed: null })
    const led = async ({ database, keys }: Pick<House, 'database' | 'keys'>) =>
      (await findRecoveries(database, keys, digestOfAddress('Mine@example.org'))).map(({ caseId }) => caseId)
    const thief = openKeyring(takenCopy(), { make: false }).with(open.house.keys.slots)

    const filed = [before]
    let isOver = false
    const busy = (async () => {
      while (!isOver) {
        const one = await fileAt(other.house)
        filed.push(one)
        // Each at the process that did not take it, and one from before.
        expect(await openedBy(open.house, one.receipt)).toBe(one.caseId)
        expect(await openedBy(other.house, before.receipt)).toBe(before.caseId)
        expect((await read(open.house, one.caseId))?.kase.id).toBe(one.caseId)
      }
    })()
    const steps: string[] = []
    const done = await changeKeys(open.house, at.file(), ALL, (step) => steps.push(step))
    isOver = true
    await busy

    expect(done).toMatchObject({ id: 2, wentOn: false, closed: 0 })
    expect(steps.filter((step) => step !== 'rows' && step !== 'waiting')).toEqual(['made', 'used', 'done'])
    expect(filed.length).toBeGreaterThan(20)
    for (const house of [open.house, other.house]) {
      for (const { receipt, caseId } of filed) expect(await openedBy(house, receipt)).toBe(caseId)
      expect((await listStaff(house.database, house.keys)).map(({ email }) => email)).toContain(ana.email)
      expect((await whoIs(house, ana.session))?.name).toBe('ana')
      expect(await linkedTo(house, 'ana')).toBe(ana.id)
      expect(await findToken(house.database, house.keys, ana.token, new Date())).not.toBeNull()
      expect(await led(house)).toEqual([before.caseId])
      expect(await faults(house)).toEqual([])
    }
    expect((await whenErased(other.house, erased.caseId))!.why!.reasons).toBe(ORDERED.reasons)
    expect(await openOnce(open.house, 'visit', visit)).toEqual({ word: 'mine' })
    // The same names are the same organisation and the same system.
    expect(await names(other.house, 'brightwell', 'screener')).toEqual(firm)
    expect(await signIn(other.house, ana.email, ana.password, ana.device)).toHaveProperty('token')
    const { keys, kinds } = await listKeys(open.house)
    expect(keys).toEqual([
      { id: 1, made: expect.any(String), isForgotten: false, isUnderWay: false, rows: 0 },
      { id: 2, made: expect.any(String), isForgotten: false, isUnderWay: false, rows: expect.any(Number) },
    ])
    expect(kinds.every(({ key, days }) => key === 2 && days === 0)).toBe(true)

    // Whoever took the key file before and has the database and the case keys of today.
    const { database } = open.house
    for (const { receipt, caseId } of filed) {
      expect(await findReceipt(database, thief, entropyOf(receipt))).toBeNull()
      await expect(findWholeCase(database, thief, { kind: 'house' }, caseId)).rejects.toThrow(
        /no key number 2/,
      )
    }
    expect(await findToken(database, thief, ana.token, new Date())).toBeNull()
    expect(await led({ database, keys: thief })).toEqual([])
    expect(await linkedTo({ database, keys: thief }, 'ana')).toBeNull()
    await expect(listStaff(database, thief)).rejects.toThrow()
    const { why } = (await findErased(database, erased.caseId))!
    expect(openWhy(thief, erased.caseId, why)).toBeNull()
  })

  test('the commands say that it is done, count the same, and say nothing in between that is for a log', async () => {
    await colleague(open.house, 'zoe')
    const { id, rows } = (await change(ALL))!
    const listed = await say('keys')
    expect(listed).toContain(`Key ${id}: ${rows} cases, receipts, tokens and links to a sign-in are under it`)
    expect(listed).toContain('everything was made new')
    expect(listed).not.toContain('in the background')
    const changed = await say('keys', 'rotate')
    expect(changed).toContain(
      `Done with key ${id + 1}: ${rows} cases, receipts, tokens and links to a sign-in and `,
    )
    expect(changed).not.toMatch(/[{}]/)
  })

  test('a start with the key file from before is refused, with what to do', async () => {
    const older = takenCopy()
    await change(ALL)
    await expect(at.start({ keyFile: older })).rejects.toThrow(/does not belong to this database\. Put back/)
  })
})

test.each(codesOf(KEY_KINDS))('the key of %s is changed for itself, and everything holds', async (kind) => {
  const { receipt, caseId } = await fileAt(open.house)
  const eve = await colleague(open.house, `eve-${kind}`)
  const used = async () =>
    Object.fromEntries((await listKeys(open.house)).kinds.map((each) => [each.kind, each.key]))
  const before = await used()
  const done = await change({ kinds: [kind], isAgainstTheft: false })
  expect(await used()).toEqual({ ...before, [kind]: done!.id })
  for (const house of [open.house, other.house]) {
    expect(await openedBy(house, receipt)).toBe(caseId)
    expect((await read(house, caseId))?.kase.id).toBe(caseId)
    expect((await whoIs(house, eve.session))?.name).toBe(`eve-${kind}`)
    expect(await linkedTo(house, `eve-${kind}`)).toBe(eve.id)
    expect(await findToken(house.database, house.keys, eve.token, new Date())).not.toBeNull()
    expect(await faults(house)).toEqual([])
  }
})

test('where a key was stolen, what could be made with it opens nothing from that moment on', async () => {
  const { receipt, caseId } = await fileAt(open.house)
  const mia = await colleague(open.house, 'mia')
  expect(await linkedTo(open.house, 'mia')).toBe(mia.id)
  const visit = sealOnce(open.house, 'visit', { word: 'mine' })
  await change({ kinds: null, isAgainstTheft: true })
  expect(await whoIs(other.house, mia.session)).toBeNull()
  expect(await openOnce(other.house, 'visit', visit)).toBeNull()
  expect(await openedBy(other.house, receipt)).toBe(caseId)
  expect(await signIn(other.house, mia.email, mia.password)).toHaveProperty('token')
  expect(await linkedTo(other.house, 'mia')).toBe(mia.id)
  expect(await findToken(other.house.database, other.house.keys, mia.token, new Date())).not.toBeNull()
})

describe('whoever stole a key of the ledger', () => {
  /** What is found of what a forger did; nothing of it stays. */
  async function foundAfter(forge: (house: House) => Promise<unknown>): Promise<string[]> {
    let found: string[] = []
    const undo = new Error('undo')
    await open.house.database.db
      .transaction()
      .execute(async (db) => {
        await sql`alter table case_event disable trigger case_event_append_only`.execute(db)
        await sql`alter table ledger_batch disable trigger ledger_batch_append_only`.execute(db)
        const house = { ...open.house, database: { db, writable: true } as const }
        await forge(house)
        found = (await verifyLedger(house)).faults.map(({ fault }) => fault)
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error
      })
    return found
  }

  test('adds nothing with it after it was changed, and takes nothing away that came before', async () => {
    const thief = openKeyring(takenCopy(), { make: false })
    await change({ kinds: ['ledger'], isAgainstTheft: true })
    await fileAt(open.house)
    await fileAt(other.house)
    const last = sql`(select max(n) from ledger_batch b where b.lane = ledger_batch.lane)`
    expect(
      await foundAfter(async ({ database }) => {
        // The newest commits get keyed hashes of the key that was stolen.
        const { rows } = await sql<{ lane: number; n: string; mac: Buffer }>`
          select lane, n, mac from ledger_batch where n = ${last}`.execute(database.db)
        for (const { lane, n, mac } of rows)
          await sql`update ledger_batch set mac = ${thief.index('ledger', mac)}
            where lane = ${lane} and n = ${n}`.execute(database.db)
      }),
    ).toContain('changed_batch')
    const { ends } = at.file().read().at(-1)!
    expect(ends).not.toBeNull()
    expect(
      await foundAfter(({ database }) =>
        // Everything since the day before the change is cut off, batches and entries.
        sql`with gone as (delete from ledger_batch where n >= ${last} - 1 returning cases, firsts)
          delete from case_event e using gone g, unnest(g.cases, g.firsts) as c(id, first)
          where e.case_id = c.id and e.seq >= c.first`.execute(database.db),
      ),
    ).toContain('set_back')
  })
})

test('a key that is forgotten leaves what proves the past, and nothing that opens a case', async () => {
  const { receipt, caseId } = await fileAt(open.house)
  const kim = await colleague(open.house, 'kim')
  const anchor = await anchorNow(open.house)
  const older = takenCopy()
  const { id } = at.file().read().at(-1)!
  expect(await forgetKey(open.house, at.file(), id)).toBe('in_use')
  expect(await forgetKey(open.house, at.file(), 999)).toBe('no_such_key')
  const done = await change(ALL)
  for (const key of at.file().read())
    expect([key.id, await forgetKey(open.house, at.file(), key.id)]).toEqual([
      key.id,
      key.id === done!.id ? 'in_use' : 'forgotten',
    ])
  expect(await forgetKey(open.house, at.file(), id)).toBe('forgotten_before')

  const again = (await at.start()).house
  for (const house of [open.house, again]) {
    expect(await openedBy(house, receipt)).toBe(caseId)
    expect(await linkedTo(house, 'kim')).toBe(kim.id)
    expect((await read(house, caseId))?.kase.id).toBe(caseId)
    expect(await faults(house)).toEqual([])
    expect(readAnchors(house.keys, anchor)).toMatchObject({ anchors: [{}], bad: [] })
  }
  const text = readFileSync(at.config.keyFile, 'utf8')
  const secrets = (JSON.parse(readFileSync(older, 'utf8')) as { keys: { secret?: string }[] }).keys
  for (const { secret } of secrets) if (secret !== undefined) expect(text).not.toContain(secret)
  const kept = open.house.keys.live.all().filter(({ secret }) => secret === null)
  for (const key of kept) expect(open.house.keys.live.derive(key, 'wrap')).toBeNull()
})
