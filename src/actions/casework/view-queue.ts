import { freeToDecide } from '../../domain/casework/reviewers.ts'
import type { Queue } from '../../domain/case/queues.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { referenceTyped } from '../../domain/typed/reference.ts'
import { findAlarms, type Alarm } from '../../store/alarms.ts'
import { countQueues, type CaseLine, type ListFilter, type Page } from '../../store/cases/list-cases.ts'
import { listQueue } from '../../store/cases/list-queue.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { unopenedOf } from '../../store/cases/looks.ts'
import type { House } from '../house.ts'
import { staffNames } from '../staff/staff-names.ts'
import { noteLooks } from './looks.ts'
import { whoDecides } from './who-can-decide.ts'

export type { Alarm, CaseLine, ListFilter }

/** One page of a queue, with what its lines need beside the cases themselves. */
export interface QueueView extends Page<CaseLine> {
  /** Those whose story nobody has and the viewer has not opened: their titles are words of it, and are not shown. */
  readonly unopened: ReadonlySet<string>
  /** Ids of those who took no part and can decide an appeal, for each case on this page in which one waits. */
  readonly free: ReadonlyMap<string, readonly string[]>
  /** Names of staff by id. */
  readonly names: ReadonlyMap<string, string>
  /** What the house is in: a flood, or a disk that fills up. */
  readonly alarms: readonly Alarm[]
  readonly now: Instant
}

/**
 * One page of a queue, or of every case when it is null, as a viewer may see it, the gravest first. A reference is read
 * as people type and paste it.
 */
export async function viewQueue(
  house: House,
  viewer: Viewer,
  queue: Queue | null,
  after: string | null,
  asked: ListFilter,
): Promise<QueueView> {
  const now = house.now()
  const { reference } = asked
  const filter = reference === undefined ? asked : { ...asked, reference: referenceTyped(reference) }
  const page = await listQueue(house.lists, house.keys, viewer, queue, after, filter, now)
  const ids = page.lines.map((line) => line.id)
  if (reference !== undefined) await noteLooks(house, viewer, ids, 'found')
  const waiting = page.lines.filter(({ openAppeals }) => openAppeals > 0)
  const colleagues = waiting.length > 0 ? await whoDecides(house) : []
  const handlers = page.lines.flatMap(({ handler }) => handler ?? [])
  const names = await staffNames(house, [...handlers, ...colleagues])
  const free = new Map(
    waiting.map((line) => [
      line.id,
      freeToDecide(
        { ...line, recusals: line.recused.map((account) => ({ account, endedAt: null })) },
        colleagues,
      ),
    ]),
  )
  const unopened = new Set(viewer.kind === 'staff' ? await unopenedOf(house.database, viewer, ids) : [])
  const lines = page.lines.map((line) => (unopened.has(line.id) ? { ...line, title: '' } : line))
  const alarms = queue === 'worklist' ? await findAlarms(house.database) : []
  return { ...page, lines, unopened, free, names, alarms, now }
}

/** How long each queue is for somebody of the staff: as long as the list they get. */
export function queueLengths(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<Readonly<Partial<Record<Queue, number>>>> {
  return countQueues(house.database, viewer)
}
