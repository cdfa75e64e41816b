import { checkValueOf, readCheckValue } from '../../domain/transparency/check-value.ts'
import { readChain } from '../../store/history/read-chains.ts'
import type { House } from '../house.ts'
import { faultsOf } from '../ledger/verify-ledger.ts'
import { atOneMoment } from '../transaction.ts'

/** What an earlier check value says of the history of today; `mistyped` where it is none. */
export type Checked = 'same' | 'other' | 'mistyped'

/**
 * The check value of a history that ends with this hash: it covers every entry, also those that the person may not
 * read, without telling anything of them. Nobody without the keys can make one (UNGP 31(e)).
 */
export function historyValue({ keys }: House, caseId: string, head: Uint8Array): string {
  return checkValueOf(keys.index('history', bytesOf(caseId, head)))
}

/** The check value of a case now, also of an erased one; null where there is no such case. */
export async function valueOfToday(house: House, caseId: string): Promise<string | null> {
  const last = (await readChain(house.database, caseId))?.rows.at(-1)
  return last ? historyValue(house, caseId, last.hash) : null
}

/**
 * Holds a value of an earlier day against the history of today: it is the same when that history, read and computed
 * anew, had this value at one of its ends. Nothing is kept of who asked.
 */
export function checkHistory(house: House, caseId: string, typed: string): Promise<Checked> {
  const value = readCheckValue(typed)
  if (value === null) return Promise.resolve('mistyped')
  return atOneMoment(house, async (read) => {
    const chain = await readChain(read, caseId)
    if (chain === null || faultsOf(house, chain).length > 0) return 'other'
    const had = chain.rows.some(({ hash }) =>
      house.keys.indexes('history', bytesOf(caseId, hash)).some((each) => checkValueOf(each) === value),
    )
    return had ? 'same' : 'other'
  })
}

function bytesOf(caseId: string, head: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(caseId.replaceAll('-', ''), 'hex'), head])
}
