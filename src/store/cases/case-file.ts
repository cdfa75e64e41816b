import type { Insertable } from 'kysely'
import type { Case } from '../../domain/case/case.ts'
import { openAppeals } from '../../domain/casework/open-appeals.ts'
import { deskStep } from '../../domain/casework/next-step.ts'
import { caseSeverity } from '../../domain/casework/overview.ts'
import { waitsForOthers } from '../../domain/case/queues.ts'
import { titleOf } from '../../domain/case/title-of.ts'
import { retaliationDue } from '../../domain/casework/retaliation.ts'
import { placeAmongMessages, placeOf } from '../../domain/case/sort-key.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { seal } from '../keys/seal.ts'
import type { Schema } from '../schema.ts'

/** What lists and clocks need to know of a case; recomputed from it with every change. */
export function caseFileOf(
  kase: Case,
  key: Uint8Array,
  calendar: Calendar,
  chain: { readonly events: number; readonly head: Buffer },
): Insertable<Schema['case_file']> {
  const severity = caseSeverity(kase)
  const next = deskStep(kase, calendar)
  const retaliation = retaliationDue(kase, calendar)
  return {
    case_id: kase.id,
    reference: kase.reference,
    kind: kase.kind,
    state: kase.state,
    language: kase.language,
    channel: kase.channel,
    received_at: new Date(kase.receivedAt),
    handler: kase.handler,
    took_part: [...kase.tookPart],
    priority: Number(severity.priority.slice(1)),
    deadline: severity.key.deadline === null ? null : new Date(severity.key.deadline),
    worklist_key: placeOf(kase),
    level: severity.level,
    provisional: severity.provisional,
    rights: [...new Set(kase.impacts.flatMap((impact) => impact.rights))],
    roles: [...new Set(kase.entities.map((entity) => entity.role))],
    next_step: next.step,
    next_due: next.by === null ? null : new Date(next.by),
    open_appeals: openAppeals(kase).length,
    waiting_for_others: waitsForOthers(kase),
    unanswered: kase.unansweredSince !== null,
    retaliation_due: retaliation === null ? null : new Date(retaliation),
    messages_key: placeAmongMessages(kase, calendar),
    title: seal(key, titleOf(kase), titlePlace(kase.id)),
    events: chain.events,
    head: chain.head,
  }
}

/** Where a sealed title belongs. */
export function titlePlace(caseId: string): string {
  return `case_file:${caseId}:title`
}
