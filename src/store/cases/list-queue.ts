import type { Queue } from '../../domain/case/queues.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { CaseLine, Page } from './case-line.ts'
import { listCases } from './list-cases.ts'
import type { ListFilter } from './list-parts.ts'
import { listWork } from './list-work.ts'
import type { Viewer } from './viewer.ts'

/** One page of any queue, or of every case when it is null; the list of work is merged as it is at that moment. */
export function listQueue(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  queue: Queue | null,
  after: string | null,
  filter: ListFilter,
  now: Instant,
): Promise<Page<CaseLine>> {
  return queue === 'worklist'
    ? listWork(read, keys, viewer, after, filter, now)
    : listCases(read, keys, viewer, queue, after, filter)
}
