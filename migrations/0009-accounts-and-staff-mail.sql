-- Every key to the workspace has an end and a new start, and whoever looks after it is told by mail.
alter table staff
  -- Made or opened again for a role that sees cases, and not confirmed by a second person: it opens nothing until then.
  add column waits boolean not null default false,
  -- Who asked for that, and so cannot be the second. Null where it was done on the machine itself.
  add column asked_by uuid,
  -- Secret of the app that makes codes, sealed. Asked for at the door once `totp_on`.
  add column totp bytea,
  add column totp_on boolean not null default false,
  -- Step of the clock whose code was used last, so that no code opens twice.
  add column totp_step integer,
  -- How they are written to, and of what.
  add column language text not null default 'en',
  add column time_zone text,
  add column told text[] not null
    default '{danger,retaliation,broken_promise,appeal,hand_over,second_person,daily_digest}',
  -- When they are next told once a day that something waits. Null until the worker has said when.
  add column digest_at timestamptz,
  -- Since when their mail server refuses what is sent to them.
  add column mail_refused_at timestamptz;

-- A link without an account makes the first one; one with an account sets its password, once.
alter table staff_link
  add column staff_id uuid references staff,
  -- They have lost the app that makes their codes: the link ends it too.
  add column ends_codes boolean not null default false;

alter table staff_session
  -- By which its owner names it. The token itself is in their browser alone.
  add column session_id uuid not null default gen_random_uuid(),
  add column began_at timestamptz;

-- No token is for ever: those that were get a year from now.
alter table api_token
  add column expires_at timestamptz not null default now() + interval '1 year',
  -- The day it last opened something, not the minute.
  add column last_used_on timestamptz;
alter table api_token alter column expires_at drop default;

-- What was done to accounts, sessions and tokens: who, to whom, when. No word of a case. Append-only.
create table account_act (
  n bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null,
  -- Null where it was done on the machine itself, or by a link.
  by_id uuid,
  staff_id uuid,
  token_id uuid,
  role text,
  -- Why one person did alone what takes two, sealed.
  reason bytea
);
create trigger account_act_append_only before update or delete on account_act
  for each row execute function refuse_change();
create trigger account_act_never_emptied before truncate on account_act
  for each statement execute function refuse_change();

-- What a commit tells staff waits beside what it tells the person, until somebody has looked whom it concerns.
alter table outbox drop constraint outbox_effect_check;
alter table outbox add constraint outbox_effect_check check (effect in
  ('tell_person', 'danger', 'retaliation', 'broken_promise', 'appeal', 'hand_over', 'second_person'));

-- Mails to staff that wait for their minute. One mail tells of everything that waits for the same person.
create table staff_mail (
  staff_id uuid not null references staff,
  kind text not null,
  case_id uuid not null,
  due timestamptz not null,
  primary key (staff_id, kind, case_id)
);
create index staff_mail_due on staff_mail (due);

-- The calendar by which times were counted last, so that lists are made anew when it is another one.
alter table installation add column calendar text;
