import { listActs, type KeptAct } from '../../store/staff/account-acts.ts'
import type { House } from '../house.ts'

/** Acts on a page. */
const PAGE = 100

/** What was done to accounts, the newest first. */
export interface ActPage {
  readonly acts: readonly KeptAct[]
  /** The number before which the next page goes on; null on the last one. */
  readonly next: string | null
}

/** A page of the record of accounts. */
export async function readActs(house: House, before: string | null): Promise<ActPage> {
  const from = before !== null && /^\d{1,18}$/.test(before) ? before : null
  const acts = await listActs(house.database, house.keys, from, PAGE + 1)
  const page = acts.slice(0, PAGE)
  return { acts: page, next: acts.length > PAGE ? (page.at(-1)?.n ?? null) : null }
}
