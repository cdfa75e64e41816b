import type { Case } from '../domain/case/case.ts'
import type { SettledEvent } from '../domain/case/case-event.ts'
import { changesWhoIsKept } from '../domain/casework/hands-of-kept.ts'
import type { NotStored } from '../store/history/commit-rows.ts'
import type { WholeCase } from '../store/history/find-case.ts'
import { GENESIS } from '../store/history/ledger.ts'
import { MADE_BY } from '../store/projections/project.ts'
import { holdAccounts } from '../store/staff/accounts.ts'
import { allHands } from '../store/staff/hands.ts'
import type { House } from './house.ts'
import { prepare, type Commit, type Prepared } from './prepare-commit.ts'
import { isStored, storeWithin } from './store-within.ts'
import { inTransaction } from './transaction.ts'

/** A commit that is on disk: the case after it, with what it was made from. */
export interface Committed extends WholeCase {
  readonly before: Case | null
  readonly added: readonly SettledEvent[]
}

/**
 * The only way to save, for verbs, filing, importer and jobs: events → lists, clocks and counters → what has to happen
 * outside, all in one transaction. Nothing is locked while somebody decides: the first event has the number that
 * follows what was read, and when somebody else took that number, nothing is stored and the answer is `overtaken`.
 */
export async function commit(house: House, of: Commit): Promise<Committed | NotStored> {
  const made = of.before === null ? house.keys.newDataKey(of.caseId) : null
  if (mayKeepMore(of)) return commitWithHands(house, of, made)
  const prepared = prepare(house, of, [], made)
  const stored = await store(house, of, prepared)
  return stored === 'stored' ? committed(of, prepared) : stored
}

/** With those who are kept through a hand in their keys: no account gets a new one meanwhile. */
async function commitWithHands(
  house: House,
  of: Commit,
  made: Parameters<typeof prepare>[3],
): Promise<Committed | NotStored> {
  let prepared: Prepared | undefined
  const stored = await house.writer.alone((write) =>
    inTransaction(house, async (tx) => {
      await holdAccounts(tx)
      prepared = prepare(house, of, await allHands(tx), made)
      await storeWithin(house, tx, write, of, prepared)
    }),
  )
  return stored === 'stored' ? committed(of, prepared!) : stored
}

/** True where who is kept from the case changes, or the rules that say it have since it was last saved. */
function mayKeepMore({ before, events }: Commit): boolean {
  return changesWhoIsKept(events) || (before !== null && isOfOlderRules(before))
}

function isOfOlderRules({ kase, listed }: WholeCase): boolean {
  return kase.recusals.length > 0 && listed !== null && listed.madeBy < MADE_BY
}

function committed({ before }: Commit, { kase, added, rows, key }: Prepared): Committed {
  const last = rows.events.at(-1)
  return {
    kase,
    events: [...(before?.events ?? []), ...added],
    key,
    head: last?.hash ?? GENESIS,
    lastSeq: last?.seq ?? 0,
    listed: { madeBy: MADE_BY, priority: rows.projected.line.priority },
    before: before?.kase ?? null,
    added,
  }
}

/** By itself in a transaction when more has to be stored with it; else together with whatever waits. */
async function store(house: House, of: Commit, prepared: Prepared): Promise<'stored' | NotStored> {
  const { effects, rows } = prepared
  const goesAlone = of.along !== undefined || effects.some((each) => isStored(each))
  if (!goesAlone) return house.writer.write(rows)
  return house.writer.alone((write) =>
    inTransaction(house, (tx) => storeWithin(house, tx, write, of, prepared)),
  )
}
