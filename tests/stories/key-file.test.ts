import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readConfig, type Config } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'

let folder: string
let copy: ClonedDatabase
let config: Config

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-key-'))
  copy = await cloneDatabase(inject('testServer'))
  config = {
    ...readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }),
    databaseUrl: addressOf(copy),
  }
  const house = await openHouse(config, 'owner')
  await house.close()
})
afterAll(async () => {
  await copy.drop()
  rmSync(folder, { recursive: true })
})

const start = (keyFile: string) => openHouse({ ...config, keyFile }, 'owner')

test('the first start makes the key file, and a restart with it opens the house', async () => {
  const before = readFileSync(config.keyFile, 'utf8')
  const house = await start(config.keyFile)
  await house.close()
  expect(readFileSync(config.keyFile, 'utf8')).toBe(before)
})

test('a restart without the key file is refused with what to do, and makes no other key', async () => {
  const missing = join(folder, 'nowhere.key')
  await expect(start(missing)).rejects.toThrow(/nowhere\.key is missing.*Put it back from its backup/)
  expect(existsSync(missing)).toBe(false)
})

test('a restart with the key file of another database is refused with what to do', async () => {
  const other = await cloneDatabase(inject('testServer'))
  const keyFile = join(folder, 'other.key')
  const elsewhere = await openHouse({ ...config, databaseUrl: addressOf(other), keyFile }, 'owner')
  await elsewhere.close()
  await other.drop()
  await expect(start(keyFile)).rejects.toThrow(
    /other\.key does not belong to this database\. Put back the key file/,
  )
})
