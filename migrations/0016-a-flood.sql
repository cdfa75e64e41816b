-- Whether what somebody filed is like what others filed, to read those unlike anything else in turns with the rest while
-- more comes in than can be read. Sealed with the key of the case; forgotten after thirty days.
create table filed_sketch (
  case_id uuid primary key,
  sealed bytea not null,
  -- The hour of filing.
  at timestamptz not null,
  -- It was compared, and later ones are compared with it. What was found alike is not kept.
  placed boolean not null default false
);
create index filed_sketch_waits on filed_sketch (at, case_id) where not placed;

-- Beside the line, and no part of what is made from the case: the first of those it is like, or itself where it may
-- wait for its length. Only while a flood lasts.
alter table case_line add column alike uuid;

-- How many of each hour nobody has read, and in their order those that are like others.
create index case_line_unread on case_line (received_at) where kind = 'grievance' and state = 'received';
create index case_line_alike on case_line (priority, alike, worklist_key) where alike is not null;
-- What the list of work shows by itself while a flood lasts.
create index case_line_unlike on case_line (seen_as, worklist_key)
  where kind = 'grievance' and state <> 'closed' and not parked and (alike is null or state <> 'received');

-- What the house itself is in, and since when; staff are told once of each.
create table alarm (
  what text primary key check (what in ('flood', 'disk_low', 'disk_full')),
  since timestamptz not null,
  -- Of a flood: whether the list of work begins with those that are alike, because fewer of them were read.
  alike_first boolean not null default false
);

-- Told to somebody else where it reached nobody.
alter table outbox drop constraint outbox_effect_check;
alter table outbox add constraint outbox_effect_check check (effect in
  ('tell_person', 'danger', 'retaliation', 'broken_promise', 'appeal', 'hand_over', 'second_person', 'alarm'));

alter table staff alter column told
  set default '{danger,retaliation,broken_promise,appeal,hand_over,second_person,alarm,daily_digest}';
update staff set told = told || '{alarm}';
