import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Key, KeyFile } from './key-file.ts'
import { KEY_BYTES, kindOf, RUNS_OUT_HOURS, type Purpose } from './key-kinds.ts'
import { signerFrom } from './signer.ts'

/** Milliseconds after which a process looks whether the key file was changed: so long no key may be used that is new. */
export const LOOKS_AGAIN_MS = 100

const HOUR_MS = 3_600_000

/** The keys of the file as they are now, and what is derived from them. */
export interface LiveKeys {
  /** Every key of the file, the oldest first. */
  all(): readonly Key[]
  /** Looks at the file at once, whenever it was looked at last. */
  lookAgain(): void
  /** The key that is used for a purpose: the newest that every process knows. */
  inUse(purpose: Purpose): Key
  /**
   * Keys with which something may have been made that is still taken, the newest first: those that are coming too, and
   * of what runs out, those whose time is not over.
   */
  taken(purpose: Purpose): readonly Key[]
  /** The key of a purpose; null where it was forgotten for this one. */
  derive(key: Key, purpose: Purpose): KeyObject | null
}

/** Keys that never change. */
export function fixedKeys(keys: readonly Key[]): LiveKeys {
  return liveOver(
    () => keys,
    () => {},
  )
}

/** The keys of a file, which another process may change at any time. A file that cannot be read later changes nothing. */
export function keysOfFile(file: KeyFile): LiveKeys {
  let keys = file.read()
  let mark = markOf(file.path)
  let looked = performance.now()
  const look = () => {
    looked = performance.now()
    const now = markOf(file.path)
    if (now === mark) return
    try {
      keys = file.read()
      mark = now
    } catch {
      // The house goes on with the keys that it has; the next start says what is wrong.
    }
  }
  return liveOver(() => {
    if (performance.now() - looked >= LOOKS_AGAIN_MS) look()
    return keys
  }, look)
}

/** By what a file that was put in its place differs from the one before. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '' : `${found.ino} ${found.mtimeMs} ${found.size}`
}

function liveOver(all: () => readonly Key[], lookAgain: () => void): LiveKeys {
  const derived = new WeakMap<Key, Map<Purpose, KeyObject | null>>()
  const of = (purpose: Purpose) => {
    const { code } = kindOf(purpose)
    return all().filter(({ kinds }) => kinds === null || kinds.includes(code))
  }
  return {
    all,
    lookAgain,
    inUse(purpose) {
      const key = of(purpose).findLast(({ phase }) => phase !== 'coming')
      if (key === undefined) throw new Error('The key file has no key in use. Restore it from its backup.')
      return key
    },
    taken(purpose) {
      const keys = of(purpose)
      const isOver = (place: number) => {
        const next = keys[place + 1]
        if (kindOf(purpose).before !== 'runs_out' || next === undefined || next.phase === 'coming')
          return false
        return next.isAgainstTheft || Date.now() > (next.since ?? 0) + RUNS_OUT_HOURS * HOUR_MS
      }
      return keys.filter((_, place) => !isOver(place)).toReversed()
    },
    derive(key, purpose) {
      const known = derived.get(key) ?? new Map<Purpose, KeyObject | null>()
      derived.set(key, known)
      const before = known.get(purpose)
      if (before !== undefined) return before
      const bytes = key.secret === null ? key.pieces[purpose] : deriveFrom(key.secret, purpose)
      const made = bytes === undefined ? null : createSecretKey(bytes)
      known.set(purpose, made)
      return made
    },
  }
}

/** The bytes of a key for one purpose (HKDF, RFC 5869). */
function deriveFrom(secret: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'amends', purpose, KEY_BYTES))
}

/** What is kept of a key that is forgotten: pieces of it, and the public half of what it signed with. */
export function piecesOf(key: Key, purposes: readonly Purpose[]): Key['pieces'] {
  if (key.secret === null) return key.pieces
  const { secret } = key
  return {
    ...Object.fromEntries(purposes.map((purpose) => [purpose, deriveFrom(secret, purpose)])),
    sign: signerFrom(deriveFrom(secret, 'sign')).publicKey,
  }
}
