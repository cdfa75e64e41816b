/**
 * Tries every command of docs/keys.md on a house of its own: `npm run test:keys`. The last line says
 * `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { packageFolder } from '../../src/paths.ts'
import { startHouse } from '../crash/house.ts'

const main = join(packageFolder, 'dist', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'amends-keys-drill-'))
// `nobody` runs the server when we are root.
chmodSync(folder, 0o711)
const data = join(folder, 'data')
const keyFile = join(folder, 'data.key')
const caseKeys = `${keyFile}.cases`
const anchors = join(folder, 'data.anchors')
const backups = { data: join(folder, 'kept'), keys: join(folder, 'kept-keys') }
const STORY = 'Zanzibar: they took my benefits away, and nobody read it.'

let passed = 0
let failed = 0
function check(what: string, holds: boolean, said = ''): void {
  if (holds) passed += 1
  else failed += 1
  console.log(`${holds ? 'ok   ' : 'FAULT'} ${what}${holds ? '' : `\n${said}`}`)
}

/** A command as somebody types it; what it printed, and its exit code. */
function amends(
  words: string,
  env: Readonly<Record<string, string>> = {},
): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words.split(' ')], {
    env: { ...process.env, AMENDS_DATA: data, LOG_LEVEL: 'silent', ...env },
    encoding: 'utf8',
  })
  return { code: status, said: `${stdout}${stderr}` }
}

/** A command that ends well, or not, and says this. */
function expects(words: string, says: RegExp, code = 0, env: Readonly<Record<string, string>> = {}): void {
  const done = amends(words, env)
  const holds = says.test(done.said) && (code === 0 ? done.code === 0 : done.code !== 0)
  check(`amends ${words.replaceAll(folder, '…')}`, holds, `exit code ${done.code}: ${done.said}`)
}

const newest = (where: string, kind: string) =>
  join(
    where,
    readdirSync(where)
      .filter((name) => new RegExp(`^${kind}-.*\\.amends$`).test(name))
      .toSorted()
      .at(-1) ?? '',
  )

/** Takes a file away for as long as something is tried. */
function without(path: string, work: () => void): void {
  renameSync(path, `${path}.away`)
  work()
  rmSync(path, { force: true })
  renameSync(`${path}.away`, path)
}

/** Connections that the server closed while a command ran are only now seen to be closed. */
const untilClosed = () => wait(100)

async function file(url: string): Promise<string> {
  await untilClosed()
  const answer = await fetch(`${url}/api/v1/grievances`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story: STORY, language: 'en' }),
  })
  return ((await answer.json()) as { receipt: string }).receipt
}

async function opens(url: string, receipt: string): Promise<boolean> {
  await untilClosed()
  const headers = { authorization: `Receipt ${receipt}` }
  return (await fetch(`${url}/api/v1/grievances/current`, { headers })).status === 200
}

const house = await startHouse(folder)
try {
  const receipt = await file(house.url)
  const backup = `backup ${backups.data} --keys ${backups.keys}`

  console.log('\nEvery day')
  expects('keys', /cases +key 1/)
  expects(backup, /Keys: /)
  expects('ledger anchor', /Added to/)
  expects(`ledger verify --against ${anchors}`, /The ledger holds/)

  console.log('\nThe key file is lost')
  without(keyFile, () => {
    expects('keys', /key file .* is missing/, 1)
    expects(`keys restore ${newest(backups.keys, 'keys')}`, /Put back/)
    expects('ledger verify', /The ledger holds/)
  })

  console.log('\nThe file of case keys is lost')
  without(caseKeys, () => {
    expects('keys', /file of case keys .* is missing/, 1)
    expects(`keys restore ${newest(backups.keys, 'keys')}`, /Put back/)
    expects('ledger verify', /The ledger holds/)
  })

  console.log('\nThe database is stolen without the keys')
  const dump = readFileSync(newest(backups.data, 'data')).toString('latin1')
  check('no word of a story is in a backup of the data', !dump.includes('Zanzibar'))
  writeFileSync(
    join(folder, 'other.key'),
    '{"keys":[{"id":1,"secret":"' + Buffer.alloc(32, 1).toString('base64') + '"}]}',
    { mode: 0o600 },
  )
  expects('keys', /does not belong to this database/, 1, { AMENDS_KEY_FILE: join(folder, 'other.key') })

  console.log('\nThe key file is stolen, alone or with the database')
  cpSync(keyFile, join(folder, 'stolen.key'))
  expects('keys rotate --stolen', /Done with key 2/)
  check('whoever filed before comes back, at the process that went on', await opens(house.url, receipt))
  check('whoever files now comes back', await opens(house.url, await file(house.url)))
  expects('keys', /does not belong to this database/, 1, { AMENDS_KEY_FILE: join(folder, 'stolen.key') })
  expects(backup, /Keys: /)
  expects('keys forget 1', /Nothing was changed/, 1)
  expects('keys forget 1 --yes', /Key 1 is out of the file/)
  expects(`ledger verify --against ${anchors}`, /The ledger holds/)

  console.log('\nThe key of the anchors is stolen')
  expects('keys rotate --kind anchors', /Done with key 3/)
  expects('ledger anchor', /Added to/)
  expects(`ledger verify --against ${anchors}`, /The ledger holds: .* 2 anchors/)

  console.log('\nThe laptop of a colleague is lost')
  expects('staff add --email ana@house.example --role coordinator', /http/)
  expects('staff link --email ana@house.example --lost-codes', /http/)
  expects('token add --role auditor', /amends_/)
  const [token = ''] = /^[0-9a-f-]{36}/m.exec(amends('token list').said) ?? []
  expects(`token revoke ${token}`, /./)
  expects('token list', /ended/)

  console.log('\nA key from outside')
  const program = `${process.execPath} ${join(packageFolder, 'examples', 'key-service', 'keep-key.mjs')} ${join(folder, 'stick.kek')}`
  expects('keys seal', /is sealed/, 0, { AMENDS_KEY_COMMAND: program })
  expects('keys', /is sealed with a key from outside/, 1)
  expects('keys', /cases +key 2/, 0, { AMENDS_KEY_COMMAND: program })
  expects('keys unseal', /stands in clear/, 0, { AMENDS_KEY_COMMAND: program })
  expects('keys', /cases +key 2/)
  check(
    'through all of it nobody had to wait for a start',
    house.starts.web === 1 && house.starts.worker === 1,
  )
} finally {
  await house.stop()
}

console.log('\nBoth are lost: a new machine, with the newest pair of backups')
const newData = join(folder, 'new')
const env = { AMENDS_DATA: newData }
expects(`restore ${newest(backups.data, 'data')} --keys ${newest(backups.keys, 'keys')}`, /cases/, 0, env)
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
