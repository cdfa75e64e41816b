import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BadBackup } from './data-file.ts'

/** What a backup of the keys holds: the key file, the file of case keys, and the list of erased cases, as they are. */
export interface KeysBackup {
  readonly at: string
  /** The id of the file of case keys. */
  readonly caseKeys: string
  readonly keyFile: Buffer
  readonly slots: Buffer
  readonly erased: Buffer
}

const PARTS = ['keyFile', 'slots', 'erased'] as const

const headShape = z.object({
  amends: z.literal('keys'),
  version: z.literal(1),
  at: z.string(),
  caseKeys: z.string(),
  parts: z.record(z.enum(PARTS), z.object({ bytes: z.int().nonnegative(), sha256: z.string() })),
})

/** A line that says what follows, then the three files one after the other. */
export function packKeys(backup: KeysBackup): Buffer {
  const parts = Object.fromEntries(
    PARTS.map((name) => [name, { bytes: backup[name].length, sha256: digest(backup[name]) }]),
  )
  const { at, caseKeys } = backup
  const head = JSON.stringify({ amends: 'keys', version: 1, at, caseKeys, parts })
  return Buffer.concat([Buffer.from(`${head}\n`), ...PARTS.map((name) => backup[name])])
}

/** Throws a sentence where it is no such backup, damaged, or cut off. */
export function unpackKeys(path: string, bytes: Buffer): KeysBackup {
  const line = bytes.indexOf(10)
  let head: z.output<typeof headShape>
  try {
    head = headShape.parse(JSON.parse(bytes.subarray(0, line).toString('utf8')))
  } catch {
    throw new BadBackup(`The file ${path} is no backup of the keys, or of a newer version of Amends.`)
  }
  let from = line + 1
  const part = (name: (typeof PARTS)[number]): Buffer => {
    const found = bytes.subarray(from, from + head.parts[name].bytes)
    from += head.parts[name].bytes
    if (digest(found) !== head.parts[name].sha256)
      throw new BadBackup(`The backup of the keys ${path} is damaged or cut off. Use another one.`)
    return found
  }
  const [keyFile, slots, erased] = [part('keyFile'), part('slots'), part('erased')]
  return { at: head.at, caseKeys: head.caseKeys, keyFile, slots, erased }
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
