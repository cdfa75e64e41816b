import { CompiledQuery } from 'kysely'
import type { Read, Tx } from './database.ts'

/** Runs one statement that is written as text. */
export type Run = (text: string, values: readonly unknown[]) => Promise<unknown>

/** Each statement by itself. */
export function runOn({ db }: Read): Run {
  return (text, values) => db.executeQuery(CompiledQuery.raw(text, [...values]))
}

/** Within a transaction. */
export function runIn({ transaction }: Tx): Run {
  return (text, values) => transaction.executeQuery(CompiledQuery.raw(text, [...values]))
}
