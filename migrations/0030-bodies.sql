-- Who outside of this house helps or puts right: public facts, and no word of a case. Each edit is a row with the whole
-- listing as it is from then on, so that nobody has to guess what a person was shown. Append-only.
create table body_edit (
  body_id text not null check (body_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  at timestamptz not null,
  -- Null where it came with the program, or was done on the machine itself.
  by_id uuid,
  act text not null check (act in
    ('shipped', 'imported', 'added', 'edited', 'checked', 'paused', 'closed', 'opened')),
  listing jsonb not null,
  primary key (body_id, version)
);
create trigger body_edit_append_only before update or delete on body_edit
  for each row execute function refuse_change();
create trigger body_edit_never_emptied before truncate on body_edit
  for each statement execute function refuse_change();

-- What somebody gives to a body outside, and with whom that was agreed: a record of its own, because whoever is helped has
-- to be able to see who pays (domain reference 14). Append-only: a mistake is corrected by another line.
create table body_funding (
  funding_id uuid primary key,
  body_id text not null,
  at timestamptz not null,
  by_id uuid,
  payer text not null,
  -- With two places, such as 1200.50; null where it was not told.
  amount text check (amount ~ '^\d{1,15}\.\d{2}$'),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- As YYYY-MM-DD; null where they are not known.
  from_day text,
  to_day text,
  agreed_with text not null
);
create index body_funding_body on body_funding (body_id);
create trigger body_funding_append_only before update or delete on body_funding
  for each row execute function refuse_change();
create trigger body_funding_never_emptied before truncate on body_funding
  for each statement execute function refuse_change();
