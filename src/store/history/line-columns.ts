import { firstDue } from '../../domain/case/clocks.ts'
import { rankOf } from '../../domain/vocabulary/severity.ts'
import { NIL_ID } from '../nil-id.ts'
import { MADE_BY } from '../projections/project.ts'
import type { CommitRows } from './commit-rows.ts'

/**
 * The columns of a line beside its id, with the type of each in an array; `text` where the value is an array itself,
 * or JSON.
 */
export const LINE = {
  made_by: 'smallint',
  events: 'integer',
  reference: 'text',
  kind: 'text',
  state: 'text',
  language: 'text',
  channel: 'text',
  received_at: 'timestamptz',
  handler: 'uuid',
  in_hand: 'text',
  took_part: 'text',
  seen_as: 'uuid',
  also_seen_by: 'text',
  only_for: 'text',
  recused: 'text',
  held: 'boolean',
  priority: 'smallint',
  deadline: 'timestamptz',
  deadline_kind: 'text',
  worklist_key: 'text',
  level: 'smallint',
  provisional: 'boolean',
  rights: 'text',
  roles: 'text',
  next_step: 'text',
  next_due: 'timestamptz',
  open_appeals: 'smallint',
  waiting_for_others: 'boolean',
  unanswered: 'boolean',
  retaliation_due: 'timestamptz',
  messages_key: 'text',
  parked: 'boolean',
  late_key: 'text',
  priority_moved: 'boolean',
  duty_open: 'boolean',
  set_aside: 'boolean',
  second_person: 'boolean',
  outside_asked: 'text',
  outside_admitted: 'text',
  read_from_outside: 'text',
  reader_due: 'timestamptz',
  listed: 'text',
  title: 'bytea',
  counted: 'text',
  clocks: 'smallint',
  first_clock: 'timestamptz',
} as const

export const LINE_COLUMNS = Object.keys(LINE) as (keyof typeof LINE)[]

/** What those become that are sent as text. */
export const CAST: Readonly<Partial<Record<keyof typeof LINE, string>>> = {
  in_hand: 'uuid[]',
  took_part: 'uuid[]',
  also_seen_by: 'uuid[]',
  only_for: 'uuid[]',
  recused: 'uuid[]',
  outside_asked: 'uuid[]',
  outside_admitted: 'uuid[]',
  read_from_outside: 'uuid[]',
  listed: 'jsonb',
  rights: 'text[]',
  roles: 'text[]',
  counted: 'text[]',
}

/**
 * A line as its row.
 *
 * @param last the number of the event that it was made from
 */
export function lineRow(
  { line, clocks, counters }: CommitRows['projected'],
  title: Buffer,
  last: number,
): Readonly<Record<keyof typeof LINE, unknown>> {
  return {
    made_by: MADE_BY,
    events: last,
    reference: line.reference,
    kind: line.kind,
    state: line.state,
    language: line.language,
    channel: line.channel,
    received_at: line.receivedAt,
    handler: line.handler,
    in_hand: arrayText(line.inHand),
    took_part: arrayText(line.tookPart),
    seen_as: line.seenAs ?? NIL_ID,
    also_seen_by: arrayText(line.alsoSeenBy),
    only_for: line.onlyFor && arrayText(line.onlyFor),
    recused: arrayText(line.recused),
    held: line.held,
    priority: rankOf(line.priority),
    deadline: line.deadline,
    deadline_kind: line.deadlineKind,
    worklist_key: line.worklistKey,
    level: line.level,
    provisional: line.provisional,
    rights: arrayText(line.rights),
    roles: arrayText(line.roles),
    next_step: line.nextStep,
    next_due: line.nextDue,
    open_appeals: line.openAppeals,
    waiting_for_others: line.waitingForOthers,
    unanswered: line.unanswered,
    retaliation_due: line.retaliationDue,
    messages_key: line.messagesKey,
    parked: line.parked,
    late_key: line.lateKey,
    priority_moved: line.priorityMoved,
    duty_open: line.dutyOpen,
    set_aside: line.setAside,
    second_person: line.secondPerson,
    outside_asked: arrayText(line.outsideAsked),
    outside_admitted: arrayText(line.outsideAdmitted),
    read_from_outside: arrayText(line.readFromOutside),
    reader_due: line.readerDue,
    listed: JSON.stringify(line.listed),
    title,
    counted: arrayText(counters),
    clocks: clocks.length,
    first_clock: firstDue(clocks),
  }
}

/** Codes and ids as the text of an array; none of them holds a sign that would have to be escaped. */
export function arrayText(values: readonly string[]): string {
  return `{${values.join(',')}}`
}
