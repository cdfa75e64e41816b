import { createHash, randomInt, type KeyObject } from 'node:crypto'
import { instantFromMs, type Instant } from '../domain/time/instant.ts'
import type { Read, Tx } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { openText, seal } from './keys/seal.ts'
import { sameEmail } from './staff/accounts.ts'

/** So many cases of one address do not show as such; of more, some have the same hash. */
const SLOTS = 64
const ALL_SLOTS = Array.from({ length: SLOTS }, (_, slot) => slot)

/** That a code can be sent for a case. */
export interface FoundRecovery {
  readonly caseId: string
  /** The address, sealed with the key of the case. */
  readonly address: Buffer
  /** Random; another choice has another. */
  readonly mark: Buffer
  readonly chosenAt: Instant
}

/**
 * A digest of an address, in place of it wherever something waits: with the keys somebody can try a guess with it, and
 * nobody can read it.
 */
export function digestOfAddress(email: string): string {
  return createHash('sha256')
    .update(`receipt recovery: ${sameEmail(email)}`)
    .digest('base64url')
}

const numbered = (digest: string, slot: number) => `${slot} ${digest}`
const placeOf = (caseId: string) => `receipt_recovery:${caseId}:address`

/**
 * Lets an address lead to a case, in place of one that did. It has a number that no other case of that address has, so
 * that the hashes of two are not the same; never is a choice refused, because that would tell of the others.
 */
export async function keepRecovery(
  tx: Tx,
  keys: Keyring,
  of: {
    readonly caseId: string
    readonly key: KeyObject
    readonly email: string
    readonly mark: Buffer
    readonly at: Instant
  },
): Promise<void> {
  const { caseId, key, email, mark, at } = of
  const digest = digestOfAddress(email)
  const slot = await freeSlot(tx, keys, digest)
  const { hash, keyId } = keys.firstOfChain('recovery', numbered(digest, slot))
  const row = {
    address_hash: hash,
    key_id: keyId,
    address: seal(key, email, placeOf(caseId)),
    mark,
    chosen_at: new Date(at),
  }
  await tx.db
    .insertInto('receipt_recovery')
    .values({ case_id: caseId, ...row })
    .onConflict((already) => already.column('case_id').doUpdateSet(row))
    .execute()
}

async function freeSlot(read: Read, keys: Keyring, digest: string): Promise<number> {
  const hashes = ALL_SLOTS.map((slot) => keys.chained('recovery', numbered(digest, slot)))
  const rows = await read.db
    .selectFrom('receipt_recovery')
    .select('address_hash')
    .where('address_hash', 'in', hashes.flat())
    .execute()
  const taken = new Set(rows.map(({ address_hash: hash }) => hash.toString('hex')))
  const free = ALL_SLOTS.filter((slot) => !hashes[slot]!.some((hash) => taken.has(hash.toString('hex'))))
  const choice = free.length === 0 ? ALL_SLOTS : free
  return choice[randomInt(choice.length)]!
}

/** The cases that an address leads to, by its digest, in the order of their ids. */
export async function findRecoveries(
  read: Read,
  keys: Keyring,
  digest: string,
): Promise<readonly FoundRecovery[]> {
  const hashes = ALL_SLOTS.flatMap((slot) => keys.chained('recovery', numbered(digest, slot)))
  const rows = await read.db
    .selectFrom('receipt_recovery')
    .selectAll()
    .where('address_hash', 'in', hashes)
    .orderBy('case_id')
    .execute()
  return rows.map(({ case_id: caseId, address, mark, chosen_at }) => ({
    caseId,
    address,
    mark,
    chosenAt: instantFromMs(chosen_at.getTime()),
  }))
}

/** What leads to a case; null where no address does. */
export async function findRecoveryOf(read: Read, caseId: string): Promise<FoundRecovery | null> {
  const row = await read.db
    .selectFrom('receipt_recovery')
    .select(['address', 'mark', 'chosen_at'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { address, mark, chosen_at } = row
  return { caseId, address, mark, chosenAt: instantFromMs(chosen_at.getTime()) }
}

/** True while the choice with this mark holds. */
export async function isRecoveryThere(read: Read, caseId: string, mark: Buffer): Promise<boolean> {
  const row = await read.db
    .selectFrom('receipt_recovery')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where('mark', '=', mark)
    .executeTakeFirst()
  return row !== undefined
}

/** The address, opened with the key of the case. */
export function openAddress(key: KeyObject, { caseId, address }: FoundRecovery): string {
  return openText(key, address, placeOf(caseId))
}

/** From now on no address leads to the case. */
export async function endRecovery(tx: Tx, caseId: string): Promise<void> {
  await tx.db.deleteFrom('receipt_recovery').where('case_id', '=', caseId).execute()
}
