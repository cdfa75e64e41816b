-- The data key of a case is wrapped under the key file and a secret of its own. The secret lies in a slot of the file of
-- case keys, outside of this database: overwriting the slot erases the case in every backup of this database as well.
-- Null for cases of 0.1.0 until a job has moved them.
alter table case_key add column slot integer unique check (slot > 0);
comment on table case_key is
  'One data key per case, wrapped under the key file and the secret in its slot of the file of case keys. Without the slot nobody can read the case, from no backup of this database.';

-- Blocks of 64 slots, each given to one process, and never again.
create sequence case_key_block as integer;

-- The file of case keys that belongs to this database.
alter table installation add column case_keys uuid;

-- A case whose words are erased: why, on which day, and the slot that held its secret. What else lay of it is deleted
-- (`store/erasure/wipe.ts`); its receipt leads here, so that whoever has it is told.
create table erased_case (
  case_id uuid primary key,
  because text not null check (because in ('own_request', 'retention', 'house')),
  erased_on text not null check (erased_on ~ '^\d{4}-\d\d-\d\d$'),
  slot integer,
  -- The day on which the slot was overwritten and the rows deleted; null until that is done.
  overwritten_on text
);

-- What is still to be done.
create index erased_case_open on erased_case (case_id) where overwritten_on is null;

-- A hold keeps the key of a case, unless the case is noted as erased: then the hold was ended before, and only an older
-- copy of the database still has it.
create or replace function keep_what_is_held() returns trigger language plpgsql as $$
begin
  if exists (select from case_line where case_line.case_id = old.case_id and case_line.held)
    and not exists (select from erased_case where erased_case.case_id = old.case_id) then
    raise exception 'This case is held: nothing of it may be erased.' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
