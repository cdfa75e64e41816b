-- Those who must not see a case: they said so, the person did, or its first words name them. It wins over every other way
-- to stand to a case. A case that has some stands in a part of the lists of its own.
alter table case_line add column recused uuid[] not null default '{}';
-- To find those that nobody is left to read.
create index case_line_recused on case_line (priority, worklist_key) where recused <> '{}';

-- Who of the staff read a case, and when, to the hour: shown to the person as roles and days, and to coordinators by
-- name. What the person does themselves is never in it. Forgotten after two years.
create table case_look (
  case_id uuid not null,
  -- An account, or a service account by its token.
  reader uuid not null,
  role text not null,
  what text not null check (what in ('looked', 'opened', 'found', 'ledger')),
  -- The full hour.
  at timestamptz not null,
  primary key (case_id, reader, what, at)
);
create index case_look_at on case_look (at);
