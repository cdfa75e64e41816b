import { isDeepStrictEqual } from 'node:util'
import type { HandOn } from '../../domain/casework/hands-of-kept.ts'
import type { Read, Tx } from '../../store/database.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { allHands, casesKeptFromHands, isAnyHandSince, type CaseOfHands } from '../../store/staff/hands.ts'
import { keepMore } from '../commit.ts'
import type { House } from '../house.ts'
import { keptNow } from '../kept-now.ts'
import { prepare, type Prepared } from '../prepare-commit.ts'
import { storeWithin, type WriteWithin } from '../store-within.ts'

/** Cases that are read at most while everybody else who changes accounts waits. */
const MOST_READ = 64
/** Seconds after which everything that was under way during an act has ended. */
const ALL_ENDED = 15

/** What is to be stored for a case, made from that event; null where there is nothing, or it cannot be read. */
interface Made {
  readonly lastSeq: number
  readonly prepared: Prepared | null
}

/** What was made for cases while nobody waited, and the hands that it follows from. */
export interface MadeBefore {
  readonly hands: readonly HandOn[]
  readonly cases: ReadonlyMap<string, Made>
}

export const NOTHING_MADE: MadeBefore = { hands: [], cases: new Map() }

/** So many cases are to be read that nobody may have to wait for it: it is done before, and the act then once more. */
export class ManyCases extends Error {
  override readonly name = 'ManyCases'
  readonly cases: readonly CaseOfHands[]
  readonly hands: readonly HandOn[]

  constructor(cases: readonly CaseOfHands[], hands: readonly HandOn[]) {
    super('These cases are to be read before accounts are locked.')
    this.cases = cases
    this.hands = hands
  }
}

/**
 * Whoever had a hand in the keys of another account since an act is kept from cases: from then on so is that account, in
 * the transaction of the act, so that nobody reads in between.
 *
 * @param since the number of an act
 * @throws ManyCases where more are to be read than may be here (`makeBefore`)
 */
export async function keepHands(
  house: House,
  tx: Tx,
  write: WriteWithin,
  since: string,
  before: MadeBefore,
): Promise<void> {
  if (!(await isAnyHandSince(tx, since))) return
  // For what a crash leaves between this act and what was stored meanwhile.
  await house.jobs.send(tx, 'keep_hands', { since }, since, ALL_ENDED)
  const cases = await casesKeptFromHands(tx, since)
  const hands = cases.length === 0 ? [] : await allHands(tx)
  const known = stillMade(before, cases, hands)
  const missing = cases.filter(({ caseId }) => !known.has(caseId))
  if (missing.length > MOST_READ) throw new ManyCases(cases, hands)
  const made = new Map([...known, ...(await makeFor(house, tx, missing, hands))])
  const commits = cases.flatMap(({ caseId }) => made.get(caseId)?.prepared ?? [])
  await storeWithin(house, tx, write, {}, ...commits)
}

/** Makes what an act stores in many cases while nobody waits for it. */
export async function makeBefore(
  house: House,
  { cases, hands }: ManyCases,
  before: MadeBefore,
): Promise<MadeBefore> {
  const known = stillMade(before, cases, hands)
  const missing = cases.filter(({ caseId }) => !known.has(caseId))
  return { hands, cases: new Map([...known, ...(await makeFor(house, house.database, missing, hands))]) }
}

/**
 * Keeps accounts from the cases of which it was stored while an act was done that somebody is kept from them. Whoever
 * stored it looks for acts too (`commit`): of two at the same moment, one sees the other.
 *
 * @param since the number of an act
 */
export async function keepHandsSince(house: House, since: string): Promise<void> {
  for (const { caseId } of await casesKeptFromHands(house.database, since))
    await harmingNoOther(house, caseId, () => keepMore(house, caseId))
}

/** What was made of cases that are as they were, from the same hands, at whatever moment of the act. */
function stillMade(
  before: MadeBefore,
  cases: readonly CaseOfHands[],
  hands: readonly HandOn[],
): ReadonlyMap<string, Made> {
  if (!isDeepStrictEqual(before.hands.map(whose), hands.map(whose))) return NOTHING_MADE.cases
  const last = new Map(cases.map(({ caseId, lastSeq }) => [caseId, lastSeq]))
  return new Map([...before.cases].filter(([caseId, { lastSeq }]) => last.get(caseId) === lastSeq))
}

function whose({ account, by }: HandOn): readonly string[] {
  return [account, by]
}

async function makeFor(
  house: House,
  read: Read,
  cases: readonly CaseOfHands[],
  hands: readonly HandOn[],
): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>()
  for (const each of cases) made.set(each.caseId, await make(house, read, each, hands))
  return made
}

async function make(
  house: House,
  read: Read,
  { caseId, lastSeq }: CaseOfHands,
  hands: readonly HandOn[],
): Promise<Made> {
  const made = await harmingNoOther(house, caseId, async () => {
    const before = await findWholeCase(read, house.keys, { kind: 'house' }, caseId)
    if (before === null) return null
    const events = keptNow(house, before.kase, hands)
    const prepared =
      events.length === 0
        ? null
        : prepare(house, { caseId, before, events }, { hands: [], codesTo: null }, null)
    return { lastSeq: before.lastSeq, prepared }
  })
  return made ?? { lastSeq, prepared: null }
}

/** A case that cannot be read opens itself to nobody, and stops nothing. */
async function harmingNoOther<T>(house: House, caseId: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ caseId, kind }, 'from a case nobody could be kept for a hand in their keys')
    return null
  }
}
