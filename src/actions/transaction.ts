import type { Read, Tx } from '../store/database.ts'
import type { House } from './house.ts'

/**
 * The only place that opens a transaction. Everything inside is saved together or not at all; no network, password
 * hashing or rendering belongs inside.
 */
export function inTransaction<T>(house: Pick<House, 'database'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.database.db.transaction().execute((transaction) => {
    const tx: Tx = { db: transaction, transaction, writable: true }
    return work(tx)
  })
}

/**
 * Reads everything as it was at one moment, while the house goes on: for what compares one table with another. Nothing
 * can be written in it.
 */
export function atOneMoment<T>(house: Pick<House, 'database'>, work: (read: Read) => Promise<T>): Promise<T> {
  const { db } = house.database
  // Within a transaction it is one moment already.
  if (db.isTransaction) return work({ db })
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => work({ db: transaction }))
}
