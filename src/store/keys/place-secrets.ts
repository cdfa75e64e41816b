import { sql } from 'kysely'
import type { Read } from '../database.ts'
import { SlotTaken, type CaseSlots } from './case-slots.ts'

/** The secret of a new case. It keeps the slot that it gets: a second copy would outlive the erasing of the first. */
export interface NewSecret {
  readonly caseId: string
  readonly secret: Buffer
  /** Null until it is on disk. */
  slot: number | null
}

/** Puts secrets of new cases into the file of case keys, all of one batch with one flush; answers when they are there. */
export type PlaceSecrets = (secrets: readonly NewSecret[]) => Promise<void>

/** Slots that a process takes at once: one question to the database for so many cases. */
export const BLOCK = 64

/**
 * Gives slots out of blocks that the database numbers, so that no two processes ever have the same. A number that was
 * set back, by a restored database, leads to slots that were written: then all numbers up to the end of the file are
 * passed by.
 */
export function placerOf(read: Read, slots: CaseSlots): PlaceSecrets {
  let next = 0
  let end = 0
  let taking: Promise<void> | null = null
  const takeBlock = async (): Promise<void> => {
    let block = await nextBlock(read, 1)
    while (!slots.areEmpty(firstOf(block), BLOCK)) {
      const used = Math.ceil(slots.last() / BLOCK)
      block = await nextBlock(read, Math.max(1, used - block + 1))
    }
    next = firstOf(block)
    end = next + BLOCK
  }
  const take = async (): Promise<number> => {
    while (next === end) {
      taking ??= takeBlock().finally(() => {
        taking = null
      })
      await taking
    }
    next += 1
    return next - 1
  }
  return async function place(secrets) {
    const open = secrets.filter(({ slot }) => slot === null)
    if (open.length === 0) return
    for (;;) {
      const placed: { slot: number; of: NewSecret }[] = []
      for (const of of open) placed.push({ slot: await take(), of })
      try {
        await slots.write(placed.map(({ slot, of }) => ({ slot, caseId: of.caseId, secret: of.secret })))
        for (const { slot, of } of placed) of.slot = slot
        return
      } catch (error) {
        if (!(error instanceof SlotTaken)) throw error
        next = end
      }
    }
  }
}

const firstOf = (block: number) => (block - 1) * BLOCK + 1

/** The number of a block that nobody has: the last of so many. */
async function nextBlock(read: Read, count: number): Promise<number> {
  const { rows } = await sql<{ block: number }>`
    select max(nextval('case_key_block'))::integer as block from generate_series(1, ${count}::integer)`.execute(
    read.db,
  )
  return rows[0]!.block
}
