-- Addresses of other programs that are told that something new waits: asked for by one, and confirmed by a second.
create table web_hook (
  hook_id uuid primary key,
  -- Where to, and by what the other program knows that it was us; both sealed.
  address bytea not null,
  secret bytea not null,
  asked_by uuid not null references staff,
  -- Null until a second person has said yes: nothing is sent before.
  confirmed_by uuid references staff,
  -- A random minute at which it is told; null when nothing waits.
  due timestamptz,
  -- Of what waits: the same each time that it is tried.
  message_id uuid,
  tries smallint not null default 0,
  -- How the last try fared, and when it was given up; null while it goes well.
  fared text check (fared in
    ('taken', 'refused', 'address', 'plain', 'time', 'size', 'unreachable')),
  given_up_at timestamptz
);
create index web_hook_due on web_hook (due) where due is not null;

alter table staff
  -- Who they are where the organisation signs them in (keyed hash of issuer and subject): one account each.
  add column elsewhere bytea unique;

alter table staff_session
  -- Two things proved who it is, or one that needs a second by itself: no app for codes is asked for.
  add column by_two boolean not null default false;

-- Devices that sign somebody in without a password. What they keep secret never leaves them.
create table passkey (
  passkey_id uuid primary key,
  staff_id uuid not null references staff,
  -- The id that the device gave: looked for when somebody signs in.
  credential bytea not null unique,
  public_key bytea not null,
  -- How often it was used, where the device counts.
  uses bigint not null,
  -- What its owner calls it, sealed.
  name bytea not null,
  -- Days, not minutes.
  made_on timestamptz not null,
  last_used_on timestamptz
);
create index passkey_staff on passkey (staff_id);
