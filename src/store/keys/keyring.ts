import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { openCaseSlots, SECRET_BYTES, type CaseSlots } from './case-slots.ts'
import type { NewSecret } from './place-secrets.ts'
import { randomBytes } from './random.ts'
import { open, seal, sealExactly } from './seal.ts'

/**
 * The keys of the installation, kept in a file outside the database. The newest key wraps new data keys; older ones
 * still open what they wrapped. Look-up keys come from the first key and never rotate, because receipts are only
 * stored as their keyed hashes.
 */
export interface Keyring extends Ring {
  /** The file with the secret of each case. */
  readonly slots: CaseSlots
  /** Wraps a new random data key for one case, under the newest key and a new secret that is in no slot yet. */
  newDataKey(caseId: string): NewDataKey
  /** The same data key under a new secret. */
  rewrapDataKey(caseId: string, key: KeyObject): NewDataKey
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

/** What the key file alone can do. */
export interface Ring {
  /** Keyed hash for look-ups: the same value gives the same 32 bytes, and nothing can be read back. */
  index(purpose: IndexPurpose, value: string | Uint8Array): Buffer
  /** Seals small values that belong to no case, such as names in the directory. */
  sealName(value: string, place: string): Buffer
  openName(sealed: Uint8Array, place: string): string
  /** Signs what leaves the house, so that anybody can tell that it comes from here. */
  signer(): Signer
  /** A key that only the holder of `secret` and this installation can make. */
  deriveWith(secret: string, purpose: string): KeyObject
}

/** Ed25519, with a key that follows from the first key of the file. */
export interface Signer {
  sign(bytes: Uint8Array): Buffer
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
  /** Raw, 32 bytes. */
  readonly publicKey: Buffer
}

export type IndexPurpose =
  | 'receipt'
  | 'receipt_pair'
  | 'email'
  | 'name'
  | 'idempotency'
  | 'session'
  | 'link'
  | 'token'
  | 'attempt'
  | 'device'
  | 'visit'
  | 'posted'
  | 'draft'
  | 'check'
  | 'once'
  | 'elsewhere'
  | 'passkey'
  | 'ledger'

const keyFileShape = z.object({
  keys: z.array(z.object({ id: z.int().min(1).max(32767), secret: z.base64() })).min(1),
})

const KEY_BYTES = 32

/**
 * Reads the key file, or makes one with a fresh key when there is none and `make` allows it: a database that has
 * cases already needs the key they were sealed with. The file is for its owner alone (mode 600). Throws a sentence
 * that says what to do when it is missing, cannot be read or is damaged.
 */
export function openKeyring(
  path: string,
  { make }: { readonly make: boolean },
): Ring & { readonly with: (slots: CaseSlots) => Keyring } {
  return ringFrom(readOrMake(path, make))
}

/** A keyring that lives only as long as the process; for tests and benchmarks. */
export function passingKeyring(): Keyring {
  return ringFrom([{ id: 1, secret: randomBytes(KEY_BYTES) }]).with(passingSlots())
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

interface Key {
  id: number
  secret: Buffer
}

function readOrMake(path: string, make: boolean): Key[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`The key file ${path} cannot be read. Let the user who runs Amends read it (mode 600).`)
    if (!make)
      throw new Error(
        `The key file ${path} is missing, and this database was made with one. Put it back from its backup, or set AMENDS_KEY_FILE to where it is: without that file its stories cannot be read. Nothing was changed.`,
      )
    const keys = [{ id: 1, secret: randomBytes(KEY_BYTES) }]
    mkdirSync(dirname(path), { recursive: true })
    const shape = { keys: keys.map(({ id, secret }) => ({ id, secret: secret.toString('base64') })) }
    writeFileSync(path, `${JSON.stringify(shape, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return keys
  }
  try {
    return keyFileShape
      .parse(JSON.parse(text))
      .keys.map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64') }))
  } catch {
    throw new Error(
      `The key file ${path} is damaged. Restore it from its backup: without it no story in this database can be read.`,
    )
  }
}

function ringFrom(keys: readonly Key[]): ReturnType<typeof openKeyring> {
  const derive = (key: Key, purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key.secret, 'amends', purpose, KEY_BYTES)))
  const first = keys[0] as Key
  const newest = keys.at(-1) as Key
  const wrapping = new Map(keys.map((key) => [key.id, derive(key, 'wrap')]))
  const naming = derive(first, 'name-seal')
  const indexKeys = new Map<string, KeyObject>()
  let signing: Signer | undefined
  const indexKey = (purpose: string): KeyObject => {
    const known = indexKeys.get(purpose) ?? derive(first, `index:${purpose}`)
    indexKeys.set(purpose, known)
    return known
  }
  const wrappingKey = (keyId: number): KeyObject => {
    const key = wrapping.get(keyId)
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
    const wrapped = sealExactly(withSecret(newest.id, caseId, secret.secret), bytes, `case_key:${caseId}`)
    return { key, wrapped, keyId: newest.id, secret }
  }
  const ring: Ring = {
    index: (purpose, value) => createHmac('sha256', indexKey(purpose)).update(value).digest(),
    sealName: (value, place) => seal(naming, value, place),
    openName: (sealed, place) => open(naming, sealed, place).toString('utf8'),
    signer: () => (signing ??= signerFrom(derive(first, 'sign').export())),
    deriveWith: (secret, purpose) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', secret, indexKey('with').export(), purpose, KEY_BYTES))),
  }
  return {
    ...ring,
    with: (slots) => ({
      ...ring,
      slots,
      newDataKey(caseId) {
        const bytes = randomBytes(KEY_BYTES)
        return wrap(caseId, createSecretKey(bytes), bytes)
      },
      rewrapDataKey: (caseId, key) => wrap(caseId, key, key.export()),
      unwrapDataKey(caseId, { wrapped, key_id, slot }) {
        const under =
          slot === null ? wrappingKey(key_id) : withSecret(key_id, caseId, slots.read(slot, caseId))
        return createSecretKey(open(under, wrapped, `case_key:${caseId}`))
      },
    }),
  }
}

/** What stands before the 32 bytes of an Ed25519 key in its standard form (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function signerFrom(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const open = createPublicKey(key)
  return {
    sign: (bytes) => sign(null, bytes, key),
    verify: (bytes, signature) => verify(null, bytes, open, signature),
    publicKey: open.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES),
  }
}

/** Compares two keyed hashes without telling by the time taken where they differ. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
