import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import type { House } from '../../src/actions/house.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { keyFileOf, openHouse, type OpenHouse } from '../../src/context.ts'
import type { KeyFile } from '../../src/store/keys/key-file.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'

/** A house with a key file of its own on the disk, and as many processes on it as a test opens. */
export interface KeyHouse {
  readonly config: Config
  readonly folder: string
  readonly copy: ClonedDatabase
  readonly file: () => KeyFile
  start(changed?: Partial<Config>): Promise<OpenHouse>
  /** Closes every process. */
  stop(): Promise<void>
  /** Closes everything, and takes the files away. */
  close(): Promise<void>
}

export async function makeKeyHouse(): Promise<KeyHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-key-house-'))
  const copy = await cloneDatabase(inject('testServer'))
  const config: Config = {
    ...readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }),
    databaseUrl: addressOf(copy),
  }
  const opened: OpenHouse[] = []
  const stop = async () => {
    for (const each of opened.splice(0)) await each.close()
  }
  return {
    config,
    folder,
    copy,
    file: () => keyFileOf(config),
    async start(changed = {}) {
      const open = await openHouse({ ...config, ...changed }, 'owner')
      opened.push(open)
      return open
    },
    stop,
    async close() {
      await stop()
      await copy.drop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Files a story; answers its case and its receipt. */
export async function fileAt(house: House): Promise<{ readonly caseId: string; readonly receipt: string }> {
  const filed = await submitGrievance(house, people.person, { story: STORY.story, language: 'en' }, null)
  if (!('receipt' in filed)) throw new Error('Not filed.')
  return { caseId: filed.caseId, receipt: filed.receipt }
}

/** The case that a receipt opens; null when it opens none. */
export async function openedBy(house: House, receipt: string): Promise<string | null> {
  const opened = await openWithReceipt(house, receipt)
  return 'viewer' in opened ? opened.viewer.caseId : null
}
