-- Short descriptions of what went wrong with a product, which people can join in place of telling it all again (decision
-- 0050): proposed by one, public once a second has said yes.
create table reported (
  reported_id uuid primary key,
  -- Sealed with the key file: one that was declined was never public.
  product bytea not null,
  description bytea not null,
  -- Tag of the language it is written in.
  language text not null,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null,
  -- The second person, and what they said; null until they did.
  ruled_by uuid references staff,
  ruled_at timestamptz,
  accepted boolean,
  -- When nobody can join it any more, and why; null while it stands.
  ended_by uuid references staff,
  ended_at timestamptz,
  ended_because text check (ended_because in ('staff', 'not_fit', 'too_few')),
  -- Why the second person said no, or somebody ended it; sealed.
  reasons bytea
);
-- What is public now, and what waits: few among many that are over.
create index reported_open on reported (reported_id) where ended_at is null and accepted is not false;

-- On which cases one rests. Those who joined it are not among them, and stand nowhere but in their own cases.
create table reported_case (
  case_id uuid not null,
  reported_id uuid not null,
  primary key (case_id, reported_id)
);
-- The cases of one, for the second person and for whether it still stands.
create index reported_case_of on reported_case (reported_id);
