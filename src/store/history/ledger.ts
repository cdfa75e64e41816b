import { createHmac, hash, type KeyObject } from 'node:crypto'
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

/**
 * Salted digest of each text of an event. The salt comes from the case's data key, so that nobody can guess a text
 * and test the guess, and a single text can still be proven by telling its salt. Erasing the key erases the salts.
 */
export function digestsOf(
  key: KeyObject,
  seq: number,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      hash('sha256', Buffer.concat([saltOf(key, seq, name), Buffer.from(text)]), 'hex'),
    ]),
  )
}

/** The salt of one text: 32 bytes. */
function saltOf(key: KeyObject, seq: number, name: string): Buffer {
  return createHmac('sha256', key).update(`salt:${seq}:${name}`).digest()
}
