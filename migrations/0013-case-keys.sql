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
