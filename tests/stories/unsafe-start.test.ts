import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { mayForget, unsafeStart, type Unsafe } from '../../src/unsafe-start.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let folder: string
let elsewhere: string

beforeAll(async () => {
  world = await makeWorld()
  folder = mkdtempSync(join(tmpdir(), 'amends-unsafe-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'amends-keys-'))
  for (const path of [join(folder, 'data.key'), join(elsewhere, 'amends.key')])
    writeFileSync(path, '{}', { mode: 0o600 })
})
afterAll(async () => {
  await world.close()
  for (const each of [folder, elsewhere]) rmSync(each, { recursive: true })
})

const SERVER = 'postgres://amends@localhost/amends'
/** What is said of a start with these settings, beside what the database of the tests says of itself. */
async function said(env: Readonly<Record<string, string>>): Promise<Unsafe[]> {
  const config = readConfig({
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(elsewhere, 'amends.key'),
    ...env,
  })
  const found = await unsafeStart(config, world.house.database)
  return found.filter((each) => each !== 'database_may_forget')
}

describe('a start says', () => {
  test.each<readonly [string, () => Readonly<Record<string, string>>, readonly Unsafe[]]>([
    ['nothing where all is well', () => ({}), []],
    [
      'that the key lies beside the data',
      () => ({ AMENDS_KEY_FILE: join(folder, 'data.key') }),
      ['key_beside_data'],
    ],
    [
      'nothing of it where the data are on a server',
      () => ({ AMENDS_KEY_FILE: join(folder, 'data.key'), DATABASE_URL: SERVER }),
      [],
    ],
    ['that people write over plain http', () => ({ AMENDS_URL: 'http://help.example.org' }), ['plain_http']],
    ['nothing of it where they write over https', () => ({ AMENDS_URL: 'https://help.example.org' }), []],
    ['nothing of it on this machine', () => ({ AMENDS_URL: 'http://127.0.0.1:8080' }), []],
    [
      'that a database elsewhere is spoken to in clear',
      () => ({ DATABASE_URL: 'postgres://amends@db.example.org/amends' }),
      ['database_without_tls'],
    ],
  ])('%s', async (_, env, expected) => {
    expect(await said(env())).toEqual(expected)
  })

  test.each([0o640, 0o604, 0o660, 0o644])('that others may read a key file of mode %o', async (mode) => {
    const path = join(elsewhere, 'amends.key')
    chmodSync(path, mode)
    expect(await said({})).toEqual(['key_open_to_others'])
    chmodSync(path, 0o600)
    expect(await said({})).toEqual([])
  })

  test('that the database of the tests may forget, since that one does', async () => {
    const config = readConfig({ AMENDS_DATA: join(folder, 'data') })
    expect(await unsafeStart(config, world.house.database)).toContain('database_may_forget')
  })
})

test.each([
  [{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }, false],
  [{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'local' }, false],
  [{ fsync: 'off', full_page_writes: 'on', synchronous_commit: 'on' }, true],
  [{ fsync: 'on', full_page_writes: 'off', synchronous_commit: 'on' }, true],
  [{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'off' }, true],
] as const)('a database set to %j may forget: %s', (settings, may) => {
  expect(mayForget(settings)).toBe(may)
})
