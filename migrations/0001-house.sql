-- The installation itself. `key_check` proves that the key file belongs to this database, without holding the key.
create table installation (
  one boolean primary key default true check (one),
  key_check bytea not null
);

-- One data key per case, wrapped by the installation's key. Erasing the row erases the case, in backups too.
create table case_key (
  case_id uuid primary key,
  wrapped bytea not null,
  key_id smallint not null
);

-- Where each case stands: what lists and clocks need, kept in step with its events. No words of anybody in clear.
create table case_file (
  case_id uuid primary key,
  reference text not null,
  kind text not null check (kind in ('grievance', 'notification')),
  state text not null check (state in ('received', 'assessing', 'offered', 'delivering', 'confirming', 'closed')),
  language text not null,
  channel text not null check (channel in ('web_form', 'api', 'phone', 'letter', 'in_person', 'import')),
  received_at timestamptz not null,
  handler uuid,
  took_part uuid[] not null,
  priority smallint not null check (priority between 1 and 4),
  deadline timestamptz,
  -- The whole worklist order in one sortable text, made by domain/casework/worklist-order.ts; paging goes by it.
  worklist_key text collate "C" not null,
  level smallint check (level between 1 and 5),
  provisional boolean not null,
  rights text[] not null,
  roles text[] not null,
  next_step text not null,
  next_due timestamptz,
  open_appeals smallint not null,
  waiting_for_others boolean not null,
  unanswered boolean not null,
  -- Until when to answer that the person is made to suffer for having written to us.
  retaliation_due timestamptz,
  -- Order of the messages in one sortable text, made by domain/casework/sort-key.ts: what is due first, then as above.
  messages_key text collate "C" not null,
  title bytea not null,
  events integer not null,
  head bytea not null
);

-- Worklist: open grievances, the gravest first.
create index case_file_worklist on case_file (worklist_key) where kind = 'grievance' and state <> 'closed';

-- "Not yet rated", in the same order.
create index case_file_unrated on case_file (worklist_key) where kind = 'grievance' and state <> 'closed' and level is null;

-- Notifications wait in a queue of their own: in each priority the rated ones, then the unread by their own clock.
create index case_file_notifications on case_file (worklist_key) where kind = 'notification' and state <> 'closed';

-- "Mine": open cases of one handler.
create index case_file_handler on case_file (handler, worklist_key) where state <> 'closed';

-- Appeals that wait for a colleague who took no part.
create index case_file_appeals on case_file (worklist_key) where open_appeals > 0;

-- Cases whose person wrote something that nobody has answered, closed ones too; first who is made to suffer for it.
create index case_file_messages on case_file (messages_key) where unanswered;

-- Cases that wait for the answer of another organisation.
create index case_file_waiting on case_file (worklist_key) where state <> 'closed' and waiting_for_others;

-- Closed cases; their key puts the one closed last first.
create index case_file_closed on case_file (worklist_key) where state = 'closed';

-- A case looked up by the reference that staff say on the phone. Not unique: it is short, the id is not.
create index case_file_reference on case_file (reference);

-- The ledger: everything that happened, append-only, hash-chained per case. `facts` are codes, ids, numbers and
-- instants; `texts` is encrypted with the key of the case; `digests` are salted hashes of the texts.
create table case_event (
  case_id uuid not null,
  seq integer not null check (seq >= 1),
  kind text not null,
  at timestamptz not null,
  actor text not null check (actor in ('person', 'staff', 'clock', 'importer')),
  actor_id uuid,
  -- The API token it came by; the same as actor_id for a service account, which is nobody's.
  actor_token uuid,
  audience text not null check (audience in ('parties', 'staff')),
  facts jsonb not null,
  texts bytea,
  digests jsonb not null,
  prev bytea not null,
  hash bytea not null,
  primary key (case_id, seq),
  check ((actor = 'staff') = (actor_id is not null)),
  check (actor = 'staff' or actor_token is null)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only.';
end $$;

create trigger case_event_append_only before update or delete on case_event
  for each row execute function refuse_change();

create trigger case_event_never_emptied before truncate on case_event
  for each statement execute function refuse_change();

-- Receipts are stored only as keyed hashes.
create table receipt (
  receipt_hash bytea primary key,
  case_id uuid not null
);

-- Replies to repeated requests (Idempotency-Key), sealed under a key that only the caller's header opens.
create table kept_reply (
  key_hash bytea primary key,
  body_hash bytea not null,
  reply bytea not null,
  expires_at timestamptz not null
);

-- Replies past their 24 hours, for the purge.
create index kept_reply_expiry on kept_reply (expires_at);

create table staff (
  staff_id uuid primary key,
  email_index bytea not null unique,
  email bytea not null,
  name bytea not null,
  role text not null check (role in ('coordinator', 'case_worker', 'administrator', 'auditor')),
  password text,
  disabled boolean not null default false
);

-- One-time links that make the first account.
create table staff_link (
  link_hash bytea primary key,
  expires_at timestamptz not null
);

create table staff_session (
  session_hash bytea primary key,
  staff_id uuid not null references staff,
  expires_at timestamptz not null
);

-- Sessions of one account, to end them all; sessions past their time, for the purge.
create index staff_session_of on staff_session (staff_id);
create index staff_session_expiry on staff_session (expires_at);

-- Tokens for the API. One with a `staff_id` acts as that person, with the role they have now; one with a `role` of
-- its own is a service account, which is nobody's and does not do what a person has to answer for.
create table api_token (
  token_id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid references staff,
  role text check (role in ('coordinator', 'case_worker', 'administrator', 'auditor')),
  name bytea not null,
  revoked boolean not null default false,
  check ((staff_id is null) <> (role is null))
);

-- Tries to sign in within the current window, by a keyed hash of the account; never by network address.
create table attempt (
  subject bytea primary key,
  tries smallint not null,
  window_ends_at timestamptz not null
);

-- The directory: organisations whose names staff checked, systems, and how they are tied. Names are sealed; the index
-- finds them again.
create table organisation (
  organisation_id uuid primary key,
  name_index bytea not null unique,
  name bytea not null
);

create table ai_system (
  system_id uuid primary key,
  name_index bytea not null unique,
  name bytea not null
);

-- What one entry of one case says of an organisation; taken back when the entry is corrected or removed. No system when
-- the case names none.
create table relationship (
  case_id uuid not null,
  entity text not null,
  organisation_id uuid not null references organisation,
  system_id uuid references ai_system,
  role text not null check (role in ('supplier', 'foundation_model_developer', 'downstream_developer_b2b', 'deployer', 'ecosystem_body')),
  unique nulls not distinct (case_id, entity, system_id)
);

create index relationship_organisation on relationship (organisation_id);
create index relationship_system on relationship (system_id);

-- Published incidents that became notifications, so that importing them again changes nothing.
create table incident (
  source text not null,
  source_id text not null,
  case_id uuid not null,
  content_hash bytea not null,
  primary key (source, source_id)
);

-- Lengths of queues, kept in step with the cases. Several slots a queue, so that filing does not wait in line for
-- one row; a reader adds them up. What is not for every case worker counts once as `worklist:held` and once for each
-- who sees it as `worklist:<id>`, so that everybody reads the length of their own list.
create table queue_count (
  queue text not null,
  slot smallint not null,
  n bigint not null,
  primary key (queue, slot)
);
