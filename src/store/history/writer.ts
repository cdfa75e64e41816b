import { setTimeout as delay } from 'node:timers/promises'
import { isCutOff, type Read, type Tx } from '../database.ts'
import { runIn, runOn, type Run } from '../run.ts'
import type { Keyring } from '../keys/keyring.ts'
import { placerOf, type PlaceSecrets } from '../keys/place-secrets.ts'
import type { CommitRows, NotStored } from './commit-rows.ts'
import { endOf, endsOfLanes, macOf, type BatchEntry, type LaneEnd } from './ledger-batch.ts'
import { storeBatch } from './store-batch.ts'

/** Stores commits; answers each when it is on disk, never before. */
export interface Writer {
  /** Stores a commit together with whatever else waits. */
  write(commit: CommitRows): Promise<'stored' | NotStored>
  /**
   * Stores commits, in the order of their cases, within a transaction of the caller, with whatever else that changes; one
   * such at a time. When somebody else was first, `write` throws, so that the caller's transaction ends with nothing of it
   * kept.
   */
  alone(
    transaction: (write: (tx: Tx, commits: readonly CommitRows[]) => Promise<void>) => Promise<unknown>,
  ): Promise<'stored' | NotStored>
  /** Waits until everything that was handed in is stored. */
  drain(): Promise<void>
}

/** The second is for when the first cannot keep up. More gained nothing on two cores. */
const LANES = 2
/** Commits that go to disk together at most. */
const MOST = 64
/**
 * Commits that have to wait before a second lane takes some: what a batch costs by itself is shared by all in it, so
 * that one full batch is cheaper than two half ones.
 */
const MANY = MOST / 2
/**
 * Milliseconds after which a batch is taken to be held up, by a row that somebody else holds: the others go past it.
 */
const HELD_UP = 20
/**
 * How often what was cut off is tried again, and milliseconds before each: the pool may give a broken connection once
 * more, and a server that starts again takes a second.
 */
const CUT_OFF_TRIES = 5
const CUT_OFF_PAUSE = 200
/**
 * Each process takes three lanes at random: two for batches, one for transactions. With sixteen places, two processes
 * seldom meet on one, and when they do, whoever comes second goes on elsewhere: on one lane they would overtake each
 * other again and again. More lanes would only be more to keep.
 */
const PLACES = 16
/** How often a lane keeps where all others stand, in batches: what is younger than that has only its own lane. */
const KEEPS_ENDS = 256
/** Of most batches. */
const NO_ENDS = Buffer.alloc(0)
/** Of the code that PostgreSQL gives when a row is there already. */
const TAKEN = '23505'

const anyPlace = () => Math.floor(Math.random() * PLACES)

interface Waiting {
  readonly commit: CommitRows
  readonly done: (result: 'stored' | NotStored) => void
  readonly failed: (error: unknown) => void
}

/**
 * A writer with lanes of its own: what waits is stored together, in one statement with one wait for the disk. A batch
 * that does not fit is tried one by one, so that one bad row harms no neighbour.
 *
 * @param place which of the places it takes at first, from 0
 */
export function openWriter(database: Read, keys: Keyring, place = anyPlace()): Writer {
  const first = place * (LANES + 1)
  const placeSecrets = placerOf(database, keys.slots)
  const queue: Waiting[] = []
  const idle = Array.from({ length: LANES }, (_, n) => laneOf(database, keys, placeSecrets, first + n))
  const apart = laneOf(database, keys, placeSecrets, first + LANES)
  const running = new Set<Promise<void>>()
  let alone: Promise<unknown> = Promise.resolve()

  const start = (enough = running.size === 0 ? 1 : MANY) => {
    while (queue.length >= enough) {
      const lane = idle.shift()
      if (lane === undefined) return
      const heldUp = setInterval(() => start(1), HELD_UP)
      const run = storeTogether(nextBatch(queue), lane, database).finally(() => {
        clearInterval(heldUp)
        running.delete(run)
        idle.push(lane)
        start()
      })
      running.add(run)
    }
  }
  return {
    write: (commit) =>
      new Promise((done, failed) => {
        queue.push({ commit, done, failed })
        // Whatever came in together goes to disk together.
        setImmediate(() => start())
      }),
    alone(transaction) {
      const once = async () => {
        let last: CommitRows | undefined
        try {
          await transaction(async (tx, commits) => {
            for (let from = 0; from < commits.length; from += MOST)
              await apart.store(commits.slice(from, from + MOST), runIn(tx))
            last = commits.at(-1) ?? last
          })
          return 'stored'
        } catch (error) {
          apart.forget()
          if (isCutOff(error) && last !== undefined && (await isOnDisk(last, database))) return 'stored'
          return whyNot(error)
        }
      }
      // Another process wrote on this lane: the whole transaction once more, on another one.
      const turn = () => onAnotherLaneWhenMet(once)
      const mine = alone.then(turn, turn)
      alone = mine.catch(() => {})
      return mine
    },
    async drain() {
      await alone
      start()
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** What goes to disk next: at most one commit of each case, because the second has to follow the first. */
function nextBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const cases = new Set<string>()
  for (const each of queue.splice(0, queue.length)) {
    const fits = batch.length < MOST && !cases.has(each.commit.caseId)
    ;(fits ? batch : left).push(each)
    cases.add(each.commit.caseId)
  }
  queue.push(...left)
  return batch
}

/** In the order of the cases, so that two batches that meet on the same cases take them in the same order. */
async function storeTogether(
  batch: readonly Waiting[],
  lane: Lane,
  database: Read,
  triesLeft = CUT_OFF_TRIES,
): Promise<void> {
  const inOrder = batch.toSorted((a, b) => (a.commit.caseId < b.commit.caseId ? -1 : 1))
  try {
    await lane.store(inOrder.map(({ commit }) => commit))
    for (const { done } of batch) done('stored')
  } catch (error) {
    const [only, ...others] = batch
    if (only !== undefined && others.length === 0) {
      // Nobody knows what became of it. Trying again waits for what is still under way, and then meets it or is first.
      if (isCutOff(error) && triesLeft > 0) {
        await delay(CUT_OFF_PAUSE)
        return storeTogether(batch, lane, database, triesLeft - 1)
      }
      return settle(only, error, database)
    }
    for (const each of batch) await storeTogether([each], lane, database)
  }
}

/**
 * A connection that broke after the commit leaves it stored and nobody told: what is tried again then meets itself, and
 * was stored.
 */
async function settle({ commit, done, failed }: Waiting, error: unknown, database: Read): Promise<void> {
  try {
    done((await isOnDisk(commit, database)) ? 'stored' : whyNot(error))
  } catch (other) {
    failed(other)
  }
}

/**
 * Whether the last entry of a commit is there as this commit has it: its hash covers all that came before. The same
 * words within the same hour have the same hash; where a commit has a key, that is there with it.
 */
async function isOnDisk({ caseId, events, kept }: CommitRows, { db }: Read): Promise<boolean> {
  const { seq, hash } = events.at(-1)!
  const row = await db
    .selectFrom('case_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined || kept === null) return row !== undefined
  const key = await db
    .selectFrom('kept_reply')
    .select('key_hash')
    .where('key_hash', '=', kept.keyHash)
    .executeTakeFirst()
  return key !== undefined
}

/** Whether somebody else was first; throws what is no such thing. */
function whyNot(error: unknown): NotStored {
  if (isTaken(error, 'case_event_pkey')) return 'overtaken'
  if (isTaken(error, 'kept_reply_pkey') || isTaken(error, 'incident_pkey')) return 'repeated'
  throw error
}

function isTaken(error: unknown, by: string): boolean {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string }
  return code === TAKEN && constraint === by
}

/** Whether another process wrote on the same lane first. */
const isMet = (error: unknown) => isTaken(error, 'ledger_batch_pkey')

/**
 * Tries until a lane is found that nobody else writes on: with fewer processes than places the first nearly always is.
 */
const LANES_TRIED = 12

async function onAnotherLaneWhenMet<T>(once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once()
    } catch (error) {
      if (!isMet(error) || tries === LANES_TRIED) throw error
    }
  }
}

interface Lane {
  store(commits: readonly CommitRows[], within?: Run): Promise<void>
  /** Looks again where the lane ends before the next batch. */
  forget(): void
}

/** One lane of the ledger: its batches come one after the other, each with a keyed hash over the one before. */
function laneOf(database: Read, keys: Keyring, placeSecrets: PlaceSecrets, first: number): Lane {
  let number = first
  let end: LaneEnd | null = null
  const store = async (commits: readonly CommitRows[], run: Run): Promise<void> => {
    const ends = end === null || end.n % KEEPS_ENDS === KEEPS_ENDS - 1 ? await endsOfLanes(database) : NO_ENDS
    const before = end ?? endOf(number, ends)
    // Until it is stored nobody knows where the lane ends.
    end = null
    const entries = commits.map(entryOf)
    const mac = macOf(keys, number, before, { entries, ends })
    const n = before.n + 1
    await storeBatch(run, commits, { lane: number, n, mac, ends, entries })
    end = { n, mac }
  }
  return {
    async store(commits, within) {
      // On disk before the rows that need them: a case that was acknowledged can always be read.
      await placeSecrets(commits.flatMap(({ newKey }) => newKey?.secret ?? []))
      const once = async () => {
        try {
          await store(commits, within ?? runOn(database))
        } catch (error) {
          // The rest of the number stays: on it the lanes of one process never meet.
          if (isMet(error)) number = anyPlace() * (LANES + 1) + (number % (LANES + 1))
          throw error
        }
      }
      // A transaction of somebody else has to begin anew as a whole.
      await (within === undefined ? onAnotherLaneWhenMet(once) : once())
    },
    forget() {
      end = null
    },
  }
}

function entryOf({ caseId, events }: CommitRows): BatchEntry {
  const [first] = events
  const last = events.at(-1)
  if (first === undefined || last === undefined) throw new Error('A commit has at least one event.')
  return { caseId, first: first.seq, last: last.seq, head: last.hash }
}
