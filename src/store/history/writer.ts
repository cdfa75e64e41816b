import type { Read, Tx } from '../database.ts'
import { runIn, runOn, type Run } from '../run.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { CommitRows, NotStored } from './commit-rows.ts'
import { endOfLane, macOf, type BatchEntry, type LaneEnd } from './ledger-batch.ts'
import { storeBatch } from './store-batch.ts'

/** Stores commits; answers each when it is on disk, never before. */
export interface Writer {
  /** Stores a commit together with whatever else waits. */
  write(commit: CommitRows): Promise<'stored' | NotStored>
  /**
   * Stores a commit within a transaction of the caller, with whatever else that changes; one such at a time. When
   * somebody else was first, `write` throws, so that the caller's transaction ends with nothing of it kept.
   */
  alone(
    transaction: (write: (tx: Tx, commit: CommitRows) => Promise<void>) => Promise<unknown>,
  ): Promise<'stored' | NotStored>
  /** Waits until everything that was handed in is stored. */
  drain(): Promise<void>
}

/** Two: while one waits for the disk, the other fills. More gained nothing on two cores. */
const LANES = 2
/** Commits that go to disk together at most. */
const MOST = 64
/**
 * Each process takes three lanes at random: two for batches, one for transactions. With a thousand to choose from, two
 * processes seldom meet on one, and when they do, each only has to look where the lane ends.
 */
const PLACES = 1000
/** Of the code that PostgreSQL gives when a row is there already. */
const TAKEN = '23505'

interface Waiting {
  readonly commit: CommitRows
  readonly done: (result: 'stored' | NotStored) => void
  readonly failed: (error: unknown) => void
}

/**
 * A writer with lanes of its own: what waits is stored together, in one statement with one wait for the disk. A batch
 * that does not fit is tried one by one, so that one bad row harms no neighbour.
 */
export function openWriter(database: Read, keys: Keyring): Writer {
  const first = Math.floor(Math.random() * PLACES) * (LANES + 1)
  const queue: Waiting[] = []
  const idle = Array.from({ length: LANES }, (_, n) => laneOf(database, keys, first + n))
  const apart = laneOf(database, keys, first + LANES)
  const running = new Set<Promise<void>>()
  let alone: Promise<unknown> = Promise.resolve()

  const start = () => {
    while (queue.length > 0) {
      const lane = idle.shift()
      if (lane === undefined) return
      const run = empty(queue, lane).finally(() => {
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
        start()
      }),
    alone(transaction) {
      const once = async () => {
        try {
          await transaction((tx, commit) => apart.store([commit], runIn(tx)))
          return 'stored'
        } catch (error) {
          apart.forget()
          return whyNot(error)
        }
      }
      const turn = async () => {
        try {
          return await once()
        } catch (error) {
          // Another process wrote on this lane: the whole transaction once more.
          if (!isTaken(error, 'ledger_batch_pkey')) throw error
          return await once()
        }
      }
      const mine = alone.then(turn, turn)
      alone = mine.catch(() => {})
      return mine
    },
    async drain() {
      await alone
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** Stores what waits until nothing does. */
async function empty(queue: Waiting[], lane: Lane): Promise<void> {
  for (;;) {
    const batch = nextBatch(queue)
    if (batch.length === 0) return
    await storeTogether(batch, lane)
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
async function storeTogether(batch: readonly Waiting[], lane: Lane): Promise<void> {
  const inOrder = batch.toSorted((a, b) => (a.commit.caseId < b.commit.caseId ? -1 : 1))
  try {
    await lane.store(inOrder.map(({ commit }) => commit))
    for (const { done } of batch) done('stored')
  } catch (error) {
    const [only, ...others] = batch
    if (only !== undefined && others.length === 0) return settle(only, error)
    for (const each of batch) await storeTogether([each], lane)
  }
}

function settle({ done, failed }: Waiting, error: unknown): void {
  try {
    done(whyNot(error))
  } catch (other) {
    failed(other)
  }
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

interface Lane {
  store(commits: readonly CommitRows[], within?: Run): Promise<void>
  /** Looks again where the lane ends before the next batch. */
  forget(): void
}

/** One lane of the ledger: its batches come one after the other, each with a keyed hash over the one before. */
function laneOf(database: Read, keys: Keyring, number: number): Lane {
  let end: LaneEnd | null = null
  const store = async (commits: readonly CommitRows[], run: Run): Promise<void> => {
    const before = end ?? (await endOfLane(database, number))
    // Until it is stored nobody knows where the lane ends.
    end = null
    const entries = commits.map(entryOf)
    const mac = macOf(keys, number, before, entries)
    const n = before.n + 1
    await storeBatch(run, commits, { lane: number, n, mac, entries })
    end = { n, mac }
  }
  return {
    async store(commits, within) {
      try {
        await store(commits, within ?? runOn(database))
      } catch (error) {
        // Another process wrote on this lane: once more from where it ends now.
        if (!isTaken(error, 'ledger_batch_pkey') || within !== undefined) throw error
        await store(commits, runOn(database))
      }
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
