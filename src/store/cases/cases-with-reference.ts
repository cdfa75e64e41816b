import type { Read } from '../database.ts'

/** Ids of the cases with a reference: it is short, so that two may have the same. */
export async function casesWithReference(read: Read, reference: string): Promise<string[]> {
  const rows = await read.db
    .selectFrom('case_line')
    .select('case_id')
    .where('reference', '=', reference)
    .orderBy('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}
