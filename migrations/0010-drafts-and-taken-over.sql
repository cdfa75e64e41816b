-- What staff typed and have not saved yet, sealed with the key of the house and bound to the account, the case and the
-- form. No case for what is typed before there is one. It goes when the form is saved, and a day after the last key.
create table draft (
  staff_id uuid not null references staff,
  case_id uuid,
  form text not null,
  sealed bytea not null,
  at timestamptz not null,
  unique nulls not distinct (staff_id, case_id, form)
);
create index draft_at on draft (at);

-- Who had a case that a colleague took over, until they have read it. Why stands in the case.
create table taken_over (
  staff_id uuid not null references staff,
  case_id uuid not null,
  primary key (staff_id, case_id)
);
