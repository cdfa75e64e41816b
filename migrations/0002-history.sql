-- What is true of a key: its row makes one case readable. Erasing the row erases the case in this database, not in
-- backups of the database, which hold the row as well.
comment on table case_key is
  'One data key per case, wrapped by the installation''s key. Without its row nobody can read the case; a backup of this database holds the row too.';

-- The ledger in its lasting form. `version` is that of the shape of the event; 1 is release 0.1.0, whose entries are
-- chained by the rule of that release until the entry `ledger_taken_over`. `audience` is the set of those who may read
-- it: `person`, `staff`, or `organisation:` with its id. `settled` is what followed from it when it happened. `sealed`
-- holds its texts, and facts that describe a person.
alter table case_event drop constraint case_event_audience_check;
alter table case_event
  add column version smallint not null default 1 check (version >= 1),
  add column settled jsonb,
  alter column audience type text[] using
    case audience when 'parties' then array['person', 'staff'] else array['staff'] end;
alter table case_event alter column version drop default;
alter table case_event rename column texts to sealed;
alter table case_event drop constraint case_event_actor_check;
alter table case_event drop constraint case_event_check;
alter table case_event add constraint case_event_actor_check
  check (actor in ('person', 'staff', 'clock', 'importer', 'organisation'));
alter table case_event add constraint case_event_actor_id_check
  check ((actor in ('staff', 'organisation')) = (actor_id is not null));
alter table case_event add constraint case_event_audience_check check (cardinality(audience) >= 1);

-- What each commit added, in the order of its lane: the cases, the first and last entry it added to each, and the hash
-- of the last one. Each row carries a keyed hash over itself and the row before it in its lane, made with a key that is
-- not in the database: whoever holds the database alone can neither change an entry nor take a case away unseen.
create table ledger_batch (
  lane smallint not null,
  n bigint not null check (n >= 1),
  cases uuid[] not null,
  firsts integer[] not null,
  lasts integer[] not null,
  heads bytea not null,
  mac bytea not null,
  primary key (lane, n)
);

create trigger ledger_batch_append_only before update or delete on ledger_batch
  for each row execute function refuse_change();

create trigger ledger_batch_never_emptied before truncate on ledger_batch
  for each statement execute function refuse_change();

-- A place in the order of the whole house for what each commit added to each case, so that whoever reads on from a
-- place misses nothing that was committed late. Given after the commit by one writer, and shuffled among what is placed
-- at once, so that the order does not tell whose filing came when.
create table ledger_position (
  position bigint primary key,
  case_id uuid not null,
  first integer not null,
  last integer not null
);

-- How far each lane is placed.
create table ledger_lane (
  lane smallint primary key,
  placed bigint not null
);

-- Heads of cases that release 0.1.0 left, until their ledger is taken over.
create table ledger_before (
  case_id uuid primary key,
  events integer not null,
  head bytea not null
);
insert into ledger_before (case_id, events, head) select case_id, events, head from case_file;

-- Where each case stands: what lists need, made from its events and made again whenever a rule changes (`made_by` says
-- by which). No words of anybody in clear.
create table case_line (
  case_id uuid primary key,
  made_by smallint not null,
  -- The last entry of the ledger that it knows.
  events integer not null,
  reference text not null,
  kind text not null check (kind in ('grievance', 'notification')),
  state text not null check (state in ('received', 'assessing', 'offered', 'delivering', 'confirming', 'closed')),
  language text not null,
  channel text not null check (channel in ('web_form', 'api', 'phone', 'letter', 'in_person', 'import')),
  received_at timestamptz not null,
  handler uuid,
  took_part uuid[] not null,
  -- Who sees it beside coordinators: the nil id where every case worker does, else whoever has it …
  seen_as uuid not null,
  -- … and those who took part, where somebody else has it.
  also_seen_by uuid[] not null,
  priority smallint not null check (priority between 1 and 4),
  deadline timestamptz,
  -- The whole worklist order in one sortable text, made by domain/case/sort-key.ts; paging goes by it.
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
  -- Order of the messages in one sortable text: what is due first, then as above.
  messages_key text collate "C" not null,
  -- A rule of this house changed, and with it who comes first; nobody has acted since.
  priority_moved boolean not null,
  title bytea not null,
  -- The counters this line counts in, so that a counter always follows what was counted.
  counted text[] not null,
  -- How many clocks run on the case, and the first: where the rows of `case_clock` differ, the case is read again.
  clocks smallint not null,
  first_clock timestamptz
) with (fillfactor = 75);

-- Every list begins with who sees the line: the nil id where every case worker does, else whoever has the case. A case
-- worker reads the two parts that are theirs, a coordinator one for each colleague, and all of it in order.

-- Worklist: open grievances, the gravest first; a priority is a range of it.
create index case_line_worklist on case_line (seen_as, worklist_key) where kind = 'grievance' and state <> 'closed';

-- "Not yet rated", in the same order.
create index case_line_unrated on case_line (seen_as, worklist_key) where kind = 'grievance' and state <> 'closed' and level is null;

-- Notifications wait in a queue of their own: in each priority the rated ones, then the unread by their own clock.
create index case_line_notifications on case_line (seen_as, worklist_key) where kind = 'notification' and state <> 'closed';

-- Cases that wait for the answer of another organisation.
create index case_line_waiting on case_line (seen_as, worklist_key) where state <> 'closed' and waiting_for_others;

-- Closed cases; their key puts the one closed last first, and after every open one.
create index case_line_closed on case_line (seen_as, worklist_key) where state = 'closed';

-- Cases whose person wrote something that nobody has answered, closed ones too; first who is made to suffer for it.
create index case_line_messages on case_line (seen_as, messages_key) where unanswered;

-- Appeals that wait for a colleague who took no part; every case worker sees them.
create index case_line_appeals on case_line (seen_as, worklist_key) where open_appeals > 0;

-- Cases whose priority a changed rule moved, until somebody acted.
create index case_line_moved on case_line (seen_as, worklist_key) where priority_moved;

-- Any list in one language, also one that is rare or that nobody speaks.
create index case_line_language on case_line (language, seen_as, worklist_key);

-- Any list about one right, also a rare one: one index for each, because a case has several.
create index case_line_right_physical_psychological_harm on case_line (seen_as, worklist_key) where rights @> '{physical_psychological_harm}';
create index case_line_right_equality_nondiscrimination on case_line (seen_as, worklist_key) where rights @> '{equality_nondiscrimination}';
create index case_line_right_privacy on case_line (seen_as, worklist_key) where rights @> '{privacy}';
create index case_line_right_property on case_line (seen_as, worklist_key) where rights @> '{property}';
create index case_line_right_thought_religion_conscience_opinion on case_line (seen_as, worklist_key) where rights @> '{thought_religion_conscience_opinion}';
create index case_line_right_expression_information on case_line (seen_as, worklist_key) where rights @> '{expression_information}';
create index case_line_right_work_livelihood on case_line (seen_as, worklist_key) where rights @> '{work_livelihood}';
create index case_line_right_child_rights on case_line (seen_as, worklist_key) where rights @> '{child_rights}';
create index case_line_right_culture_art_science on case_line (seen_as, worklist_key) where rights @> '{culture_art_science}';
create index case_line_right_public_affairs on case_line (seen_as, worklist_key) where rights @> '{public_affairs}';

-- "Mine": the cases of one handler.
create index case_line_handler on case_line (handler, worklist_key) where handler is not null;

-- Cases that somebody else has, by those who took part in them.
create index case_line_took_part on case_line using gin (also_seen_by) where also_seen_by <> '{}';

-- A case looked up by the reference that staff say on the phone. Not unique: it is short, the id is not.
create index case_line_reference on case_line (reference);

-- The clocks that run: what has to be done to which case, to what in it, and when. Made from the case like its line.
create table case_clock (
  case_id uuid not null,
  verb text not null,
  -- The id that the verb needs; empty when it is about the case as a whole.
  subject text not null,
  due timestamptz not null,
  -- The priority of the case: of what is due at once, the gravest is first.
  rank smallint not null,
  -- When a worker may take it: the time it is due, or later while one has it in hand.
  next_try timestamptz not null,
  primary key (case_id, verb, subject)
);

-- What is due.
create index case_clock_due on case_clock (next_try);

-- What a change causes outside its case and the database: committed with it, then handed to the queue of jobs.
create table outbox (
  effect text not null check (effect in ('tell_person')),
  case_id uuid not null,
  primary key (effect, case_id)
);

-- Made anew from the cases.
drop table case_file;
truncate queue_count;

-- Clocks were jobs once.
do $$ begin
  if to_regclass('jobs.job') is not null then
    execute $x$delete from jobs.job where name = 'wake_case'$x$;
  end if;
end $$;
