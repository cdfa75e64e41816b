-- Whoever chose it can be sent a code to an e-mail address when they ask for it, and take a new receipt with it
-- (decision 0044). The row comes with the choice and goes with it, with the first receipt that takes the place of
-- another, and with the case.
create table receipt_recovery (
  case_id uuid primary key,
  -- Keyed hash of a digest of the address and a number of its own, so that two cases of one address do not show.
  address_hash bytea not null,
  -- The newest key of the key file in that hash.
  key_id smallint not null,
  -- The address, sealed with the key of the case, so that it is gone with that.
  address bytea not null,
  -- Random; a code is good for this choice alone.
  mark bytea not null,
  -- To the hour.
  chosen_at timestamptz not null
);
create index receipt_recovery_hash on receipt_recovery (address_hash);
