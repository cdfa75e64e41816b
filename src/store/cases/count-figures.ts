import { sql } from 'kysely'
import { figureTakenOff } from '../../domain/case/queues.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { counterName } from '../projections/counter-name.ts'
import type { Viewer } from './viewer.ts'

/**
 * Figures of the house by the names of their counters; without what the viewer must not see.
 *
 * @param viewer null for the house itself, as in an export
 */
export async function countFigures(
  read: Read,
  keys: Keyring,
  figures: readonly string[],
  viewer: Extract<Viewer, { kind: 'staff' }> | null,
): Promise<ReadonlyMap<string, number>> {
  const named = figures.map((figure) => ({
    figure,
    name: counterName(keys, figure),
    off: viewer && counterName(keys, figureTakenOff(figure, viewer.id)),
  }))
  const names = named.flatMap(({ name, off }) => (off === null ? [name] : [name, off]))
  const { rows } = await sql<{ queue: string; n: string }>`
    select queue, sum(n) as n from queue_count where queue = any(${names}::text[]) group by queue`.execute(
    read.db,
  )
  const found = new Map(rows.map(({ queue, n }) => [queue, Number(n)]))
  return new Map(
    named.map(({ figure, name, off }) => [
      figure,
      (found.get(name) ?? 0) - (off === null ? 0 : (found.get(off) ?? 0)),
    ]),
  )
}
