import type { KeyObject } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { audienceOf, type CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import { fold } from '../../domain/case/fold.ts'
import { priorityOf, type Priority } from '../../domain/vocabulary/severity.ts'
import type { CasePower } from '../../domain/access/case-access.ts'
import { seenByAdviser } from '../../domain/access/seen-by-adviser.ts'
import { seenByMember } from '../../domain/access/seen-by-member.ts'
import { seenByNotifier } from '../../domain/access/seen-by-notifier.ts'
import { isInGroup } from '../../domain/casework/group.ts'
import { veiled } from '../../domain/access/veil.ts'
import { visibleTo, type Viewer } from '../cases/viewer.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { eventOf, type ReadRow } from './event-row.ts'

/** A case with its whole history, for deciding: rules look at all of it, and nothing of it is for showing. */
export interface WholeCase {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
  readonly key: KeyObject
  /** The hash of the last event, and its number: what a new one is chained to. */
  readonly head: Buffer
  readonly lastSeq: number
  /** What the lists say of it; null while its line is lost. */
  readonly listed: Listed | null
}

/** Where the lists have a case, and by which rules (`MADE_BY`). */
export interface Listed {
  readonly madeBy: number
  readonly priority: Priority
}

export interface FoundCase {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
}

/**
 * A case as a viewer may see it, folded from the events of that viewer's audience; null when there is none for them. Once
 * its last entry is there, a case is there for nobody, also while its key waits to be overwritten.
 */
export async function findCase(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
): Promise<(FoundCase & Pick<WholeCase, 'lastSeq' | 'head'>) | null> {
  const found = await findFolded(read, keys, viewer, caseId)
  return found === null || found.kase.erasedAt !== null ? null : found
}

async function findFolded(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
): Promise<(FoundCase & Pick<WholeCase, 'lastSeq' | 'head'>) | null> {
  if (viewer.kind === 'adviser' && isInGroup(viewer.adviser)) {
    const whole = await readCase(read, keys, viewer, caseId, sql<boolean>`true`, 'read')
    return whole && seenByMember(whole, viewer.adviser)
  }
  const readers = isOfThePerson(viewer) ? sql<boolean>`'person' = any(e.audience)` : sql<boolean>`true`
  const found = await readCase(read, keys, viewer, caseId, readers, 'read')
  if (found === null) return null
  if (isOfThePerson(viewer)) {
    const theirs = seenByNotifier(found)
    return viewer.kind === 'adviser' ? seenByAdviser(theirs, viewer.adviser) : theirs
  }
  return isOutside(viewer) ? { ...veiled(found), lastSeq: found.lastSeq, head: found.head } : found
}

/** What of a whole case its viewer may see; for a case that is in hand already. */
export function asSeenBy(viewer: Viewer, { kase, events }: FoundCase): FoundCase {
  if (isOutside(viewer)) return veiled({ kase, events })
  if (!isOfThePerson(viewer)) return { kase, events }
  const theirs = events.filter((event) => audienceOf(event).includes('person'))
  return seenByNotifier({ kase: fold(kase.id, theirs), events: theirs })
}

/**
 * Everything about a case in one question to the database, if the viewer may do something to it; null when there is
 * none for them.
 * Events are never changed, so what is read together is the case as it was at one moment.
 */
export function findWholeCase(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
): Promise<WholeCase | null> {
  return readCase(read, keys, viewer, caseId, sql<boolean>`true`, 'verbs')
}

async function readCase(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  caseId: string,
  readers: RawBuilder<boolean>,
  power: CasePower,
): Promise<WholeCase | null> {
  // The key, the head and the line stand once, in the first row: said in each, they would double what a long case
  // sends.
  const { rows } = await sql<
    Omit<ReadRow, 'audience'> & {
      readers: string
      wrapped: Buffer
      key_id: number
      slot: number | null
      head: Buffer
      made_by: number | null
      priority: number | null
    }
  >`
    select e.case_id, e.seq, e.version, e.kind, e.at, e.actor, e.actor_id, e.actor_token,
      array_to_string(e.audience, ',') as readers, e.facts, e.settled,
      e.sealed,
      case when e.seq = 1 then k.wrapped end as wrapped,
      case when e.seq = 1 then k.key_id end as key_id,
      case when e.seq = 1 then k.slot end as slot,
      case when e.seq = 1 then
        (select hash from case_event where case_id = ${caseId} order by seq desc limit 1) end as head,
      l.made_by, l.priority
    from case_event e join case_key k on k.case_id = e.case_id
      left join case_line l on l.case_id = e.case_id and e.seq = 1
    where e.case_id = ${caseId} and ${readers} and ${sees(viewer, caseId, power)}
    order by e.seq`.execute(read.db)
  const [first] = rows
  if (first === undefined) return null
  const key = keys.unwrapDataKey(caseId, first)
  const events = rows.map((row) => eventOf({ ...row, audience: row.readers.split(',') }, key))
  const { head, made_by: madeBy, priority } = first
  const listed = madeBy === null || priority === null ? null : { madeBy, priority: priorityOf(priority) }
  return { kase: fold(caseId, events), events, key, head, lastSeq: rows.at(-1)?.seq ?? 0, listed }
}

/** By a receipt, of their own or of somebody who stands beside them: reads nothing that only staff read. */
function isOfThePerson({ kind }: Viewer): boolean {
  return kind === 'person' || kind === 'adviser'
}

/** From outside of the house: reads without the name of the person. */
function isOutside(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.role === 'outside_reviewer'
}

/** The receipt alone opens a case; staff see it by its line. */
function sees(viewer: Viewer, caseId: string, power: CasePower) {
  if (viewer.kind === 'house') return sql<boolean>`true`
  if (viewer.kind === 'person' || viewer.kind === 'adviser') return sql<boolean>`${viewer.caseId === caseId}`
  return sql<boolean>`exists (select from case_line where case_line.case_id = ${caseId} and ${visibleTo(viewer, power)})`
}
