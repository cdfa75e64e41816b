-- Keys change while the house works. Receipts and tokens are stored as keyed hashes alone, so when their key changes they
-- become the hash of that hash under the new one: the key before, alone, then lets nobody try a guess. The number is
-- that of the newest key in the hash.
alter table receipt add column key_id smallint not null default 1;
alter table api_token add column key_id smallint not null default 1;

-- What is still under a key from before.
create index receipt_key on receipt (key_id);
create index case_key_key on case_key (key_id);
