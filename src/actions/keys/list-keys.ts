import { countSlotsOfNobody } from '../../store/keys/case-keys.ts'
import { KEY_KINDS, type KeyKind } from '../../store/keys/key-kinds.ts'
import { rowsUnder } from '../../store/keys/renew-cases.ts'
import type { House } from '../house.ts'

/** A kind of key, as it is used now. */
export interface UsedKey {
  readonly kind: KeyKind
  /** The number of its key in the file. */
  readonly key: number
  /** The day it was made, YYYY-MM-DD; null for that of a house of 0.1.0. */
  readonly made: string | null
  /** Whole days since; null where nobody knows. */
  readonly days: number | null
  readonly before: (typeof KEY_KINDS)[number]['before']
  /** Keys of which something is still taken. */
  readonly older: readonly number[]
}

/** A key of the file, and what still hangs on it. */
export interface KeptKey {
  readonly id: number
  readonly made: string | null
  readonly isForgotten: boolean
  /** A change to it was begun and is not done. */
  readonly isUnderWay: boolean
  /** Cases, receipts and tokens that are under it now. */
  readonly rows: number
}

export interface KeysOfHouse {
  readonly kinds: readonly UsedKey[]
  readonly keys: readonly KeptKey[]
  /** Secrets in the file of case keys that no case leads to: a filing was cut off between both. */
  readonly slotsOfNobody: number
}

const DAY_MS = 86_400_000

/** Which keys the house has, how old they are, and what hangs on each. */
export async function listKeys(house: House): Promise<KeysOfHouse> {
  const { live, slots } = house.keys
  const rows = await rowsUnder(house.database)
  const today = Date.parse(house.now())
  return {
    kinds: KEY_KINDS.map(({ code, purposes, before }) => {
      const { id, made } = live.inUse(purposes[0])
      return {
        kind: code,
        key: id,
        made,
        days: made === null ? null : Math.max(0, Math.floor((today - Date.parse(made)) / DAY_MS)),
        before,
        older: live
          .taken(purposes[0])
          .filter((key) => key.id < id && live.derive(key, purposes[0]) !== null)
          .map((key) => key.id),
      }
    }),
    keys: live.all().map(({ id, made, secret, phase }) => ({
      id,
      made,
      isForgotten: secret === null,
      isUnderWay: phase !== 'settled',
      rows: rows.get(id) ?? 0,
    })),
    slotsOfNobody: await countSlotsOfNobody(house.database, slots),
  }
}
