import { sql } from 'kysely'
import { figureTakenOff } from '../../domain/case/queues.ts'
import type { Read } from '../database.ts'
import type { Viewer } from './viewer.ts'

/** Figures of the house by the names of their counters; without what the viewer must not see. */
export async function countFigures(
  read: Read,
  figures: readonly string[],
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<ReadonlyMap<string, number>> {
  const names = figures.flatMap((figure) => [figure, figureTakenOff(figure, viewer.id)])
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where('queue', 'in', names)
    .groupBy('queue')
    .execute()
  const found = new Map(rows.map(({ queue, n }) => [queue, Number(n)]))
  return new Map(
    figures.map((figure) => [
      figure,
      (found.get(figure) ?? 0) - (found.get(figureTakenOff(figure, viewer.id)) ?? 0),
    ]),
  )
}

/**
 * Every figure of the house whose name begins so; without what the viewer must not see.
 *
 * @param viewer null for the house itself, as in an export
 */
export async function countFiguresFrom(
  read: Read,
  prefix: string,
  viewer: Extract<Viewer, { kind: 'staff' }> | null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where(sql<boolean>`starts_with(queue, ${prefix})`)
    .groupBy('queue')
    .execute()
  const found = new Map(rows.map(({ queue, n }) => [queue, Number(n)]))
  const takenOff = (figure: string) => (viewer === null ? 0 : (found.get(figureTakenOff(figure, viewer.id)) ?? 0))
  return new Map([...found].map(([figure, n]) => [figure, n - takenOff(figure)]))
}
