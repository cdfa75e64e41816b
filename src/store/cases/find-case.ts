import { fold } from '../../domain/case/fold.ts'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Read, Tx } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { eventOf } from './event-row.ts'
import { audiencesOf, visibleTo, type Viewer } from './viewer.ts'

export interface FoundCase {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
}

/** A case as a viewer may see it, folded from the events of that viewer's audience; null when there is none for them. */
export async function findCase(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
): Promise<FoundCase | null> {
  const file = await read.db
    .selectFrom('case_file')
    .innerJoin('case_key', 'case_key.case_id', 'case_file.case_id')
    .select(['case_key.wrapped', 'case_key.key_id'])
    .where('case_file.case_id', '=', caseId)
    .where(visibleTo(viewer))
    .executeTakeFirst()
  if (!file) return null
  const rows = await read.db
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('audience', 'in', audiencesOf(viewer))
    .orderBy('seq')
    .execute()
  const key = keys.unwrapDataKey(caseId, file.wrapped, file.key_id)
  const events = rows.map((row) => eventOf(row, key))
  return { kase: fold(caseId, events), events }
}

/** A case held for change: nobody else changes it until the transaction ends. */
export interface HeldCase {
  readonly kase: Case
  readonly key: Buffer
  readonly head: Buffer
  readonly lastSeq: number
}

/**
 * Takes a case for change, if the viewer may see it. All events are read whoever asks, because rules look at all of
 * them; nothing of this is for showing.
 */
export async function holdCase(
  tx: Tx,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
): Promise<HeldCase | null> {
  const file = await tx.db
    .selectFrom('case_file')
    .innerJoin('case_key', 'case_key.case_id', 'case_file.case_id')
    .select(['case_file.head', 'case_file.events', 'case_key.wrapped', 'case_key.key_id'])
    .where('case_file.case_id', '=', caseId)
    .where(visibleTo(viewer))
    .forUpdate('case_file')
    .executeTakeFirst()
  if (!file) return null
  const rows = await tx.db
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  const key = keys.unwrapDataKey(caseId, file.wrapped, file.key_id)
  const kase = fold(
    caseId,
    rows.map((row) => eventOf(row, key)),
  )
  return { kase, key, head: file.head, lastSeq: file.events }
}
