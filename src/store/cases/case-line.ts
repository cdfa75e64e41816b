import type { Selectable } from 'kysely'
import type { CaseLine as KeptLine } from '../../domain/case/case-line.ts'
import type { Listed } from '../../domain/case/listed.ts'
import type { Fold } from '../../domain/case/work-order.ts'
import type { Queue } from '../../domain/case/queues.ts'
import { lateSinceOf } from '../../domain/case/sort-key.ts'
import type { DeadlineKind } from '../../domain/casework/deadline-kind.ts'
import type { NextStep } from '../../domain/casework/steps.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import { priorityOf, type Grade } from '../../domain/vocabulary/severity.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Schema } from '../schema.ts'
import type { Keyring, WrappedKey } from '../keys/keyring.ts'
import { openTitle, type Title } from './sealed-title.ts'

/** What is kept of a case for lists, of which a line shows nothing. */
type NotShown =
  | 'inHand'
  | 'channel'
  | 'held'
  | 'secondPerson'
  | 'readFromOutside'
  | 'readerDue'
  | 'seenAs'
  | 'alsoSeenBy'
  | 'worklistKey'
  | 'messagesKey'
  | 'lateKey'
  | 'priorityMoved'
  | 'dutyOpen'
  | 'setAside'
  | 'listed'

/** One line of a list. */
export interface CaseLine extends Omit<KeptLine, NotShown | keyof Title>, Title {
  readonly id: string
  /** Since when a promised time is over; null while none is. */
  readonly lateSince: Instant | null
  /** It stands here because it waits longest past a promise, not by its priority. */
  readonly fairShare: boolean
  /** For what it stands on this list; null where that is what comes next. */
  readonly listedFor: Listed | null
  /** It stands for several filings that are alike, of which it is the first; null for itself. */
  readonly fold: Fold | null
}

export interface Page<T> {
  readonly lines: readonly T[]
  /** Give this back to get the next page; null on the last one. */
  readonly after: string | null
}

/** Lines on one page: what fits two screens, and keeps the page far below 60 kB. */
export const PAGE_LENGTH = 50

/** A line as it is shown, its title opened. */
export function lineOf(keys: Keyring, row: ListedRow, queue: Queue | null, fairShare = false): CaseLine {
  const key = keys.unwrapDataKey(row.case_id, row)
  return {
    id: row.case_id,
    reference: row.reference,
    kind: row.kind,
    state: row.state,
    language: row.language,
    receivedAt: instantFromMs(row.received_at.getTime()),
    handler: row.handler,
    priority: priorityOf(row.priority),
    deadline: row.deadline === null ? null : instantFromMs(row.deadline.getTime()),
    onlyFor: row.only_for,
    recused: row.recused,
    deadlineKind: row.deadline_kind as DeadlineKind | null,
    level: row.level as Grade | null,
    provisional: row.provisional,
    rights: row.rights as Right[],
    roles: row.roles as Role[],
    nextStep: row.next_step as NextStep,
    nextDue: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
    openAppeals: row.open_appeals,
    tookPart: row.took_part,
    outsideAsked: row.outside_asked,
    outsideAdmitted: row.outside_admitted,
    waitingForOthers: row.waiting_for_others,
    unanswered: row.unanswered,
    retaliationDue: row.retaliation_due === null ? null : instantFromMs(row.retaliation_due.getTime()),
    lateSince: row.late_key === null ? null : lateSinceOf(row.late_key),
    parked: row.parked,
    fairShare,
    fold: null,
    listedFor: (queue && (row.listed as KeptLine['listed'])[queue]) ?? null,
    ...openTitle(key, row.case_id, row.title),
  }
}

export type ListedRow = Selectable<Schema['case_line']> & WrappedKey
