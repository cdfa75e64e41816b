import type { Tx } from '../store/database.ts'
import type { House } from './house.ts'

/**
 * The only place that opens a transaction. Everything inside is saved together or not at all; no network, password
 * hashing or rendering belongs inside.
 */
export function inTransaction<T>(house: House, work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.database.db.transaction().execute((transaction) => {
    const tx: Tx = { db: transaction, transaction, writable: true }
    return work(tx)
  })
}
