import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createSecretKey } from 'node:crypto'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fromJson } from '../../domain/from-json.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { KEY_BYTES, KEY_KINDS, type KeyKind } from './key-kinds.ts'
import type { OutsideKey } from './outside-key.ts'
import { randomBytes } from './random.ts'
import { open, sealExactly } from './seal.ts'

/** A key of the key file. */
export interface Key {
  readonly id: number
  /** Null when it was forgotten. */
  readonly secret: Buffer | null
  /** What stays of a forgotten one, by purpose; the public half of what it signed with is `sign`. */
  readonly pieces: Readonly<Record<string, Buffer>>
  /** The day it was made, YYYY-MM-DD in UTC; null for the first key of a house of 0.1.0. */
  readonly made: string | null
  /** For which kinds; null for all. */
  readonly kinds: readonly KeyKind[] | null
  /** `coming`: every process is to know it before one uses it. `changing`: used, and the rest is made new with it. */
  readonly phase: 'coming' | 'changing' | 'settled'
  /** Milliseconds since 1970 from which it is used; null for the first. */
  readonly since: number | null
  /** The one before is in wrong hands: nothing that could be made with it is taken any more, where that can be told. */
  readonly isAgainstTheft: boolean
  /** Where every lane of the ledger stood when nobody used the one before any more; null until then. */
  readonly ends: Buffer | null
}

const keyShape = z.object({
  id: z.int().min(1).max(32767),
  secret: z.base64().optional(),
  pieces: z.record(z.string(), z.base64()).optional(),
  made: z.iso.date().optional(),
  kinds: z.array(z.enum(codesOf(KEY_KINDS))).optional(),
  phase: z.enum(['coming', 'changing']).optional(),
  since: z.iso.datetime().optional(),
  stolen: z.literal(true).optional(),
  ends: z.base64().optional(),
})
const keysShape = z.object({ keys: z.array(keyShape).min(1) })
const sealedShape = z.object({ wrapped: z.string(), sealed: z.base64() })

/** The key file, as one process reads and writes it. */
export interface KeyFile {
  readonly path: string
  /** True where the file, as it is now, opens only with the program of AMENDS_KEY_COMMAND. */
  isSealed(): boolean
  read(): readonly Key[]
  /** Puts another file in its place, whole or not at all, and answers when it is on disk. */
  write(keys: readonly Key[]): void
}

const PLACE = 'key_file'

/**
 * Reads the key file, or makes one with a fresh key where there is none and `make` allows it: a database that has cases
 * already needs the key they were sealed with. The file is for its owner alone (mode 600). Throws a sentence that says
 * what to do when it is missing, cannot be read or is damaged.
 *
 * @param outside opens the key that the file is sealed with; null where the file stands in clear
 */
export function openKeyFile(
  path: string,
  { make, outside = null }: { readonly make: boolean; readonly outside?: OutsideKey | null },
): KeyFile {
  /** The key that the file is sealed with, as long as it is wrapped so: the program is asked once. */
  let known: { readonly wrapped: string; readonly key: Buffer } | null = null
  const opened = (text: string): string => {
    const sealed = sealedShape.safeParse(fromJson(text))
    if (!sealed.success) {
      if (outside === null) return text
      throw new Error(
        `The key file ${path} is in clear, and AMENDS_KEY_COMMAND is set. Put it under that key with amends keys seal, or leave AMENDS_KEY_COMMAND out. Nothing was changed.`,
      )
    }
    if (outside === null)
      throw new Error(
        `The key file ${path} is sealed with a key from outside. Set AMENDS_KEY_COMMAND to the program that opens it. Nothing was changed.`,
      )
    const { wrapped } = sealed.data
    if (known?.wrapped !== wrapped) known = { wrapped, key: outside.unwrap(wrapped) }
    try {
      return open(createSecretKey(known.key), Buffer.from(sealed.data.sealed, 'base64'), PLACE).toString(
        'utf8',
      )
    } catch {
      throw new Error(
        `The program of AMENDS_KEY_COMMAND answered with a key that does not open the key file ${path}. It is another key, or the file is damaged: put back the one or the other. Nothing was changed.`,
      )
    }
  }
  const textOf = (keys: readonly Key[]): string => {
    const clear = `${JSON.stringify({ keys: keys.map(asKept) }, null, 2)}\n`
    if (outside === null) return clear
    known ??= wrappedAnew(outside)
    const sealed = sealExactly(createSecretKey(known.key), clear, PLACE).toString('base64')
    return `${JSON.stringify({ wrapped: known.wrapped, sealed }, null, 2)}\n`
  }
  if (make && !isThere(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, textOf([freshKey(1)]), { mode: 0o600, flag: 'wx', flush: true })
  }
  return {
    path,
    isSealed: () => sealedShape.safeParse(fromJson(textIn(path))).success,
    read: () => keysIn(opened(textIn(path)), path),
    write: (keys) => putInPlace(path, textOf(keys)),
  }
}

/** A key that nobody has used yet. */
export function freshKey(id: number): Key {
  return {
    id,
    secret: randomBytes(KEY_BYTES),
    pieces: {},
    made: new Date().toISOString().slice(0, 10),
    kinds: null,
    phase: 'settled',
    since: null,
    isAgainstTheft: false,
    ends: null,
  }
}

function wrappedAnew(outside: OutsideKey): { wrapped: string; key: Buffer } {
  const key = randomBytes(KEY_BYTES)
  return { key, wrapped: outside.wrap(key) }
}

function isThere(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`The key file ${path} cannot be read. Let the user who runs Amends read it (mode 600).`)
    throw new Error(
      `The key file ${path} is missing, and this database was made with one. Put it back from its backup, or set AMENDS_KEY_FILE to where it is: without that file its stories cannot be read. Nothing was changed.`,
    )
  }
}

function keysIn(text: string, path: string): Key[] {
  const parsed = keysShape.safeParse(fromJson(text))
  if (!parsed.success)
    throw new Error(
      `The key file ${path} is damaged. Restore it from its backup: without it no story in this database can be read.`,
    )
  return parsed.data.keys.map((key) => ({
    id: key.id,
    secret: bytesOf(key.secret),
    pieces: Object.fromEntries(Object.entries(key.pieces ?? {}).map(([of, bytes]) => [of, bytesOf(bytes)!])),
    made: key.made ?? null,
    kinds: key.kinds ?? null,
    phase: key.phase ?? 'settled',
    since: key.since === undefined ? null : Date.parse(key.since),
    isAgainstTheft: key.stolen === true,
    ends: bytesOf(key.ends),
  }))
}

function asKept(key: Key): z.input<typeof keyShape> {
  const { id, secret, pieces, made, kinds, phase, since, isAgainstTheft, ends } = key
  return {
    id,
    ...(secret && { secret: secret.toString('base64') }),
    ...(Object.keys(pieces).length > 0 && {
      pieces: Object.fromEntries(Object.entries(pieces).map(([of, bytes]) => [of, bytes.toString('base64')])),
    }),
    ...(made && { made }),
    ...(kinds && { kinds: [...kinds] }),
    ...(phase !== 'settled' && { phase }),
    ...(since !== null && { since: new Date(since).toISOString() }),
    ...(isAgainstTheft && { stolen: true as const }),
    ...(ends && { ends: ends.toString('base64') }),
  }
}

const bytesOf = (text: string | undefined) => (text === undefined ? null : Buffer.from(text, 'base64'))

/** By another name first, then in its place: whoever reads meets the one or the other. */
function putInPlace(path: string, text: string): void {
  const part = `${path}.part`
  writeFileSync(part, text, { mode: 0o600, flush: true })
  try {
    renameSync(part, path)
  } catch {
    throw new Error(
      `The key file ${path} cannot be put in place. Let the user who runs Amends write to the folder ${dirname(path)}; a file that is mounted for itself cannot be changed, so mount its folder.`,
    )
  }
  const folder = openSync(dirname(path), constants.O_RDONLY)
  fsyncSync(folder)
  closeSync(folder)
}
