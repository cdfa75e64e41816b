import type { Case } from '../domain/case/case.ts'
import type { SettledEvent } from '../domain/case/case-event.ts'
import { changesWhoIsKept } from '../domain/casework/hands-of-kept.ts'
import type { NotStored } from '../store/history/commit-rows.ts'
import { findWholeCase, type WholeCase } from '../store/history/find-case.ts'
import { GENESIS } from '../store/history/ledger.ts'
import { MADE_BY } from '../store/projections/project.ts'
import { allHands, lastAct } from '../store/staff/hands.ts'
import type { House } from './house.ts'
import { codesTo } from './intake/ended-for-fear.ts'
import { keptNow } from './kept-now.ts'
import { prepare, type Commit, type Prepared } from './prepare-commit.ts'
import { isStored, storeWithin } from './store-within.ts'
import { inTransaction } from './transaction.ts'
import { TRIES } from './tries.ts'

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
  const beside = { hands: [], codesTo: await codesTo(house, of.before) }
  if (!mayKeepMore(of)) return storePrepared(house, of, prepare(house, of, beside, made))
  const since = await lastAct(house.database)
  const hands = await allHands(house.database)
  const done = await storePrepared(house, of, prepare(house, of, { ...beside, hands }, made))
  if (typeof done !== 'string') await keepFromNewHands(house, of.caseId, since)
  return done
}

/**
 * Whoever does something to an account looks for such cases afterwards too: of two at the same moment, one sees the
 * other. The case is on disk, so that nothing here may fail: a person would be without the receipt of a case that is
 * there. What breaks is looked at by a job; where not even that can be queued, the one that the act left does.
 *
 * @param since the number of the newest act before it was stored
 */
async function keepFromNewHands(house: House, caseId: string, since: string): Promise<void> {
  try {
    if ((await lastAct(house.database)) !== since) await keepMore(house, caseId)
  } catch (error) {
    noteBroken(house, error)
    await inTransaction(house, (tx) => house.jobs.send(tx, 'keep_hands', { since }, since)).catch(
      (other: unknown) => noteBroken(house, other),
    )
  }
}

/** Without the id of the case: the moment is that in which somebody wrote (decision 0004). */
function noteBroken({ log }: House, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error
  log.error({ kind }, 'from a case that is stored nobody could be kept for a newer hand in their keys')
}

/** Keeps from a case whoever is not kept from it yet, and by a hand in their keys is to be. */
export async function keepMore(house: House, caseId: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
    if (before === null) return
    const events = keptNow(house, before.kase, await allHands(house.database))
    if (events.length === 0 || (await commit(house, { caseId, before, events })) !== 'overtaken') return
  }
  throw new Error('Others write on this case again and again.')
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

async function storePrepared(house: House, of: Commit, prepared: Prepared): Promise<Committed | NotStored> {
  const stored = await store(house, of, prepared)
  return stored === 'stored' ? committed(of, prepared) : stored
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
