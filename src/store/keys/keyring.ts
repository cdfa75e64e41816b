import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCaseSlots, SECRET_BYTES, type CaseSlots } from './case-slots.ts'
import { freshKey, openKeyFile, type Key } from './key-file.ts'
import { KEY_BYTES, type IndexPurpose, type Purpose } from './key-kinds.ts'
import { fixedKeys, keysOfFile, type LiveKeys } from './live-keys.ts'
import type { OutsideKey } from './outside-key.ts'
import type { NewSecret } from './place-secrets.ts'
import { randomBytes } from './random.ts'
import { open, seal, sealExactly } from './seal.ts'
import { isSignedBy, signerFrom, type Signer } from './signer.ts'

/**
 * The keys of the installation, kept in a file outside the database. The newest key of each kind makes what is new; what
 * older ones made is still opened and found, as long as it is taken (decision 0022).
 */
export interface Keyring extends Ring {
  /** The file with the secret of each case. */
  readonly slots: CaseSlots
  /** Wraps a new random data key for one case, under the newest key and a new secret that is in no slot yet. */
  newDataKey(caseId: string): NewDataKey
  /** The same data key under a new secret. */
  rewrapDataKey(caseId: string, key: KeyObject): NewDataKey
  /** The same data key and the same secret, under the newest key; null where it is so already. */
  rewrapUnderNewest(
    caseId: string,
    wrapped: WrappedKey,
  ): { readonly wrapped: Buffer; readonly keyId: number } | null
  unwrapDataKey(caseId: string, wrapped: WrappedKey): KeyObject
}

/** A data key as its row holds it. */
export interface WrappedKey {
  readonly wrapped: Uint8Array
  readonly key_id: number
  /** Where its secret lies; null for a case of 0.1.0, which has none. */
  readonly slot: number | null
}

export interface NewDataKey {
  readonly key: KeyObject
  readonly wrapped: Buffer
  readonly keyId: number
  readonly secret: NewSecret
}

/** What is stored as a hash alone, so that only hashes of hashes can be made of it. */
type Chained = 'receipt' | 'recovery' | 'token' | 'elsewhere'

/** A keyed hash, and the number of the newest key in it. */
export interface HashOfKey {
  readonly hash: Buffer
  readonly keyId: number
}

/** What the key file alone can do. */
export interface Ring {
  /** The keys themselves, for whoever changes or shows them. */
  readonly live: LiveKeys
  /** Keyed hash for look-ups: the same value gives the same 32 bytes, and nothing can be read back. */
  index(purpose: IndexPurpose, value: string | Uint8Array): Buffer
  /** The hashes under which the same may stand that was stored before a key was changed, the newest first. */
  indexes(purpose: IndexPurpose, value: string | Uint8Array): Buffer[]
  /** The hash that never changes: for ids that follow from a name. */
  fixedIndex(purpose: IndexPurpose, value: string | Uint8Array): Buffer
  /**
   * The hashes of a value that is stored as nothing else: under each key, and, where a newer one came, the hash of that
   * hash under it (`rehash`). The newest first.
   */
  chained(purpose: Chained, value: string | Uint8Array): Buffer[]
  /** The first of them, and the number of its key, which stands beside it in its row. */
  firstOfChain(purpose: Chained, value: string | Uint8Array): HashOfKey
  /** A stored hash under all keys that came after the one of its row: with that one alone nobody can try a guess. */
  rehash(purpose: Chained, hash: Uint8Array, keyId: number): HashOfKey
  /** The key with which a hash was made, however long ago; null where no key of the house makes it. */
  madeBy(purpose: IndexPurpose, value: string | Uint8Array, hash: Uint8Array): Key | null
  /** Seals small values that belong to no case, such as names in the directory. */
  sealName(value: string, place: string): Buffer
  openName(sealed: Uint8Array, place: string): string
  /** The same under the newest key; null where it is so already. */
  resealName(sealed: Uint8Array, place: string): Buffer | null
  /** Signs what leaves the house, so that anybody can tell that it comes from here. */
  signer(): Signer
  /** Whether this was signed here, at that moment, in milliseconds since 1970. */
  isSigned(bytes: Uint8Array, signature: Uint8Array, at: number): boolean
  /** A key that only the holder of `secret` and this installation can make. */
  deriveWith(secret: string, purpose: string): KeyObject
  /** The same with each key that may have been used, the newest first. */
  derivedWith(secret: string, purpose: string): KeyObject[]
}

/**
 * Reads the key file, or makes one with a fresh key when there is none and `make` allows it. What another process puts
 * in its place is taken up within a tenth of a second. Throws a sentence that says what to do.
 */
export function openKeyring(
  path: string,
  { make, outside = null }: { readonly make: boolean; readonly outside?: OutsideKey | null },
): Ring & { readonly with: (slots: CaseSlots) => Keyring } {
  return ringFrom(keysOfFile(openKeyFile(path, { make, outside })))
}

/** A keyring that lives only as long as the process; for tests and benchmarks. */
export function passingKeyring(keys: readonly Key[] = [freshKey(1)]): Keyring {
  return ringFrom(fixedKeys(keys)).with(passingSlots())
}

/** A file of case keys that lives only as long as the process. */
export function passingSlots(): CaseSlots {
  passingFolder ??= makePassingFolder()
  return openCaseSlots(join(passingFolder, randomBytes(8).toString('hex')), { id: null, flush: false })
}

let passingFolder: string | null = null

function makePassingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-keys-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const hmac = (key: KeyObject, value: string | Uint8Array) => createHmac('sha256', key).update(value).digest()

function ringFrom(live: LiveKeys): ReturnType<typeof openKeyring> {
  const used = (purpose: Purpose): KeyObject => {
    const key = live.derive(live.inUse(purpose), purpose)
    if (key === null) throw new Error('The key in use was forgotten. Restore the key file from its backup.')
    return key
  }
  const taken = (purpose: Purpose): KeyObject[] =>
    live.taken(purpose).flatMap((key) => live.derive(key, purpose) ?? [])
  const signers = new WeakMap<Key, Signer>()
  const signer = (): Signer => {
    const key = live.inUse('sign')
    const known = signers.get(key) ?? signerFrom(used('sign').export())
    signers.set(key, known)
    return known
  }
  const keyWith = (index: KeyObject, secret: string, purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, index.export(), purpose, KEY_BYTES)))
  const openBy = (sealed: Uint8Array, place: string): { key: KeyObject; plain: string } => {
    const keys = taken('name-seal')
    for (const [n, key] of keys.entries())
      try {
        return { key, plain: open(key, sealed, place).toString('utf8') }
      } catch (error) {
        if (n === keys.length - 1) throw error
      }
    throw new Error('The key file has no key for names. Restore it from its backup.')
  }
  const ring: Ring = {
    live,
    index: (purpose, value) => hmac(used(`index:${purpose}`), value),
    indexes: (purpose, value) => taken(`index:${purpose}`).map((key) => hmac(key, value)),
    fixedIndex: (purpose, value) => hmac(live.derive(live.all()[0]!, `index:${purpose}`)!, value),
    chained(purpose, value) {
      const keys = taken(`index:${purpose}`).toReversed()
      const ends = keys.flatMap((_, from) => {
        let hash = Buffer.from(value)
        return keys.slice(from).map((key) => (hash = hmac(key, hash)))
      })
      return ends.toReversed()
    },
    firstOfChain(purpose, value) {
      const key = live.inUse(`index:${purpose}`)
      return { hash: hmac(live.derive(key, `index:${purpose}`)!, value), keyId: key.id }
    },
    rehash(purpose, hash, keyId) {
      const of = `index:${purpose}` as const
      const last = live.inUse(of).id
      const later = live.taken(of).filter(({ id }) => id > keyId && id <= last)
      const now = later
        .toReversed()
        .reduce((chain, key) => hmac(live.derive(key, of)!, chain), Buffer.from(hash))
      return { hash: now, keyId: last }
    },
    madeBy(purpose, value, hash) {
      const makes = (key: Key) => {
        const derived = live.derive(key, `index:${purpose}`)
        return derived !== null && sameHash(hmac(derived, value), hash)
      }
      return live.all().findLast(makes) ?? null
    },
    sealName: (value, place) => seal(used('name-seal'), value, place),
    openName: (sealed, place) => openBy(sealed, place).plain,
    resealName(sealed, place) {
      const { key, plain } = openBy(sealed, place)
      const newest = used('name-seal')
      return key.equals(newest) ? null : seal(newest, plain, place)
    },
    signer,
    isSigned(bytes, signature, at) {
      const keys = live.taken('sign')
      return keys.some((key, place) => {
        const endedAt = keys[place - 1]?.since ?? Infinity
        const seed = live.derive(key, 'sign')?.export()
        if (seed === undefined || at > endedAt) return false
        const publicKey = key.secret === null ? seed : signerFrom(seed).publicKey
        return isSignedBy(publicKey, bytes, signature)
      })
    },
    deriveWith: (secret, purpose) => keyWith(used('index:with'), secret, purpose),
    derivedWith: (secret, purpose) => taken('index:with').map((key) => keyWith(key, secret, purpose)),
  }
  return { ...ring, with: (slots) => ({ ...ring, ...dataKeysOf(live, slots) }) }
}

/** What the key file does together with the file of case keys. */
function dataKeysOf(live: LiveKeys, slots: CaseSlots): Omit<Keyring, keyof Ring> {
  const wrappingKey = (keyId: number): KeyObject => {
    const find = () => live.all().find(({ id }) => id === keyId)
    // Whoever changes the keys may be ahead of this process.
    if (find() === undefined) live.lookAgain()
    const found = find()
    const key = found && live.derive(found, 'wrap')
    if (found !== undefined && !key)
      throw new Error(
        `Key number ${keyId} of the key file was forgotten, and this case is sealed with it. Restore a backup of the key file from before.`,
      )
    if (!key)
      throw new Error(
        `The key file has no key number ${keyId}. Restore the backup of the key file that has it: cases are sealed with it.`,
      )
    return key
  }
  const withSecret = (keyId: number, caseId: string, secret: Uint8Array): KeyObject =>
    createSecretKey(
      Buffer.from(hkdfSync('sha256', wrappingKey(keyId), secret, `case_key:${caseId}`, KEY_BYTES)),
    )
  const wrap = (caseId: string, key: KeyObject, bytes: Buffer): NewDataKey => {
    const secret = { caseId, secret: randomBytes(SECRET_BYTES), slot: null }
    const { id } = live.inUse('wrap')
    const wrapped = sealExactly(withSecret(id, caseId, secret.secret), bytes, `case_key:${caseId}`)
    return { key, wrapped, keyId: id, secret }
  }
  const unwrapDataKey: Keyring['unwrapDataKey'] = (caseId, { wrapped, key_id, slot }) => {
    const under = slot === null ? wrappingKey(key_id) : withSecret(key_id, caseId, slots.read(slot, caseId))
    return createSecretKey(open(under, wrapped, `case_key:${caseId}`))
  }
  return {
    slots,
    newDataKey(caseId) {
      const bytes = randomBytes(KEY_BYTES)
      return wrap(caseId, createSecretKey(bytes), bytes)
    },
    rewrapDataKey: (caseId, key) => wrap(caseId, key, key.export()),
    rewrapUnderNewest(caseId, row) {
      const { id } = live.inUse('wrap')
      if (row.key_id === id || row.slot === null) return null
      const under = withSecret(id, caseId, slots.read(row.slot, caseId))
      const bytes = unwrapDataKey(caseId, row).export()
      return { wrapped: sealExactly(under, bytes, `case_key:${caseId}`), keyId: id }
    },
    unwrapDataKey,
  }
}

/** Compares two keyed hashes without telling by the time taken where they differ. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
