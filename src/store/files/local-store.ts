import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { NoRoom, NotThere, type FileStore, type StoredObject } from './file-store.ts'
import { inLargerParts } from './larger-parts.ts'
import { isObjectName, objectName } from './object-name.ts'

/** Objects lie in folders by the first letters of their names, so that none has too many. */
const LETTERS = 2
/** What is not whole yet: each writer has one of its own, as two processes may put the same, and one that was killed leaves its. */
const COMING = '.coming'
const HOUR = 3_600_000

/**
 * Sealed objects in a folder of this machine. One is written beside its place, flushed, and then moved there, so that
 * nobody ever meets half of one, also after the power was gone. The folder tells the hour in which a file came and no
 * more (decision 0004).
 */
export function localStore(folder: string): FileStore {
  const folderOf = (name: string) => join(folder, name.slice(0, LETTERS))
  const pathOf = (name: string) => join(folderOf(name), objectName(name))
  return {
    async put(name, bytes, size) {
      const path = pathOf(name)
      await mkdir(folderOf(name), { recursive: true, mode: 0o700 })
      const coming = `${path}${COMING}-${randomUUID()}`
      try {
        await write(coming, bytes, size)
        await keepTheHour(coming)
        await rename(coming, path)
        await flushFolder(folderOf(name))
      } catch (error) {
        await rm(coming, { force: true })
        throw isFull(error) ? new NoRoom('There is no room for this file.') : error
      }
    },
    async *read(name, { from, to }) {
      if (to <= from) return
      try {
        yield* createReadStream(pathOf(name), { start: from, end: to - 1, highWaterMark: 262_144 })
      } catch (error) {
        throw isMissing(error) ? new NotThere('This file is not there.') : error
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
      const left = (await entriesOf(folderOf(name))).filter((file) => file.startsWith(name + COMING))
      for (const file of left) await rm(join(folderOf(name), file), { force: true })
    },
    list: () => objectsIn(folder),
  }
}

/** Of what is still coming the name is listed too: it may be of a process that is gone. */
async function* objectsIn(folder: string): AsyncGenerator<StoredObject> {
  for (const letters of await entriesOf(folder)) {
    if (letters.length !== LETTERS) continue
    for (const file of await entriesOf(join(folder, letters))) {
      const [name = ''] = file.split(COMING)
      if (!isObjectName(name)) continue
      const at = await changedAt(join(folder, letters, file))
      if (at !== null) yield { name, at }
    }
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    let written = 0
    for await (const part of inLargerParts(bytes)) {
      await file.writeFile(part)
      written += part.byteLength
    }
    if (written !== size) throw new Error('A file came with another length than it was said to have.')
    await file.datasync()
  } finally {
    await file.close()
  }
}

async function keepTheHour(path: string): Promise<void> {
  const hour = new Date(Math.floor(Date.now() / HOUR) * HOUR)
  await utimes(path, hour, hour)
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
