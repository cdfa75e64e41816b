import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** `data` or `keys`, and when: the name of a backup says both. */
export type BackupKind = 'data' | 'keys'
const NAME = /^(data|keys)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.amends$/

/** The path of a backup made at this moment (ISO, UTC, with milliseconds, so that no two have the same). */
export function backupPath(folder: string, kind: BackupKind, at: string): string {
  return join(folder, `${kind}-${at.replaceAll(/[-:.]/g, '')}.amends`)
}

/** Backups of one kind in a folder, with when they were made (ISO, UTC), by their names. */
export function backupsIn(folder: string, kind: BackupKind): { path: string; at: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const [, of, year, month, day, hour, minute, second, ms] = NAME.exec(name) ?? []
    return of === kind
      ? [{ path: join(folder, name), at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z` }]
      : []
  })
}

/** A folder for its owner alone; one that is there stays as it is. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/**
 * Writes a file for its owner alone, under another name until all of it is on disk, so that nobody takes half a backup
 * for one. Lines are compressed as they come.
 */
export async function writeWhole(path: string, from: Buffer | string | AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`
  rmSync(part, { force: true })
  try {
    if (typeof from === 'string' || Buffer.isBuffer(from))
      writeFileSync(part, from, { mode: 0o600, flag: 'wx' })
    else await pipeline(from, createGzip(), createWriteStream(part, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  flush(part)
  renameSync(part, path)
  flush(dirname(path))
}

function flush(path: string): void {
  const file = openSync(path, constants.O_RDONLY)
  fsyncSync(file)
  closeSync(file)
}

/** What a manifest says of the file beside it. */
export interface FileSaid {
  readonly bytes: number
  readonly sha256: string
}

/** Length and hash of a file. */
export async function measured(path: string): Promise<FileSaid> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}

export const manifestOf = (path: string): string => path.replace(/\.amends$/, '.manifest.json')

/** True unless a manifest beside the file says that it was another one. */
export async function isAsSaid(path: string): Promise<boolean> {
  if (!existsSync(manifestOf(path))) return true
  const said = JSON.parse(readFileSync(manifestOf(path), 'utf8')) as Partial<FileSaid>
  const found = await measured(path)
  return said.sha256 === found.sha256 && said.bytes === found.bytes
}

/** Removes a backup with its manifest. */
export function removeBackup(path: string): void {
  rmSync(path)
  rmSync(manifestOf(path), { force: true })
}
