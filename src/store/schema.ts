import type { ColumnType, Generated } from 'kysely'
import type { AlarmCode } from '../domain/vocabulary/alarm.ts'
import type { ActorKind, CaseState } from '../domain/vocabulary/casework.ts'
import type { CaseKind, Channel } from '../domain/vocabulary/intake.ts'
import type { AccountAct, HookFared, Look, StaffNotice, StaffRole } from '../domain/vocabulary/staff.ts'
import type { BodyAct } from '../domain/vocabulary/bodies.ts'
import type { ErasingReason } from '../domain/vocabulary/erasing.ts'
import type { ReportedEnd } from '../domain/vocabulary/reported.ts'
import type { Role } from '../domain/vocabulary/value-chain.ts'

/** The tables, as `migrations/` makes them. `store/schema.test.ts` compares both with a real database. */
export interface Schema {
  installation: {
    one: ColumnType<boolean, never, never>
    key_check: Buffer
    calendar: string | null
    case_keys: string | null
    files_house: Generated<string>
    files_turn: Generated<string>
    files_next_turn: string | null
  }
  case_key: { case_id: string; wrapped: Buffer; key_id: number; slot: number | null }
  case_event: {
    case_id: string
    seq: number
    version: number
    kind: string
    at: Date
    actor: ActorKind
    actor_id: string | null
    actor_token: string | null
    audience: string[]
    facts: Json
    settled: Json | null
    sealed: Buffer | null
    digests: Json
    prev: Buffer
    hash: Buffer
  }
  ledger_batch: {
    lane: number
    n: ColumnType<string, number, number>
    cases: string[]
    firsts: number[]
    lasts: number[]
    heads: Buffer
    ends: Buffer
    mac: Buffer
  }
  ledger_position: {
    position: ColumnType<string, number, number>
    case_id: string
    first: number
    last: number
  }
  ledger_lane: { lane: number; placed: ColumnType<string, number, number> }
  ledger_before: { case_id: string; events: number; head: Buffer }
  erased_case: {
    case_id: string
    because: ErasingReason
    erased_on: string
    slot: number | null
    overwritten_on: string | null
    why: Buffer | null
  }
  case_line: {
    case_id: string
    made_by: number
    events: number
    reference: string
    kind: CaseKind
    state: CaseState
    language: string
    channel: Channel
    received_at: Date
    handler: string | null
    in_hand: string[]
    took_part: string[]
    seen_as: string
    also_seen_by: string[]
    only_for: string[] | null
    recused: string[]
    held: boolean
    priority: number
    deadline: Date | null
    deadline_kind: string | null
    worklist_key: string
    level: number | null
    provisional: boolean
    rights: string[]
    roles: string[]
    next_step: string
    next_due: Date | null
    open_appeals: number
    waiting_for_others: boolean
    unanswered: boolean
    retaliation_due: Date | null
    messages_key: string
    parked: boolean
    late_key: string | null
    priority_moved: boolean
    title: Buffer
    counted: string[]
    clocks: number
    first_clock: Date | null
    duty_open: boolean
    set_aside: boolean
    second_person: boolean
    outside_asked: string[]
    outside_admitted: string[]
    read_from_outside: string[]
    reader_due: Date | null
    listed: Json
    alike: string | null
  }
  filed_sketch: {
    case_id: string
    entry: Generated<number>
    sealed: Buffer
    key_id: Generated<number>
    at: Date
    placed: Generated<boolean>
  }
  alarm: { what: AlarmCode; since: Date; alike_first: Generated<boolean> }
  case_look: { case_id: string; reader: string; role: StaffRole; what: Look; at: Date }
  case_file: {
    case_id: string
    file: string
    object: string
    bytes: ColumnType<string, number, number>
    given_on: string
  }
  files_of_day: { given_on: string; given_by: 'person' | 'staff'; bytes: ColumnType<string, number, number> }
  file_exposure: { staff_id: string; seen_on: string; opened: number }
  case_clock: { case_id: string; verb: string; subject: string; due: Date; rank: number; next_try: Date }
  outbox: { effect: 'tell_person' | StaffNotice; case_id: string }
  staff_mail: { staff_id: string; kind: StaffNotice; case_id: string; due: Date }
  receipt: {
    receipt_hash: Buffer
    key_id: number
    case_id: string
    replaced_on: string | null
  }
  adviser_receipt: { receipt_hash: Buffer; key_id: number; case_id: string; adviser: string }
  receipt_word: { case_id: string; word: string | null; changes: number; tries: number; next_try_at: Date }
  receipt_recovery: {
    case_id: string
    address_hash: Buffer
    key_id: number
    address: Buffer
    mark: Buffer
    chosen_at: Date
  }
  receipt_try: { pair: Buffer; tries: number; ends_at: Date }
  kept_reply: { key_hash: Buffer; body_hash: Buffer; reply: Buffer; expires_at: Date }
  staff: {
    staff_id: string
    email_index: Buffer
    email: Buffer
    name: Buffer
    role: StaffRole
    password: string | null
    disabled: Generated<boolean>
    waits: Generated<boolean>
    asked_by: string | null
    totp: Buffer | null
    totp_on: Generated<boolean>
    totp_step: number | null
    language: Generated<string>
    time_zone: string | null
    told: string[]
    digest_at: Date | null
    mail_refused_at: Date | null
    elsewhere: Buffer | null
    elsewhere_key_id: Generated<number>
    endings: Generated<number>
    by_address: Generated<boolean>
  }
  staff_link: { link_hash: Buffer; expires_at: Date; staff_id: string | null; ends_codes: Generated<boolean> }
  staff_session: {
    session_hash: Buffer
    staff_id: string
    expires_at: Date
    session_id: Generated<string>
    began_at: Date | null
    by_two: Generated<boolean>
    proven_at: Date | null
  }
  passkey: {
    passkey_id: string
    staff_id: string
    credential: Buffer
    public_key: Buffer
    uses: ColumnType<string, number, number>
    name: Buffer
    made_on: ColumnType<Date, Date, never>
    last_used_on: Date | null
  }
  web_hook: {
    hook_id: string
    address: Buffer
    secret: Buffer
    asked_by: string
    confirmed_by: string | null
    due: Date | null
    message_id: string | null
    tries: Generated<number>
    fared: HookFared | null
    given_up_at: Date | null
  }
  api_token: {
    token_id: string
    token_hash: Buffer
    key_id: number
    staff_id: string | null
    role: StaffRole | null
    name: Buffer
    revoked: Generated<boolean>
    expires_at: Date
    last_used_on: Date | null
  }
  account_act: {
    n: ColumnType<string, never, never>
    at: Date
    act: AccountAct
    by_id: string | null
    staff_id: string | null
    token_id: string | null
    role: StaffRole | null
    reason: Buffer | null
  }
  attempt: { subject: Buffer; tries: number; window_ends_at: Date }
  used_post: { hash: Buffer; at: Buffer; expires_at: Date }
  organisation: { organisation_id: string; name_index: Buffer; name: Buffer }
  ai_system: { system_id: string; name_index: Buffer; name: Buffer }
  relationship: {
    case_id: string
    entity: string
    organisation_id: string
    system_id: string | null
    role: Role
  }
  draft: { staff_id: string; case_id: string | null; form: string; sealed: Buffer; at: Date }
  taken_over: { staff_id: string; case_id: string }
  incident: { source: string; source_id: string; case_id: string; content_hash: Buffer }
  body_edit: {
    body_id: string
    version: number
    at: Date
    by_id: string | null
    act: BodyAct
    listing: Json
  }
  body_funding: {
    funding_id: string
    body_id: string
    at: Date
    by_id: string | null
    payer: string
    amount: string | null
    currency: string | null
    from_day: string | null
    to_day: string | null
    agreed_with: string
  }
  reported: {
    reported_id: string
    product: Buffer
    description: Buffer
    language: string
    proposed_by: string
    proposed_at: Date
    ruled_by: string | null
    ruled_at: Date | null
    accepted: boolean | null
    ended_by: string | null
    ended_at: Date | null
    ended_because: ReportedEnd | null
    reasons: Buffer | null
  }
  reported_case: { case_id: string; reported_id: string }
  queue_count: { queue: string; slot: number; n: ColumnType<string, number, number> }
}

/** A jsonb column: read as a value, written as its JSON text. */
export type Json = ColumnType<Readonly<Record<string, unknown>>, string, string>
