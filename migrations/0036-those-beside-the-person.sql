-- Whoever stands beside a person opens their case with a receipt of their own. It opens only while the person lets them
-- (an entry of the case says so), and goes with the case when that is erased.
create table adviser_receipt (
  receipt_hash bytea primary key,
  -- The newest key of the key file in that hash.
  key_id smallint not null,
  case_id uuid not null,
  -- Which of those beside the person, by the id inside the case, such as v1.
  adviser text not null,
  unique (case_id, adviser)
);
