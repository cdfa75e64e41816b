import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { changeKeys } from '../../src/actions/keys/change-keys.ts'
import { keysSeal, keysUnseal } from '../../src/cli/keys-seal.ts'
import type { Config } from '../../src/config.ts'
import { keyFileOf } from '../../src/context.ts'
import { packageFolder } from '../../src/paths.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { LOOKS_AGAIN_MS } from '../../src/store/keys/live-keys.ts'
import { fileAt, makeKeyHouse, openedBy, type KeyHouse } from '../world/key-house.ts'

let at: KeyHouse
let stick: string

beforeAll(async () => {
  at = await makeKeyHouse()
  stick = join(at.folder, 'stick.kek')
})
afterEach(() => at.stop())
afterAll(() => at.close())

const program = join(packageFolder, 'examples', 'key-service', 'keep-key.mjs')
const commandWith = (path: string) => `${process.execPath} ${program} ${path}`
const outside = (): Partial<Config> => ({ keyCommand: commandWith(stick) })

/** A program of the test's own that answers with what it is given. */
function answering(script: string): string {
  const path = join(at.folder, `answers-${Math.random()}.sh`)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o700)
  return path
}

async function run(command: typeof keysSeal, keyCommand: string): Promise<void> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await command.run({ words: [], options: {}, json: false, config: () => ({ ...at.config, keyCommand }) })
  } finally {
    out.mockRestore()
  }
}

describe('with a key that is kept outside', () => {
  test('the key file opens with that program alone, and a person comes back as before', async () => {
    const { house } = await at.start()
    const { receipt, caseId } = await fileAt(house)
    await at.stop()
    const clear = readFileSync(at.config.keyFile, 'utf8')
    const { keys } = JSON.parse(clear) as { keys: { secret: string }[] }

    await expect(at.start(outside())).rejects.toThrow(
      /is in clear, and AMENDS_KEY_COMMAND is set.*amends keys seal/,
    )
    await run(keysSeal, commandWith(stick))
    expect(readFileSync(at.config.keyFile, 'utf8')).not.toContain(keys[0]!.secret)
    expect(statSync(at.config.keyFile).mode & 0o777).toBe(0o600)

    const sealed = (await at.start(outside())).house
    expect(await openedBy(sealed, receipt)).toBe(caseId)
    expect((await findWholeCase(sealed.database, sealed.keys, { kind: 'house' }, caseId))?.kase.id).toBe(
      caseId,
    )
    await expect(at.start()).rejects.toThrow(/is sealed with a key from outside\. Set AMENDS_KEY_COMMAND/)
  })

  test('keys are changed while it works, and the program is not asked again for it', async () => {
    const [one, two] = [await at.start(outside()), await at.start(outside())]
    const { receipt, caseId } = await fileAt(one.house)
    renameSync(stick, `${stick}.away`)
    try {
      // Whoever changes them opens the file for itself; the processes that run have what they need.
      renameSync(`${stick}.away`, stick)
      const file = keyFileOf({ ...at.config, ...outside() })
      file.read()
      renameSync(stick, `${stick}.away`)
      const all = { kinds: null, isAgainstTheft: false }
      await changeKeys(one.house, file, all, () => {}, 3 * LOOKS_AGAIN_MS)
      expect(await openedBy(two.house, receipt)).toBe(caseId)
      const more = await fileAt(two.house)
      expect(await openedBy(one.house, more.receipt)).toBe(more.caseId)
      await expect(at.start(outside())).rejects.toThrow(/it ended with exit code 1/)
    } finally {
      renameSync(`${stick}.away`, stick)
    }
    const { house } = await at.start(outside())
    expect(await openedBy(house, receipt)).toBe(caseId)
  })

  test('sealed again it takes another key of the program, and unsealed it stands in clear', async () => {
    const before = readFileSync(at.config.keyFile, 'utf8')
    await run(keysSeal, commandWith(stick))
    expect(JSON.parse(readFileSync(at.config.keyFile, 'utf8'))).not.toEqual(JSON.parse(before))
    await at.start(outside())
    await at.stop()
    await run(keysUnseal, commandWith(stick))
    await at.start()
    await at.stop()
    await run(keysSeal, commandWith(stick))
  })

  test.each<[string, () => string, RegExp]>([
    ['is not there', () => join(at.folder, 'no-such-program'), /cannot be started\. Give its whole path/],
    ['ends with a failure', () => answering('exit 3'), /it ended with exit code 3/],
    ['answers with something else', () => answering('echo hello'), /not the line of JSON/],
    ['answers with too little', () => answering(`echo '{"key":"AAAA"}'`), /3 bytes instead of 32/],
    [
      'answers with another key',
      () => answering(`echo '{"key":"${Buffer.alloc(32, 7).toString('base64')}"}'`),
      /does not open the key file/,
    ],
    ['has no stick', () => commandWith(join(at.folder, 'nowhere.kek')), /it ended with exit code 1/],
  ])('a start is refused with what to do where the program %s', async (_, command, says) => {
    const before = readFileSync(at.config.keyFile, 'utf8')
    await expect(at.start({ keyCommand: command() })).rejects.toThrow(says)
    await expect(at.start({ keyCommand: command() })).rejects.toThrow(/Nothing was changed/)
    expect(readFileSync(at.config.keyFile, 'utf8')).toBe(before)
    expect(existsSync(join(at.folder, 'nowhere.kek'))).toBe(false)
  })
})

test('a house that begins with such a program never has its keys in clear', async () => {
  const mine = await makeKeyHouse()
  try {
    const { house } = await mine.start(outside())
    const { receipt, caseId } = await fileAt(house)
    expect(await openedBy(house, receipt)).toBe(caseId)
    expect(Object.keys(JSON.parse(readFileSync(mine.config.keyFile, 'utf8')) as object)).toEqual([
      'wrapped',
      'sealed',
    ])
  } finally {
    await mine.close()
  }
})
