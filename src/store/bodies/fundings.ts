import type { Selectable } from 'kysely'
import type { Funding } from '../../domain/bodies/funding.ts'
import type { Read, Write } from '../database.ts'
import type { Schema } from '../schema.ts'

/** A funding as it was written down. */
export interface KeptFunding extends Funding {
  readonly at: Date
  readonly by: string | null
}

/** Every funding that was written down, the oldest first. */
export async function listFundings(read: Read): Promise<KeptFunding[]> {
  const rows = await read.db
    .selectFrom('body_funding')
    .selectAll()
    .orderBy('at')
    .orderBy('funding_id')
    .execute()
  return rows.map((row) => ({ ...fundingOf(row), at: row.at, by: row.by_id }))
}

/** One as it was written down; null where there is none of that id. */
export async function findFunding(read: Read, id: string): Promise<Funding | null> {
  const row = await read.db
    .selectFrom('body_funding')
    .selectAll()
    .where('funding_id', '=', id)
    .executeTakeFirst()
  return row ? fundingOf(row) : null
}

function fundingOf(row: Selectable<Schema['body_funding']>): Funding {
  return {
    id: row.funding_id,
    body: row.body_id,
    payer: row.payer,
    amount: row.amount,
    currency: row.currency,
    from: row.from_day,
    to: row.to_day,
    agreedWith: row.agreed_with,
  }
}

/** Adds one; false where one of that id is there. */
export async function insertFunding(write: Write, funding: KeptFunding): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await write.db
    .insertInto('body_funding')
    .values({
      funding_id: funding.id,
      body_id: funding.body,
      at: funding.at,
      by_id: funding.by,
      payer: funding.payer,
      amount: funding.amount,
      currency: funding.currency,
      from_day: funding.from,
      to_day: funding.to,
      agreed_with: funding.agreedWith,
    })
    .onConflict((conflict) => conflict.column('funding_id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
