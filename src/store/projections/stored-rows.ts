import { sql } from 'kysely'
import type { CaseLine } from '../../domain/case/case-line.ts'
import { CLOCK_VERBS, type Clock } from '../../domain/case/clocks.ts'
import type { DeadlineKind } from '../../domain/casework/deadline-kind.ts'
import type { NextStep } from '../../domain/casework/steps.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import { priorityOf, type Grade } from '../../domain/vocabulary/severity.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Read } from '../database.ts'
import { NIL_ID } from '../nil-id.ts'

/** A line as it stands in the database, its title still sealed. */
export interface StoredLine extends Omit<CaseLine, 'title' | 'submitter'> {
  readonly madeBy: number
  readonly events: number
  readonly title: Buffer
  readonly counted: readonly string[]
  readonly clocks: number
  readonly firstClock: Instant | null
}

const moment = (at: Date | null) => (at === null ? null : instantFromMs(at.getTime()))

/** The lines of some cases, by their ids. */
export async function findLines(read: Read, caseIds: readonly string[]): Promise<Map<string, StoredLine>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read.db
    .selectFrom('case_line')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        madeBy: row.made_by,
        events: row.events,
        reference: row.reference,
        kind: row.kind,
        state: row.state,
        language: row.language,
        channel: row.channel,
        receivedAt: instantFromMs(row.received_at.getTime()),
        handler: row.handler,
        inHand: row.in_hand,
        tookPart: row.took_part,
        seenAs: row.seen_as === NIL_ID ? null : row.seen_as,
        alsoSeenBy: row.also_seen_by,
        onlyFor: row.only_for,
        recused: row.recused,
        held: row.held,
        priority: priorityOf(row.priority),
        deadline: moment(row.deadline),
        deadlineKind: row.deadline_kind as DeadlineKind | null,
        worklistKey: row.worklist_key,
        level: row.level as Grade | null,
        provisional: row.provisional,
        rights: row.rights as Right[],
        roles: row.roles as Role[],
        nextStep: row.next_step as NextStep,
        nextDue: moment(row.next_due),
        openAppeals: row.open_appeals,
        waitingForOthers: row.waiting_for_others,
        unanswered: row.unanswered,
        retaliationDue: moment(row.retaliation_due),
        messagesKey: row.messages_key,
        parked: row.parked,
        lateKey: row.late_key,
        priorityMoved: row.priority_moved,
        dutyOpen: row.duty_open,
        setAside: row.set_aside,
        listed: row.listed as CaseLine['listed'],
        secondPerson: row.second_person,
        outsideAsked: row.outside_asked,
        outsideAdmitted: row.outside_admitted,
        readFromOutside: row.read_from_outside,
        readerDue: moment(row.reader_due),
        title: row.title,
        counted: row.counted,
        clocks: row.clocks,
        firstClock: moment(row.first_clock),
      },
    ]),
  )
}

/** The clocks that are stored for some cases, by their ids. */
export async function findClocks(read: Read, caseIds: readonly string[]): Promise<Map<string, Clock[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read.db
    .selectFrom('case_clock')
    .select(['case_id', 'verb', 'subject', 'due'])
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .execute()
  const all = rows.map((row) => ({
    caseId: row.case_id,
    verb: CLOCK_VERBS.find((each) => each === row.verb) ?? 'note_lateness',
    subject: row.subject,
    due: instantFromMs(row.due.getTime()),
  }))
  return Map.groupBy(all, ({ caseId }) => caseId)
}
