import { sql } from 'kysely'
import type { House } from './house.ts'

/** True when the database answers. */
export async function canReachDatabase(house: House): Promise<boolean> {
  try {
    await sql`select 1`.execute(house.database.db)
    return true
  } catch {
    return false
  }
}
