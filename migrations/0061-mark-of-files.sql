-- The mark that lies among the sealed files, so that nothing there is swept by a house that they do not belong to, nor by
-- one whose database was put back to an earlier day (decision 0046): which house, and which turn of it. Each sweep puts
-- the next turn there, first noted here, so that a process that is killed in between finds one of the two.
alter table installation
  add column files_house uuid not null default gen_random_uuid(),
  add column files_turn uuid not null default gen_random_uuid(),
  add column files_next_turn uuid;
