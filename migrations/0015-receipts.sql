-- A receipt that somebody else may have seen is replaced: the old one opens nothing, and says on which day it ended.
-- A day as 2026-11-28, in the time zone of the house.
alter table receipt add column replaced_on text;

-- The receipts of one case, to end them.
create index receipt_case on receipt (case_id);

-- Well-formed receipts that opened nothing, counted by each pair of their words (keyed hash): whoever saw a part of a
-- receipt and guesses the rest tries many that share pairs. Nothing of a receipt that opens something is in it.
create table receipt_try (
  pair bytea primary key,
  tries smallint not null,
  -- To the full hour; counted anew afterwards.
  ends_at timestamptz not null
);

-- Counts whose time is over, for the purge.
create index receipt_try_ends_at on receipt_try (ends_at);
