import { knownFilings, MOST_KNOWN, type KnownFilings } from '../../domain/intake/known-filings.ts'
import { placeAlike, type Placed } from '../../domain/intake/place-alike.ts'
import type { Read } from '../../store/database.ts'
import type { WordsOf } from '../../store/intake/sealed-sketch.ts'
import { keepPlaced, knownWords, openKnown, waitingFilings } from '../../store/intake/sketches.ts'
import type { House } from '../house.ts'
import { inTurns } from '../in-turns.ts'
import { inTransaction } from '../transaction.ts'

/** Filings that are compared before what was found is kept: a few milliseconds in which their lines are locked. */
const BATCH = 100

/** What is known while a flood lasts, for each database. */
const kept = new WeakMap<Read, KnownFilings>()

/**
 * Compares what waits with what came before, outside of any transaction and with turns for everybody else. Nothing is
 * read where nothing waits.
 */
export async function compareFilings(house: House, stopping?: AbortSignal): Promise<void> {
  let known: KnownFilings | null = null
  const turn = inTurns()
  for (let some = BATCH; some === BATCH && stopping?.aborted !== true;) {
    const waiting = await waitingFilings(house.database, house.keys, BATCH)
    if (waiting.length === 0) return
    known ??= await knownNow(house)
    const placed: Placed[] = []
    for (const each of waiting) {
      placed.push(placeAlike(each, known))
      await turn()
    }
    await inTransaction(house, (tx) => keepPlaced(tx, house.keys, placed))
    some = waiting.length
  }
}

/** Forgets what was known, when a flood is over. */
export function forgetKnown({ database }: House): void {
  kept.delete(database)
}

/** What this process knows, brought in step with the database: others add to it, and what is erased is gone. */
async function knownNow(house: House): Promise<KnownFilings> {
  const { database, keys } = house
  const known = kept.get(database) ?? knownFilings()
  kept.set(database, known)
  const turn = inTurns()
  const there = await knownWords(database, keys, MOST_KNOWN)
  const isThere = new Set(there.map(keyOf))
  const isKnown = new Set<string>()
  for (const each of known.all()) {
    if (isThere.has(keyOf(each))) isKnown.add(keyOf(each))
    else known.remove(each)
  }
  const missing = there
    .slice(0, MOST_KNOWN / 2)
    .filter((each) => !isKnown.has(keyOf(each)))
    .toReversed()
  for (let from = 0; from < missing.length; from += BATCH)
    for (const each of await openKnown(database, keys, missing.slice(from, from + BATCH))) {
      known.add(each)
      await turn()
    }
  return known
}

const keyOf = ({ caseId, entry }: WordsOf) => `${caseId} ${entry}`
