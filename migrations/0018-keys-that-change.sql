-- Keys change while the house works. Receipts and tokens are stored as keyed hashes alone, so when their key changes they
-- become the hash of that hash under the new one: the key before, alone, then lets nobody try a guess. The number is
-- that of the newest key in the hash.
alter table receipt add column key_id smallint not null default 1;
alter table api_token add column key_id smallint not null default 1;

-- What is still under a key from before.
create index receipt_key on receipt (key_id);
create index case_key_key on case_key (key_id);

-- Staff are told that a person asked to have their case erased: a hold, or what somebody needs of it, comes before. What
-- there is to tell of is said in `domain/vocabulary/staff.ts`, and grows.
alter table outbox drop constraint outbox_effect_check;
alter table outbox add constraint outbox_effect_check check (effect ~ '^[a-z_]{1,40}$');
update staff set told = told || array['erasing'] where told <> '{}';
