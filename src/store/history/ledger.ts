import { createHmac, hash, type KeyObject } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { canonicalJson, type JsonValue } from '../../domain/transparency/canonical-json.ts'

/** The hash before the first event of a case: 32 zero bytes. */
export const GENESIS: Buffer = Buffer.alloc(32)

/** What the hash of a ledger event covers: everything about it except the sealed words themselves. */
export interface LedgerEntry {
  readonly caseId: string
  readonly seq: number
  readonly version: number
  readonly kind: string
  /** ISO UTC with milliseconds. */
  readonly at: string
  readonly actor: string
  readonly actorId: string | null
  /** The API token it came by. */
  readonly actorToken: string | null
  /** Everybody who may read it. */
  readonly audience: readonly string[]
  readonly facts: JsonValue
  readonly settled: JsonValue
  readonly digests: JsonValue
}

/** SHA-256 over the hash before and the canonical JSON of the entry: changing one event breaks every later one. */
export function ledgerHash(prev: Uint8Array, entry: LedgerEntry): Buffer {
  return hash('sha256', Buffer.concat([prev, Buffer.from(canonicalJson(coveredBy(entry)))]), 'buffer')
}

/**
 * Entries of release 0.1.0 said `parties` or `staff` for their audience, and had neither version nor what was settled.
 */
function coveredBy(entry: LedgerEntry): Record<string, JsonValue> {
  if (entry.version > 1) return { ...entry, audience: [...entry.audience] }
  const { version: _, settled: __, audience, ...rest } = entry
  return { ...rest, audience: audience.includes('person') ? 'parties' : 'staff' }
}

/** Everything that an entry seals, by name: each text, and its facts and what was settled as JSON. */
type Parts = Readonly<Record<string, string>>

/** The one name that stands in clear with an entry; no text is called so. */
const ALL = 'event:all'

/**
 * One salted digest of everything that an entry seals, whatever was filled in: made over the digest of each part, so
 * that neither their names nor their number tell who gave a phone number. A single text can still be proven, by its
 * salt, the digests of the others and the salt of all.
 */
export function digestOfAll(key: KeyObject, seq: number, parts: Parts): Record<string, string> {
  return digestsOf(key, seq, { [ALL]: canonicalJson(digestsOf(key, seq, parts)) })
}

/** Whether what stands with an entry is of these parts. Entries from before there was one of all have one of each. */
export function areDigestsOf(
  digests: Readonly<Record<string, unknown>>,
  key: KeyObject,
  seq: number,
  parts: Parts,
): boolean {
  const expected = Object.hasOwn(digests, ALL) ? digestOfAll(key, seq, parts) : digestsOf(key, seq, parts)
  return isDeepStrictEqual(digests, expected)
}

/**
 * Salted digest of each text of an event. The salt comes from the case's data key, so that nobody can guess a text
 * and test the guess, and a single text can still be proven by telling its salt. Erasing the key erases the salts.
 */
export function digestsOf(key: KeyObject, seq: number, parts: Parts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      hash('sha256', Buffer.concat([saltOf(key, seq, name), Buffer.from(text)]), 'hex'),
    ]),
  )
}

/** The salt of one text: 32 bytes. */
function saltOf(key: KeyObject, seq: number, name: string): Buffer {
  return createHmac('sha256', key).update(`salt:${seq}:${name}`).digest()
}
