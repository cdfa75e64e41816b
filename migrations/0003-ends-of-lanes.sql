-- Where every lane stood when a process began to write, and now and then after that: for each lane its number, the number
-- of its last batch and the keyed hash of that, 42 bytes. The keyed hash of the row covers them, so that a lane nobody
-- writes on any more cannot lose its last batches unseen. Empty in most rows.
alter table ledger_batch add column ends bytea not null default '';
